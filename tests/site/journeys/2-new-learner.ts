// A learner with 14 courses finds the way back into one: the block on the dashboard, by mouse, by keyboard, right to left.
import {deepStrictEqual, match, ok, strictEqual} from 'node:assert';
import type {Locator, Page} from 'playwright-core';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';
import type {DataAnswer} from '../../../cli/services/site/tier/site-handle.js';

const BLOCK = '.block_lectern_mycourses';
const COURSES = 14;
/** How many the block shows before 'Show more', as set for new sites. */
const AT_A_TIME = 12;
const STARTED = 5;
const FINISHED = 2;
const ACTIVITIES = ['Read this', 'Do that', 'Say it'];

interface Learner {
    username: string;
    password: string;
    made: DataAnswer;
    block: Locator;
}

export const journeys: Journey[] = [
    {
        name: 'A new learner filters, stars, hides and searches 14 courses, and finds all as it was after a reload',
        components: ['block_lectern_mycourses'],
        run: async (tools: JourneyTools): Promise<void> => {
            const {open, axeClean, screenshots} = tools;
            const {block, made} = await learner(tools, 'ada', {dashboard: true});
            strictEqual(await count(block, 'all'), COURSES);
            strictEqual(await count(block, 'inprogress'), STARTED);
            strictEqual(await count(block, 'completed'), FINISHED);
            await axeClean(BLOCK);
            await screenshots('my courses');

            await filter(tools, block, 'inprogress');
            deepStrictEqual((await names(block)).length, STARTED);

            const starred = (await names(block))[0] ?? '';
            await item(block, starred).locator('[data-tool=star]').click();
            await settled(tools, () => count(block, 'starred').then(number => number === 1));
            await filter(tools, block, 'starred');
            deepStrictEqual(await names(block), [starred]);

            await filter(tools, block, 'all');
            await item(block, starred).locator('[data-tool=hide]').click();
            await settled(tools, () => count(block, 'hidden').then(number => number === 1));
            await filter(tools, block, 'hidden');
            deepStrictEqual(await names(block), [starred]);

            await open('/my/');
            const pressed = await block.locator('button[name=filter][value=hidden]').getAttribute('aria-pressed');
            strictEqual(pressed, 'true', 'The filter is forgotten');
            deepStrictEqual(await names(block), [starred]);
            await item(block, starred).locator('[data-tool=hide]').click();
            await settled(tools, () => count(block, 'hidden').then(number => number === 0));

            await filter(tools, block, 'all');
            await block.locator('input[name=search]').fill('Course 07');
            await block.locator('input[name=search]').press('Enter');
            await settled(tools, async () => (await names(block)).length === 1);
            deepStrictEqual(await names(block), ['Course 07']);
            ok(made.courses['c07']);
        },
    },
    {
        name: 'Continue leads a learner to the next activity that is not complete',
        components: ['block_lectern_mycourses'],
        run: async (tools: JourneyTools): Promise<void> => {
            const {page} = tools;
            const {block, made} = await learner(tools, 'bela', {});
            // The first activity of course 01 is done: the second is next.
            await item(block, 'Course 01').locator('.lectern-mycourses-continue').click();
            await page.waitForURL(/\/mod\/page\/view\.php/);
            strictEqual(new URL(page.url()).searchParams.get('id'), String(made.courses['c01b']?.activities[1]));
        },
    },
    {
        name: 'A learner who sees little uses My courses by keyboard alone',
        components: ['block_lectern_mycourses'],
        run: async (tools: JourneyTools): Promise<void> => {
            const {page} = tools;
            const {block} = await learner(tools, 'cleo', {});
            await block.locator('input[name=search]').focus();
            await reach(page, block.locator('button[name=filter][value=completed]'));
            await page.keyboard.press('Enter');
            await settled(tools, async () => (await names(block)).length === FINISHED);
            await reach(page, block.locator('[data-tool=star]').first());
            await page.keyboard.press('Space');
            await settled(tools, () => count(block, 'starred').then(number => number === 1));
            strictEqual(await page.evaluate('document.activeElement.dataset.tool'), 'star', 'The focus is lost after starring');
            await reach(page, block.locator('.lectern-mycourses-name a').nth(1));
            await page.keyboard.press('Enter');
            await page.waitForURL(/\/course\/view\.php/);
        },
    },
    {
        name: 'A learner reads My courses from right to left',
        components: ['block_lectern_mycourses'],
        run: async (tools: JourneyTools): Promise<void> => {
            const {page, axeClean, screenshots} = tools;
            const {block} = await learner(tools, 'dina', {lang: 'ar_xb'});
            strictEqual(await page.locator('html').getAttribute('dir'), 'rtl');
            match(await block.innerText(), /[\u0600-\u06ff]{3}/);
            // The first of a row stands right of the second.
            const items = block.locator('.lectern-mycourses-item');
            const [first, second] = [await items.nth(0).boundingBox(), await items.nth(1).boundingBox()];
            ok(first && second && first.x > second.x, 'The courses are laid out from left to right');
            await axeClean(BLOCK);
            await screenshots('my courses right to left');
        },
    },
    {
        name: 'A learner reads My courses in longer words without a part that runs over',
        components: ['block_lectern_mycourses'],
        run: async (tools: JourneyTools): Promise<void> => {
            const {page, screenshots} = tools;
            await learner(tools, 'egon', {lang: 'en_xa'});
            for (const width of [360, 768, 1280]) {
                await page.setViewportSize({width, height: 900});
                const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
                ok(over as number <= 0, `The page scrolls sideways at ${width} pixels, by ${over as number}`);
            }
            await screenshots('my courses expanded');
        },
    },
];

/** Makes a learner with 14 courses of their own (c01 and so on, with the learner's initial) and opens the dashboard. */
async function learner(tools: JourneyTools, username: string, options: {dashboard?: boolean; lang?: string}): Promise<Learner> {
    const {site, page, login, open, layoutShift} = tools;
    const suffix = options.dashboard ? '' : username[0] ?? '';
    const made = await site.make({
        users: [{username, firstname: username, lastname: 'Learner', ...(options.lang === undefined ? {} : {lang: options.lang})}],
        courses: Array.from({length: COURSES}, (_, index) => ({
            shortname: `c${String(index + 1).padStart(2, '0')}${suffix}`,
            fullname: `Course ${String(index + 1).padStart(2, '0')}`,
            activities: ACTIVITIES,
            students: {[username]: index < STARTED ? 1 : index < STARTED + FINISHED ? ACTIVITIES.length : 0},
        })),
        ...(options.dashboard ? {dashboardBlocks: ['lectern_mycourses']} : {}),
    });
    const password = made.users[username]?.password ?? '';
    await login(username, password);
    await open('/my/');
    const block = page.locator(BLOCK);
    await block.waitFor();
    const shift = await layoutShift(BLOCK);
    ok(shift < 0.01, `The block moves while the dashboard loads, by ${shift}`);
    if (await block.locator('[data-region=more]').isVisible()) {
        await block.locator('[data-region=more]').click();
        await settled(tools, async () => (await names(block)).length === COURSES);
        await page.evaluate('window.scrollTo(0, 0)');
    }
    return {username, password, made, block};
}

function item(block: Locator, name: string): Locator {
    return block.locator('.lectern-mycourses-item', {has: block.page().getByRole('link', {name, exact: true})});
}

function names(block: Locator): Promise<string[]> {
    return block.locator('.lectern-mycourses-name a').allInnerTexts();
}

async function count(block: Locator, filterName: string): Promise<number> {
    return Number(await block.locator(`[data-count=${filterName}]`).innerText());
}

/** Chooses a filter and waits until the block says that it shows it. */
async function filter(tools: Tools, block: Locator, name: string): Promise<void> {
    const button = block.locator(`button[name=filter][value=${name}]`);
    const wanted = await count(block, name);
    await button.click();
    await settled(tools, async () => await button.getAttribute('aria-pressed') === 'true'
        && (await names(block)).length === Math.min(wanted, AT_A_TIME));
}

type Tools = Pick<JourneyTools, 'page' | 'quiet'>;

/** Waits for what a person would wait to see, then until nothing moves any more. */
async function settled({page, quiet}: Tools, seen: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 15_000;
    while (!await seen()) {
        ok(Date.now() < end, 'The block did not come to show what was asked for');
        await page.waitForTimeout(50);
    }
    await quiet();
}

/** Presses Tab until an element has the focus, as a person must be able to. */
async function reach(page: Page, target: Locator): Promise<void> {
    for (let presses = 0; presses < 120; presses++) {
        if (await target.and(page.locator(':focus')).count() > 0) {
            return;
        }
        await page.keyboard.press('Tab');
    }
    throw new Error('The element cannot be reached by Tab');
}
