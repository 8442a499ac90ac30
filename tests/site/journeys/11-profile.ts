// The learning record: a learner reads their own on a phone, sees what others see and takes it away; a manager, a teacher and those
// who have nothing to do with it see what is theirs; an administrator arranges it.
import {deepStrictEqual, match, ok, strictEqual} from 'node:assert';
import {resolve} from 'node:path';
import type {Page} from 'playwright-core';
import type {DataAnswer, SiteHandle} from '../../../cli/services/site/tier/site-handle.js';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';
import {inItsTheme} from './themes.js';

const RECORD = '/local/lectern_profile/view.php';
const SERVICE = 'local_lectern_profile_get_record';
const COMPONENTS = ['local_lectern_profile', 'local_lectern_people', 'block_lectern_mycourses'];
const NAMES: Record<string, [string, string]> = {
    mara: ['Mara', 'Oduya'], theo: ['Theo', 'Brandt'], nils: ['Nils', 'Åkesson'], kate: ['Kate', 'Classmate'],
    sam: ['Sam', 'Stranger'],
};

/** Nils learns in a course that Theo teaches and Kate learns in too; Mara manages him. */
const makeLearner = async (site: SiteHandle, theme: string, tag: string): Promise<DataAnswer> => {
    const name = (who: string): string => `${who}${tag}`;
    const made = await site.make({
        config: {theme, enablecompletion: 1},
        users: Object.entries(NAMES).map(([who, [firstname, lastname]]) => ({username: name(who), firstname, lastname})),
        courses: [{
            shortname: `REC${tag}`, fullname: 'Working at heights', activities: ['Read', 'Watch', 'Try', 'Tell'],
            students: {[name('nils')]: 2, [name('kate')]: 0}, teachers: [name('theo')],
        }],
        services: [{name: `record${tag}`, functions: [SERVICE], users: Object.keys(NAMES).map(name)}],
    });
    await site.runPhp(resolve('tests/site/journeys', 'make_team.php'), {
        people: Object.fromEntries(Object.keys(NAMES).map(who => [name(who), {}])),
        relations: [[name('nils'), name('mara')]],
    });
    return made;
};

const titles = (page: Page): Promise<string[]> => page.locator('.lectern-profile-section > h3').allInnerTexts();

const fitsPhone = async (page: Page): Promise<void> =>
    strictEqual(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0, 'The page is wider than a phone');

export const journeys: Journey[] = [...['boost', 'lectern'].map((theme): Journey => ({
    name: `A learner reads their own record on a phone, sees what others see, and takes it as a PDF, in ${theme}`,
    components: [...COMPONENTS, ...(theme === 'lectern' ? ['theme_lectern'] : [])],
    needs: inItsTheme(theme, 'lectern'),
    run: async ({site, page, login, open, quiet, axeClean, screenshots}: JourneyTools): Promise<void> => {
        const made = await makeLearner(site, theme, `r${theme}`);
        const username = `nilsr${theme}`;
        await login(username, made.users[username]?.password ?? '');
        await page.setViewportSize({width: 360, height: 740});
        await open('/user/profile.php');
        match(await page.locator('[role=main]').innerText(), /Working at heights[\s\S]*50%/);
        await fitsPhone(page);
        await screenshots(`profile core ${theme}`);
        await page.getByRole('link', {name: 'Open the learning record'}).click();
        await quiet();

        const record = page.locator('.lectern-profile-record');
        const own = await titles(page);
        ok(['About', 'Courses', 'Learning over the last year'].every(title => own.includes(title)), own.join());
        match(await record.innerText(), /Nils Åkesson[\s\S]*Manager\s+Mara Oduya[\s\S]*Working at heights[\s\S]*50%/);
        await fitsPhone(page);
        await axeClean('.lectern-profile-record');
        await screenshots(`profile record ${theme}`);

        await page.getByText('What others see').click();
        await page.getByRole('link', {name: 'Teachers of their courses'}).click();
        await quiet();
        match(await record.innerText(), /this is what teachers see/);
        ok(!(await titles(page)).includes('Courses'), 'Teachers see the courses of others');
        await axeClean('.lectern-profile-record');
        await page.getByRole('link', {name: 'Back to the record'}).click();
        await quiet();
        deepStrictEqual(await titles(page), own);

        const pdf = await page.request.get(await page.getByRole('link', {name: 'Save as PDF'}).getAttribute('href') ?? '');
        strictEqual(pdf.headers()['content-type'], 'application/pdf');
        match(pdf.headers()['cache-control'] ?? '', /private|no-store/);
        strictEqual((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
    },
})), {
    name: 'A manager, a teacher, a classmate and a stranger open somebody’s record, and each gets what is theirs',
    components: COMPONENTS,
    expectedMessages: [/\(Forbidden\)|\(Not Found\)/],
    run: async ({site, page, login, open, logOut}: JourneyTools): Promise<void> => {
        const made = await makeLearner(site, 'boost', 'o');
        const id = made.users['nilso']?.id ?? 0;
        const asUser = async (who: string): Promise<void> => {
            await logOut();
            await login(`${who}o`, made.users[`${who}o`]?.password ?? '');
        };
        const sections = async (who: string): Promise<string[] | string> => {
            const answer = await site.rest(made.users[`${who}o`]?.tokens['recordo'] ?? '', SERVICE, {userid: id}) as {
                errorcode?: string; sections?: {name: string}[];
            };
            return answer.errorcode ?? (answer.sections ?? []).map(({name}) => name.replace('local_lectern_profile_', ''));
        };
        await asUser('mara');
        await open(`${RECORD}?id=${id}`);
        match(await page.locator('.lectern-profile-record').innerText(), /as their manager[\s\S]*Working at heights[\s\S]*50%/);
        ok((await titles(page)).includes('Courses'));
        strictEqual(await page.getByText('What others see').count(), 0, 'Managers see previews of the records of others');
        ok((await sections('mara')).includes('courses'));

        await asUser('theo');
        await open(`${RECORD}?id=${id}`);
        match(await page.locator('.lectern-profile-record').innerText(), /as their teacher/);
        ok(!(await titles(page)).includes('Courses'));
        ok(!(await sections('theo')).includes('courses'));

        for (const who of ['kate', 'sam']) {
            await asUser(who);
            for (const path of [RECORD, '/local/lectern_profile/pdf.php']) {
                const answer = await page.request.get(`${site.url}${path}?id=${id}&as=manager`);
                const text = await answer.text();
                ok(!/Mara Oduya|50%|%PDF/.test(text), `${who} reads the record by ${path}`);
            }
            const theirs = await sections(who);
            ok(!theirs.includes('courses') && !theirs.includes('about'), `${who} gets ${theirs}`);
        }
        await page.goto(`${site.url}${RECORD}?id=${id}`);
        ok(!/Mara Oduya|50%/.test(await page.locator('body').innerText()));
    },
}, {
    name: 'An administrator arranges the sections of records, opens one to teachers, and goes back to how it was',
    components: COMPONENTS,
    run: async ({site, page, login, open, quiet, axeClean, screenshots, logOut}: JourneyTools): Promise<void> => {
        const made = await makeLearner(site, 'boost', 'a');
        const id = made.users['nilsa']?.id ?? 0;
        const logIn = async (username: string, password: string | undefined): Promise<void> => {
            await logOut();
            await login(username, password ?? '');
        };
        await logIn(site.admin.username, site.admin.password);
        await open('/local/lectern_profile/sections.php');
        const names = (): Promise<string[]> => page.locator('.lectern-profile-choicename h3').allInnerTexts();
        const before = await names();
        strictEqual(before[1], 'Courses');
        await axeClean('.lectern-profile');
        await screenshots('profile sections');
        await page.getByRole('button', {name: 'Move Courses up'}).click();
        await quiet();
        strictEqual((await names())[0], 'Courses');
        await page.locator('label[for=lectern-profile-teacher-local_lectern_profile_courses]').click();
        await page.getByRole('button', {name: 'Save changes'}).last().click();
        await quiet();
        try {
            await logIn('theoa', made.users['theoa']?.password);
            await open(`${RECORD}?id=${id}`);
            deepStrictEqual((await titles(page)).slice(0, 1), ['Courses']);
        } finally {
            await logIn(site.admin.username, site.admin.password);
            await open('/local/lectern_profile/sections.php');
            await page.getByRole('link', {name: 'Reset to defaults'}).click();
            await quiet();
            await page.getByRole('button', {name: /Continue|Reset/}).first().click();
            await quiet();
            deepStrictEqual(await names(), before);
        }
        await logIn('theoa', made.users['theoa']?.password);
        const answer = await page.request.get(`${site.url}/local/lectern_profile/sections.php`);
        ok(!/Save changes/.test(await answer.text()), 'A teacher arranges the sections of records');
    },
}];
