// What people do in the theme: a visitor finds courses, a learner goes from one activity to the next, an administrator
// tries colours and SCSS that cannot be.
import {deepStrictEqual, match, ok, strictEqual} from 'node:assert';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';

const SETTINGS = '/admin/settings.php?section=themesettinglectern';

export const journeys: Journey[] = [
    {
        name: 'A visitor on a phone finds courses, chooses dark colours, and the theme shows them at once on the next page',
        components: ['theme_lectern'],
        run: async ({site, page, open, axeClean, layoutShift, screenshots}: JourneyTools): Promise<void> => {
            await site.make({config: {theme: 'lectern'}, courses: [{shortname: 'V1', fullname: 'Fire safety at work'}]});
            await page.setViewportSize({width: 360, height: 740});
            await open('/?redirect=0');
            await page.locator('.lectern-card', {hasText: 'Fire safety at work'}).first().waitFor();
            ok(await layoutShift('body') <= 0.01, 'The front page moves while it loads');
            await page.locator('.lectern-scheme summary').click();
            await page.locator('.lectern-scheme input[value=dark]').check();
            strictEqual(await page.evaluate('document.documentElement.dataset.bsTheme'), 'dark');
            await page.keyboard.press('Escape');

            // The scheme is known when the first element is parsed, so nothing flashes up in the other.
            await page.addInitScript({content: `
                new MutationObserver((_, observer) => {
                    if (document.body) {
                        sessionStorage.setItem('scheme-at-body', document.documentElement.dataset.bsTheme ?? 'none');
                        observer.disconnect();
                    }
                }).observe(document, {childList: true, subtree: true});
            `});
            await open('/login/index.php');
            strictEqual(await page.evaluate("sessionStorage.getItem('scheme-at-body')"), 'dark');
            await axeClean('body', ['color-contrast']);
            strictEqual(await sideways(page), 0, 'The login page is wider than a phone');
            // Core empties the local storage of a visitor on each page: the choice has to outlive that.
            await open('/course/index.php');
            strictEqual(await page.evaluate('document.documentElement.dataset.bsTheme'), 'dark');
            // The first page did without the theme's fonts and loaded them.
            match(await page.evaluate<string>("getComputedStyle(document.querySelector('h1')).fontFamily"), /^"Fraunces Variable"/);
            await axeClean('body', ['color-contrast']);
            await screenshots('theme visitor dark');
        },
    },
    {
        name: 'A learner reads an activity in the theme, marks it as done at its end and goes on to the next',
        components: ['theme_lectern'],
        run: async ({site, page, login, open, axeClean, layoutShift, screenshots}: JourneyTools): Promise<void> => {
            const made = await site.make({
                config: {theme: 'lectern'},
                users: [{username: 'thea'}],
                courses: [{
                    shortname: 'T1', fullname: 'Working at height', activities: ['Ladders', 'Ropes'], students: {thea: 0},
                }],
            });
            const course = made.courses['T1'];
            await login('thea', made.users['thea']?.password ?? '');
            await open(`/course/view.php?id=${course?.id}`);
            match(await page.locator('.lectern-courseheader').innerText(), /Working at height[\s\S]*0% done/);
            await axeClean('.lectern-courseheader');
            ok(await layoutShift('body') <= 0.01, 'The course page moves while it loads');
            await screenshots('theme course');

            await open(`/mod/page/view.php?id=${course?.activities[0]}`);
            strictEqual(await page.locator('.lectern-courseheader-course').innerText(), 'Working at height');
            // One place to say 'done': at the end.
            const done = page.locator('[data-action=toggle-manual-completion]:visible');
            strictEqual(await done.count(), 1);
            await done.click();
            await page.locator('.lectern-activitynav [data-toggletype="manual:undo"]').waitFor();
            await axeClean('.lectern-activitynav');
            await screenshots('theme activity');
            await page.locator('.lectern-activitynav-next').click();
            await page.waitForURL(url => url.searchParams.get('id') === String(course?.activities[1]));
            match(await page.locator('.lectern-courseheader').innerText(), /50% done/);
        },
    },
    {
        name: 'An administrator of the theme is told why a colour or SCSS cannot be, and a draft is seen by nobody else',
        components: ['theme_lectern'],
        run: async ({site, page, login, open, quiet}: JourneyTools): Promise<void> => {
            await site.make({config: {theme: 'lectern'}});
            await login(site.admin.username, site.admin.password);
            const save = async (): Promise<void> => {
                await Promise.all([
                    page.waitForEvent('load', {timeout: 120_000}),
                    page.getByRole('button', {name: 'Save changes'}).click(),
                ]);
                await quiet();
            };

            await open(SETTINGS);
            await tab(page, 'Brand');
            await page.locator('[name=s_theme_lectern_brandcolour]').fill('#f5c400');
            await save();
            match(await page.locator('body').innerText(), /#f5c400 reaches 1\.\d:1[\s\S]*nearest that passes is #[0-9a-f]{6}/i);

            await open(SETTINGS);
            await tab(page, 'Advanced');
            await page.locator('[name=s_theme_lectern_scssafter]').fill('.mine {\n    color: $nosuchvariable;\n}\n');
            await save();
            match(await page.locator('body').innerText(), /line 2/i);
            match(await page.locator('[name=s_theme_lectern_scssafter]').inputValue(), /nosuchvariable/);
            strictEqual(await stylesOf(page, /\.mine/), false);

            await page.locator('[name=s_theme_lectern_scssafter]').fill('.mine { color: $lectern-brand; }');
            await Promise.all([
                page.waitForEvent('load', {timeout: 120_000}),
                page.locator('button[formaction*="/theme/lectern/draft.php"][value=preview]').click(),
            ]);
            await open('/');
            await page.getByText('You see a draft').waitFor();
            strictEqual(await stylesOf(page, /\.mine/), true);
            const stranger = await page.context().browser()?.newPage();
            await stranger?.goto(new URL('/', page.url()).href);
            strictEqual(stranger ? await stylesOf(stranger, /\.mine/) : null, false);
            await stranger?.context().close();
            await Promise.all([
                page.waitForEvent('load', {timeout: 120_000}),
                page.getByRole('button', {name: 'Discard'}).click(),
            ]);
            await open('/');
            strictEqual(await page.getByText('You see a draft').count(), 0);
        },
    },
    {
        name: 'Nobody but an administrator reaches the pages of the theme’s drafts and transfers',
        components: ['theme_lectern'],
        expectedMessages: [/status of (?:403|404|500|303)/],
        run: async ({site, page, login}: JourneyTools): Promise<void> => {
            const made = await site.make({config: {theme: 'lectern'}, users: [{username: 'theo'}]});
            await login('theo', made.users['theo']?.password ?? '');
            const answers: string[] = [];
            for (const path of ['draft.php', 'draftcss.php', 'export.php', 'import.php']) {
                const response = await page.request.get(new URL(`/theme/lectern/${path}`, page.url()).href, {maxRedirects: 0});
                const body = await response.text();
                if (response.status() === 200 && !/nopermission|do not currently have permissions/i.test(body)) {
                    answers.push(path);
                }
            }
            deepStrictEqual(answers, []);
        },
    },
];

type Page = JourneyTools['page'];

/** How far a page can be moved sideways, in pixels. */
async function sideways(page: Page): Promise<number> {
    return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Opens a tab of the settings. */
async function tab(page: Page, name: string): Promise<void> {
    await page.locator('.nav-tabs .nav-link', {hasText: name}).first().click();
}

/** Whether the page's stylesheet has something. */
async function stylesOf(page: Page, pattern: RegExp): Promise<boolean> {
    const sheets: string[] = await page.evaluate('[...document.querySelectorAll("link[rel=stylesheet]")].map(link => link.href)');
    const texts = await Promise.all(sheets.map(async sheet => (await page.request.get(sheet)).text()));
    return texts.some(text => pattern.test(text));
}
