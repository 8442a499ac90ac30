// What `lectern new` makes, in the browser: block, activity, editor plugin, pages and theme show what they should.
import {match, ok, strictEqual} from 'node:assert';
import {resolve} from 'node:path';
import type {Page} from 'playwright-core';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';

/** The name behind the type of each plugin, see tests/site/make-skeletons.mjs. */
const NAME = 'sample';

export const journeys: Journey[] = [
    {
        name: 'A teacher adds a new activity, with a date inserted by a new button of the editor, and a learner sees the countdown',
        components: [`mod_${NAME}`, `tiny_${NAME}`],
        run: async ({site, page, login, open, quiet, axeClean, screenshots}: JourneyTools): Promise<void> => {
            const made = await site.make({
                users: [{username: 'newlearner', firstname: 'Nora'}],
                courses: [{shortname: 'new1', fullname: 'New plugins', students: {newlearner: 0}}],
            });
            await login(site.admin.username, site.admin.password);
            await open(`/course/modedit.php?add=${NAME}&type=&course=${made.courses['new1']?.id}&section=0&return=0`);
            await page.locator('#id_name').fill('Hand it in');
            const editor = page.locator('.tox-tinymce').first();
            await editor.waitFor();
            await editor.getByRole('button', {name: 'Insert today\'s date'}).click();
            await page.locator('input[type=checkbox][name="timedue[enabled]"]').check();
            await page.locator('[name="timedue[year]"]').selectOption(String(new Date().getFullYear() + 1));
            await page.locator('#id_submitbutton').click();
            await page.waitForURL(/\/mod\/sample\/view\.php/);
            await quiet();
            const intro = await page.locator('.activity-description, #intro').first().innerText();
            match(intro, new RegExp(`\\b${new Date().getFullYear()}\\b`));

            const {pathname, search} = new URL(page.url());
            await open(`/mod/${NAME}/index.php?id=${made.courses['new1']?.id}`);
            match(page.url(), /\/mod\/sample\/index\.php|\/course\/overview\.php/);
            await page.context().clearCookies();
            await login('newlearner', made.users['newlearner']?.password ?? '');
            await open(pathname + search);
            const remaining = page.locator(`.mod_${NAME}-remaining`);
            // The server says whole days; the page's script goes on with days and hours.
            await remaining.filter({hasText: /^\s*Due in \d+ days \d+ hours?\s*$/}).waitFor();
            await closeCourseIndex(page);
            await axeClean(`.mod_${NAME}-countdown`);
            await screenshots('new activity');
        },
    },
    {
        name: 'A user hides the message of a new block and shows it again',
        components: [`block_${NAME}`],
        run: async ({site, page, login, open, axeClean, screenshots}: JourneyTools): Promise<void> => {
            const {users} = await site.make({users: [{username: 'newuser', firstname: 'Ada'}], dashboardBlocks: [NAME]});
            const config = {message: 'The library opens at nine.'};
            await site.runPhp(resolve('tests/site/journeys/configure_block.php'), {block: NAME, config});
            await login('newuser', users['newuser']?.password ?? '');
            await open('/my/');
            const block = page.locator(`.block_${NAME}`);
            match(await block.innerText(), /Hello, Ada/);
            const message = block.getByText('The library opens at nine.');
            ok(await message.isVisible());
            await block.getByRole('button', {name: 'Hide message'}).click();
            await block.getByRole('button', {name: 'Show message'}).waitFor();
            ok(await message.isHidden());
            await block.getByRole('button', {name: 'Show message'}).click();
            ok(await message.isVisible());
            await axeClean(`.block_${NAME}`);
            await screenshots('new block');
        },
    },
    {
        name: 'An administrator opens the pages of new plugins, which answer without an error',
        components: [`local_${NAME}`, `report_${NAME}`, `tool_${NAME}`, `gradereport_${NAME}`],
        run: async ({site, page, login, open, quiet, axeClean, screenshots}: JourneyTools): Promise<void> => {
            const made = await site.make({
                users: [{username: 'newreader', firstname: 'Rita'}],
                courses: [
                    {shortname: 'new2', fullname: 'New pages', students: {newreader: 0}},
                    {shortname: 'new3', fullname: 'Nobody'},
                ],
            });
            const course = made.courses['new2']?.id;
            await login(site.admin.username, site.admin.password);

            await open(`/local/${NAME}/index.php`);
            await page.evaluate('document.querySelector("[data-region=users]").textContent = ""');
            await page.getByRole('button', {name: 'Refresh'}).click();
            await quiet();
            match(await page.locator('[data-region=users]').innerText(), /^\d+$/, 'The figure is not fetched again');
            await axeClean(`.local_${NAME}`);
            await screenshots('new local plugin');

            await open(`/admin/tool/${NAME}/index.php`);
            const rows = page.locator('[data-region=row]:visible');
            ok(await rows.count() > 0);
            await page.locator('[data-region=filter]').fill('Nobody');
            strictEqual(await rows.count(), 1);
            await axeClean(`.tool_${NAME}`);
            await screenshots('new tool');

            await open(`/report/${NAME}/index.php?id=${course}`);
            await closeCourseIndex(page);
            match(await page.locator('.reportbuilder-table').innerText(), /Rita/);
            await screenshots('new report');

            await open(`/grade/report/${NAME}/index.php?id=${course}`);
            match(await page.locator('[role=main] table').innerText(), /Course total/);
            await screenshots('new gradebook report');
        },
    },
    {
        name: 'An administrator sees the site in a new theme',
        components: [`theme_${NAME}`],
        run: async ({site, page, login, open, axeClean, screenshots}: JourneyTools): Promise<void> => {
            await site.make({config: {theme: NAME}});
            try {
                // The first page waits until the theme's SCSS is compiled, which a busy machine takes its time for.
                await page.goto('/login/index.php', {timeout: 180_000});
                await login(site.admin.username, site.admin.password);
                await open('/my/');
                const sheet = page.locator('link[rel=stylesheet][href*="/theme/styles.php/"]').first();
                match(await sheet.getAttribute('href') ?? '', new RegExp(`/${NAME}/`));
                const line = await page.evaluate('getComputedStyle(document.querySelector(".navbar.fixed-top")).borderBottomColor');
                strictEqual(line, 'rgb(31, 95, 139)', 'The theme\'s own rules are not there');
                await axeClean('body', ['color-contrast']);
                await screenshots('new theme dashboard');
                await open('/course/index.php');
                await screenshots('new theme courses');
            } finally {
                await site.make({config: {theme: 'boost'}});
            }
        },
    },
];

/** Boost remembers that it was closed; open, it covers the page on small screens. */
async function closeCourseIndex(page: Page): Promise<void> {
    const close = page.locator('#theme_boost-drawers-courseindex [data-action=closedrawer]');
    if (await close.isVisible()) {
        await close.click();
    }
}
