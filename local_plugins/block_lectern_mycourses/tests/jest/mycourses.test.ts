import {beforeEach, describe, expect, jest, test} from '@jest/globals';
import {server} from '../../../../amd/testing/core/ajax';
import type {AjaxRequest} from '../../../../amd/testing/core/ajax';
import {settled} from '../../../../amd/testing/core/pending';
import {render} from '../../../../amd/testing/core/templates';
import {init} from '../../amd/src/mycourses';
import type {Course, CoursePage, CourseQuery} from '../../amd/src/repository';

const FILTERS = ['all', 'inprogress', 'starred', 'hidden'];

/** The learner's courses on the played server. */
let courses: Course[] = [];

/**
 * A course.
 *
 * @param id Its id.
 * @returns Course.
 */
const makeCourse = (id: number): Course => ({
    id, name: `Course ${id}`, shortname: `c${id}`, url: '#', continueurl: `/continue.php?id=${id}`, continuetext: 'Continue',
    picture: 'data:,', category: 'General', state: 'inprogress', statetext: 'In progress', visible: true, tracked: true,
    progress: 50, percent: 50, bar: 50, progresstext: '50% complete', startdate: 0, datekind: '', date: 0, datetext: '',
    lastaccess: 0, lastaccesstext: '', starred: false, hidden: false,
});

/**
 * Whether a filter shows a course.
 *
 * @param course Course.
 * @param filter Filter.
 * @returns Whether it does.
 */
const matches = (course: Course, filter: string): boolean => {
    if (filter === 'hidden' || course.hidden) {
        return course.hidden && filter === 'hidden';
    }
    return filter !== 'starred' || course.starred;
};

/**
 * What the web service function gives.
 *
 * @param query Which courses.
 * @returns Page of courses.
 */
const getPage = (query: CourseQuery): CoursePage => {
    const found = courses.filter(course => matches(course, query.filter) && course.name.includes(query.search));
    const page = found.slice(query.offset, query.offset + query.limit);
    const next = query.offset + page.length;
    return {
        courses: page,
        total: found.length,
        nextoffset: next < found.length ? next : null,
        summary: `${found.length} courses`,
        counts: FILTERS.map(filter => ({filter, count: courses.filter(course => matches(course, filter)).length})),
    };
};

/**
 * Answers as Moodle would.
 *
 * @param request Request.
 * @returns Answer.
 */
const answer = (request: AjaxRequest): unknown => {
    const args = request.args as Record<string, unknown>;
    if (request.methodname === 'block_lectern_mycourses_get_courses') {
        return getPage(args as unknown as CourseQuery);
    }
    if (request.methodname === 'core_course_set_favourite_courses') {
        (args.courses as {id: number; favourite: boolean}[]).forEach(({id, favourite}) => {
            courses.find(course => course.id === id)!.starred = favourite;
        });
    }
    if (request.methodname === 'core_user_update_user_preferences') {
        (args.preferences as {type: string; value?: number}[]).forEach(({type, value}) => {
            const id = /^block_myoverview_hidden_course_(\d+)$/.exec(type)?.[1];
            if (id) {
                courses.find(course => course.id === Number(id))!.hidden = value === 1;
            }
        });
    }
    return null;
};

/**
 * Puts a block on the page as the server renders it, and starts its script.
 *
 * @param instanceid Block instance.
 * @returns Its outermost element.
 */
const addBlock = (instanceid: number): HTMLElement => {
    const rootid = `lectern-mycourses-${instanceid}`;
    const page = getPage({filter: 'all', sort: 'name', search: '', offset: 0, limit: 12});
    const options = (values: (string | number)[]) => values.map((value, i) => ({value, text: value, selected: i === 0}));
    const holder = document.createElement('div');
    holder.innerHTML = render('block_lectern_mycourses/mycourses', {
        rootid, instanceid, interactive: true, own: true, view: 'cards', search: '',
        actionurl: '#', returnurl: '/my/', sesskey: 'x',
        filters: FILTERS.map(value => ({
            value, text: value, count: page.counts.find(({filter}) => filter === value)?.count, selected: value === 'all',
        })),
        sorts: options(['name', 'due']), perpages: options([12, 24]), views: options(['cards', 'list']),
        hascourses: true, hasmatches: true, summary: page.summary, moreurl: page.nextoffset ? '#' : null,
        remaining: page.total - page.courses.length, pageable: true, courses: page.courses,
    });
    document.body.append(holder);
    init(rootid);
    return document.getElementById(rootid)!;
};

const find = <T extends HTMLElement>(root: HTMLElement, selector: string): T => {
    const element = root.querySelector<T>(selector);
    if (!element) {
        throw new Error(`There is no ${selector}.`);
    }
    return element;
};
const click = async(root: HTMLElement, selector: string): Promise<void> => {
    find(root, selector).click();
    await settled();
};
const shown = (root: HTMLElement): number[] =>
    [...root.querySelectorAll<HTMLElement>('[data-course]')].map(item => Number(item.dataset.course));
const count = (root: HTMLElement, filter: string): string | null => find(root, `[data-count="${filter}"]`).textContent;
const status = (root: HTMLElement): string | null => find(root, '[role="status"]').textContent;

beforeEach(() => {
    document.body.replaceChildren();
    window.history.replaceState(null, '', '/my/');
    courses = Array.from({length: 30}, (_, i) => makeCourse(i + 1));
    server.requests = [];
    server.answer = answer;
});

describe('choosing', () => {
    test('a filter shows its courses, says so and is remembered for this block', async() => {
        courses[4]!.starred = true;
        const root = addBlock(7);
        await click(root, 'button[value="starred"]');
        expect(shown(root)).toEqual([5]);
        expect(find(root, 'button[value="starred"]').getAttribute('aria-pressed')).toBe('true');
        expect(find(root, 'button[value="all"]').getAttribute('aria-pressed')).toBe('false');
        expect(status(root)).toBe('1 courses');
        expect(server.requests.map(({methodname}) => methodname)).toEqual([
            'block_lectern_mycourses_get_courses', 'core_user_update_user_preferences',
        ]);
        expect(server.requests[1]?.args).toEqual({
            preferences: [{type: 'block_lectern_mycourses_filter_7', value: 'starred'}],
        });
    });

    test('order and number are remembered too', async() => {
        const root = addBlock(7);
        const perpage = find<HTMLSelectElement>(root, 'select[name="perpage"]');
        perpage.value = '24';
        perpage.dispatchEvent(new Event('change'));
        await settled();
        expect(shown(root)).toHaveLength(24);
        expect(JSON.stringify(server.requests[1]?.args)).toContain('block_lectern_mycourses_perpage_7');
        const sort = find<HTMLSelectElement>(root, 'select[name="sort"]');
        sort.value = 'due';
        sort.dispatchEvent(new Event('change'));
        await settled();
        expect(server.requests[2]?.args).toMatchObject({sort: 'due', limit: 24, offset: 0});
        expect(JSON.stringify(server.requests[3]?.args)).toContain('block_lectern_mycourses_sort_7');
    });

    test('another view loads nothing', async() => {
        const root = addBlock(7);
        await click(root, 'button[value="list"]');
        expect(root.dataset.view).toBe('list');
        expect(server.requests.map(({methodname}) => methodname)).toEqual(['core_user_update_user_preferences']);
    });

    test('a search waits for a pause in typing, and stays in the address', async() => {
        jest.useFakeTimers({doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate']});
        const root = addBlock(7);
        const field = find<HTMLInputElement>(root, '[name="search"]');
        for (const text of ['C', 'Course 2', 'Course 22']) {
            field.value = text;
            field.dispatchEvent(new Event('input'));
        }
        expect(server.requests).toHaveLength(0);
        jest.runOnlyPendingTimers();
        jest.useRealTimers();
        await settled();
        expect(server.requests).toHaveLength(1);
        expect(shown(root)).toEqual([22]);
        expect(window.location.search).toBe('?lmc7search=Course+22');
    });

    test('where nothing matches, one button takes filter and search away', async() => {
        const root = addBlock(7);
        find<HTMLInputElement>(root, '[name="search"]').value = 'nothing like it';
        await click(root, 'button[name="find"]');
        expect(shown(root)).toEqual([]);
        expect(find(root, '[data-region="courses"]').hidden).toBe(true);
        await click(root, 'button[name="clear"]');
        expect(shown(root)).toHaveLength(12);
        expect(root.querySelector('[data-region="empty"]')).toBeNull();
        expect(window.location.search).toBe('');
    });

    test('a late answer to an old question is not shown', async() => {
        courses[4]!.starred = true;
        const root = addBlock(7);
        const late: (() => void)[] = [];
        server.answer = request => {
            const query = request.args as CourseQuery;
            const slow = request.methodname.endsWith('get_courses') && query.filter === 'starred';
            return slow ? new Promise(resolve => late.push(() => resolve(answer(request)))) : answer(request);
        };
        find(root, 'button[value="starred"]').click();
        find(root, 'button[value="inprogress"]').click();
        await Promise.resolve();
        late.forEach(send => send());
        await settled();
        expect(shown(root)).toHaveLength(12);
    });

    test('two blocks on a page do not meddle with each other', async() => {
        const one = addBlock(1);
        const two = addBlock(2);
        courses[4]!.starred = true;
        await click(two, 'button[value="starred"]');
        expect(shown(one)).toHaveLength(12);
        expect(shown(two)).toEqual([5]);
        expect(find(one, 'button[value="all"]').getAttribute('aria-pressed')).toBe('true');
        const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
        expect(new Set(ids).size).toBe(ids.length);
    });
});

describe('more', () => {
    test('adds courses and leads to the first of them', async() => {
        const root = addBlock(7);
        await click(root, '[data-region="more"]');
        expect(shown(root)).toEqual(Array.from({length: 24}, (_, i) => i + 1));
        expect(document.activeElement?.closest<HTMLElement>('[data-course]')?.dataset.course).toBe('13');
        expect(find(root, '[data-region="remaining"]').textContent).toBe('6');
        expect(status(root)).toBe('12 more courses shown');
        await click(root, '[data-region="more"]');
        expect(find(root, '[data-region="more"]').hidden).toBe(true);
    });

    test('leaves out no course after one was hidden', async() => {
        const root = addBlock(7);
        await click(root, '[data-course="3"] [data-tool="hide"]');
        await click(root, '[data-region="more"]');
        expect(shown(root)).toEqual(Array.from({length: 24}, (_, i) => i + 1));
    });

    test('leaves out no course after one lost its star', async() => {
        courses.forEach(course => {
            course.starred = true;
        });
        const root = addBlock(7);
        await click(root, 'button[value="starred"]');
        await click(root, '[data-course="3"] [data-tool="star"]');
        await click(root, '[data-region="more"]');
        expect(shown(root)).toEqual(Array.from({length: 24}, (_, i) => i + 1));
    });
});

describe('stars and hidden courses', () => {
    test('a star is core\'s, is counted, and can be taken back', async() => {
        const root = addBlock(7);
        await click(root, '[data-course="2"] [data-tool="star"]');
        expect(courses[1]?.starred).toBe(true);
        expect(count(root, 'starred')).toBe('1');
        expect(status(root)).toBe('Starred: Course 2');
        await click(root, '[data-course="2"] [data-tool="star"]');
        expect(courses[1]?.starred).toBe(false);
        expect(find(root, '[data-course="2"] [data-tool="star"]').getAttribute('aria-pressed')).toBe('false');
    });

    test('a hidden course keeps its place with an undo that has the focus', async() => {
        const root = addBlock(7);
        await click(root, '[data-course="2"] [data-tool="hide"]');
        expect(courses[1]?.hidden).toBe(true);
        expect(count(root, 'all')).toBe('29');
        expect(shown(root)).toHaveLength(12);
        expect(document.activeElement?.textContent).toBe('Undo');
        (document.activeElement as HTMLElement).click();
        await settled();
        expect(courses[1]?.hidden).toBe(false);
        expect(root.querySelector('.lectern-mycourses-notice')).toBeNull();
        expect(root.querySelector('[data-course="2"] [inert]')).toBeNull();
        expect(document.activeElement?.getAttribute('data-tool')).toBe('hide');
    });

    test('a failure is undone on the page, told, and can be tried again', async() => {
        const root = addBlock(7);
        server.answer = () => Promise.reject({errorcode: 'servicerequireslogin', message: 'You have been logged out.'});
        await click(root, '[data-course="2"] [data-tool="star"]');
        expect(find(root, '[data-course="2"] [data-tool="star"]').getAttribute('aria-pressed')).toBe('false');
        const alert = find(root, '[role="alert"]');
        expect(alert.hidden).toBe(false);
        expect(alert.textContent).toContain('That could not be saved. You have been logged out.');
        server.answer = answer;
        await click(root, '[role="alert"] button');
        expect(alert.hidden).toBe(true);
        expect(courses[1]?.starred).toBe(true);
    });
});

describe('trouble', () => {
    test('courses stay when loading fails', async() => {
        const root = addBlock(7);
        server.answer = () => Promise.reject(new Error('network'));
        await click(root, 'button[value="starred"]');
        expect(shown(root)).toHaveLength(12);
        expect(find(root, '[role="alert"]').textContent).toContain('The courses could not be loaded.');
        expect(find(root, '[role="alert"]').textContent).not.toContain('network');
        courses[4]!.starred = true;
        server.answer = answer;
        await click(root, '[role="alert"] button');
        expect(shown(root)).toEqual([5]);
    });

    test('a wait is shown only after a moment', async() => {
        jest.useFakeTimers({doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate']});
        const root = addBlock(7);
        const results = find(root, '[data-region="results"]');
        let send = (): void => undefined;
        server.answer = request => new Promise(resolve => {
            send = () => resolve(answer(request));
        });
        find(root, 'button[name="find"]').click();
        expect(results.hasAttribute('aria-busy')).toBe(false);
        jest.runOnlyPendingTimers();
        expect(results.getAttribute('aria-busy')).toBe('true');
        jest.useRealTimers();
        send();
        await settled();
        expect(results.hasAttribute('aria-busy')).toBe(false);
    });

    test('a block that is not on the page is left alone', () => {
        expect(() => init('lectern-mycourses-99')).not.toThrow();
    });
});
