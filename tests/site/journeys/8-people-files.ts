// Who manages whom, as administrators say it: by a file that is checked before it is brought in, and by leaders of cohorts and
// departments; and who must not get at either.
import {deepStrictEqual, match, ok, strictEqual} from 'node:assert';
import {resolve} from 'node:path';
import type {Page} from 'playwright-core';
import type {SiteHandle} from '../../../cli/services/site/tier/site-handle.js';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';
import {upload} from './file-picker.js';

const PAGES = '/local/lectern_people';
const POSTS: Record<string, string>[] = [{do: 'start', id: '1'}, {do: 'cancel', id: '1'}, {do: 'remove', leader: '1'}];

/** Who is managed by whom, of people whose names begin so, after something was done. */
const relations = async (site: SiteHandle, request: object, tag: string): Promise<string[]> => {
    const pairs = await site.runPhp(resolve('tests/site/journeys', 'people_admin.php'), request) as [string, string][];
    return pairs.filter(([person]) => person.startsWith(tag)).map(pair => pair.join('<'));
};

const main = (page: Page): Promise<string> => page.locator('[role=main]').innerText();

const fitsPhone = async (page: Page): Promise<void> => {
    await page.setViewportSize({width: 360, height: 740});
    strictEqual(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0, 'The page is wider than a phone');
    await page.setViewportSize({width: 1280, height: 900});
};

export const journeys: Journey[] = [
    {
        name: 'An administrator brings a file of managers: checked first, mended, brought in, and nothing before',
        components: ['local_lectern_people'],
        run: async ({site, page, login, open, quiet, axeClean, screenshots}: JourneyTools): Promise<void> => {
            await site.make({
                config: {theme: 'boost'},
                users: ['pfann', 'pfben', 'pfmia'].map(username => ({username, firstname: username, lastname: 'File'})),
            });
            const people = Object.fromEntries(['pfann', 'pfben', 'pfmia'].map(name => [name, {email: `${name}@example.org`}]));
            const clean = {clean: true, cron: true, enabled: ['csv', 'service']};
            try {
                deepStrictEqual(await relations(site, {...clean, people, enabled: ['service']}, 'pf'), []);
                await login(site.admin.username, site.admin.password);
                await open(`${PAGES}/import.php`);
                match(await main(page), /What files say does not count now: their source is switched off/);
                await relations(site, {enabled: ['csv', 'service']}, 'pf');
                await open(`${PAGES}/import.php`);
                ok(!/switched off/.test(await main(page)), 'Files count, but the page says they do not');
                await page.getByText('What the file has to look like').click();
                await axeClean('.lectern-people .lectern-people-why');
                await screenshots('people import form');

                const bring = async (lines: string[]): Promise<void> => {
                    const buffer = Buffer.from(lines.join('\r\n'));
                    await upload({page, quiet}, {name: 'managers.csv', mimeType: 'text/csv', buffer});
                    await page.getByRole('button', {name: 'Check the file'}).click();
                    await quiet();
                };
                await bring(['user;manager', 'pfann@example.org;pfmia@example.org']);
                match(await main(page), /The first line has only one cell, "user;manager"/);
                await open(`${PAGES}/import.php`);
                await bring([
                    'user,manager,start,end', 'pfann@example.org,PFMIA@example.org,,', 'pfben@example.org,nobody@example.org,,',
                    'pfben@example.org,pfmia@example.org,31.12.2026,', '"=cmd()",pfmia@example.org,,',
                ]);
                match(await main(page), /1\s+good lines\s+3\s+lines with a problem\s+1\s+relations are new/);
                match(await main(page), /3\s+Nobody is called like this manager\.\s+nobody@example\.org/);
                match(await main(page), /4\s+There is no such day\.[^\n]*\s+31\.12\.2026/);
                await axeClean('.lectern-people');
                await fitsPhone(page);
                await screenshots('people import checked');
                const download = page.getByRole('link', {name: 'Download them as CSV'});
                const csv = await page.request.get(await download.getAttribute('href') ?? '');
                match(csv.headers()['content-disposition'] ?? '', /attachment/);
                match(await csv.text(), /5,"?Nobody is called like this person\."?,'=cmd\(\)/);
                deepStrictEqual(await relations(site, {cron: true}, 'pf'), [], 'A check changed something');

                await page.getByRole('button', {name: 'Bring these in'}).click();
                await quiet();
                match(await main(page), /The next cron goes on with it/);
                await axeClean('.lectern-people');
                await screenshots('people import running');
                deepStrictEqual(await relations(site, {cron: true}, 'pf'), ['pfann<pfmia']);
                await page.getByRole('link', {name: 'Refresh'}).click();
                await quiet();
                match(await main(page), /managers\.csv\s+Done/);

                // The whole truth: what it does not repeat ends.
                await open(`${PAGES}/import.php`);
                await page.getByLabel(/the whole truth/).check();
                await bring(['user,manager', 'pfben@example.org,pfmia@example.org']);
                match(await main(page), /1\s+relations are new[\s\S]*1\s+would end/);
                await page.getByRole('button', {name: 'Bring these in'}).click();
                await quiet();
                deepStrictEqual(await relations(site, {cron: true}, 'pf'), ['pfben<pfmia']);

                await open(`${PAGES}/import.php`);
                await bring(['user,manager', 'pfann@example.org,pfmia@example.org']);
                await page.getByRole('button', {name: 'Discard'}).click();
                await quiet();
                match(await main(page), /managers\.csv\s+Stopped/);
                deepStrictEqual(await relations(site, {cron: true}, 'pf'), ['pfben<pfmia']);
            } finally {
                await relations(site, clean, 'pf');
            }
        },
    },
    {
        name: 'An administrator names leaders of a cohort and of a department, also without script, and takes one back',
        components: ['local_lectern_people'],
        run: async ({site, page, login, open, quiet, axeClean, screenshots}: JourneyTools): Promise<void> => {
            await site.make({
                config: {theme: 'boost'},
                users: ['plann', 'plben', 'plmia', 'pljoe'].map(username => ({username, firstname: username, lastname: 'Leader'})),
            });
            // Others ask people for their department.
            const clean = {clean: true, cron: true, enabled: ['csv', 'service'], unlock: 'department'};
            try {
                await relations(site, {
                    people: {plann: {}, plben: {department: 'Bread & rolls'}, plmia: {}, pljoe: {}},
                    cohorts: {'Bakery <North> & West': ['plann', 'plmia']}, enabled: ['cohort'], lock: 'department',
                }, 'pl');
                await login(site.admin.username, site.admin.password);
                await open(`${PAGES}/leaders.php`);
                await page.getByRole('searchbox', {name: 'Search cohorts'}).fill('bakery <n');
                await page.locator('.lectern-people-find button').click();
                await quiet();
                const item = page.locator('.lectern-people-item');
                strictEqual(await item.count(), 1);
                match(await item.innerText(), /Whole site · 2 people/);
                await item.getByRole('link', {name: /Name a leader/}).click();
                await quiet();
                await page.getByRole('combobox', {name: 'Person'}).or(page.locator('.lectern-people-withscript input[type=text]'))
                    .first().fill('plmia');
                await page.locator('[role=option]', {hasText: 'plmia'}).first().click();
                await screenshots('people leader form');
                await page.getByRole('button', {name: 'Name as leader'}).click();
                await quiet();
                match(await page.locator('#user-notifications').innerText(), /Leader named/);
                match(await item.innerText(), /plmia Leader/);
                await axeClean('.lectern-people');
                await fitsPhone(page);
                await screenshots('people leaders cohorts');
                deepStrictEqual(await relations(site, {cron: true}, 'pl'), ['plann<plmia']);

                await open(`${PAGES}/leaders.php?kind=department`);
                match(await main(page), /They do not count now: their source is switched off/);
                await axeClean('.lectern-people');
                await screenshots('people leaders departments');

                // Without script.
                const plain = await page.context().browser()?.newContext({javaScriptEnabled: false, baseURL: site.url});
                ok(plain);
                const tab = await plain.newPage();
                await tab.goto('/login/index.php');
                await tab.fill('#username', site.admin.username);
                await tab.fill('#password', site.admin.password);
                await tab.click('#loginbtn');
                await tab.goto(`${PAGES}/leaders.php?kind=department&search=bread`);
                await tab.getByRole('link', {name: /Name a leader/}).click();
                match(await main(tab), /Department\s+Bread & rolls/);
                await tab.getByLabel('Username').fill('nobody at all');
                await tab.getByRole('button', {name: 'Name as leader'}).click();
                match(await main(tab), /Choose somebody whose account is open/);
                await tab.getByLabel('Username').fill('pljoe');
                await tab.getByRole('button', {name: 'Name as leader'}).click();
                match(await main(tab), /Bread & rolls[\s\S]*pljoe Leader/);
                await plain.close();
                deepStrictEqual(await relations(site, {cron: true, enabled: ['cohort', 'department']}, 'pl'),
                    ['plann<plmia', 'plben<pljoe']);

                await open(`${PAGES}/leaders.php?show=with`);
                await page.getByRole('button', {name: 'Remove plmia Leader'}).click();
                await quiet();
                match(await page.locator('#user-notifications').innerText(), /Leader removed/);
                deepStrictEqual(await relations(site, {cron: true}, 'pl'), ['plben<pljoe']);
            } finally {
                await relations(site, clean, 'pl');
            }
        },
    },
    {
        name: 'Neither a learner nor who manages a team nor a visitor gets at files and leaders, and nobody without a session key',
        components: ['local_lectern_people'],
        expectedMessages: [/40[34]|Forbidden/],
        run: async ({site, page, login, open, logOut}: JourneyTools): Promise<void> => {
            const made = await site.make({
                config: {theme: 'boost'},
                users: ['pxann', 'pxmia'].map(username => ({username, firstname: username, lastname: 'Closed'})),
            });
            await site.runPhp(resolve('tests/site/journeys', 'make_team.php'), {
                people: {pxann: {}, pxmia: {}}, relations: [['pxann', 'pxmia']],
            });
            const paths = ['import.php', 'import.php?do=example', 'import.php?id=1', 'import.php?id=1&do=problems', 'leaders.php',
                'leaders.php?kind=department', 'leaders.php?kind=department&add=1', 'leaders.php?kind=cohort&add=1&item=1'];
            const closed = async (): Promise<void> => {
                for (const path of paths) {
                    const answer = await page.request.get(`${PAGES}/${path}`);
                    ok(!/class="lectern-people|user,manager/.test(await answer.text()), path);
                }
                for (const form of POSTS) {
                    for (const file of ['import.php', 'leaders.php']) {
                        const answer = await page.request.post(`${PAGES}/${file}`, {form});
                        ok(!/class="lectern-people"/.test(await answer.text()), `${file} ${form['do']}`);
                    }
                }
            };
            await closed();
            for (const username of ['pxann', 'pxmia']) {
                await login(username, made.users[username]?.password ?? '');
                await open('/my/');
                await closed();
                await logOut();
            }
            await login(site.admin.username, site.admin.password);
            for (const form of POSTS) {
                const answer = await page.request.post(`${PAGES}/${form['id'] ? 'import' : 'leaders'}.php`, {form});
                ok(/sesskey|not kept any more/i.test(await answer.text()), `${form['do']} does without a session key`);
            }
        },
    },
];
