// My team: a manager looks after their people on a desk and on a phone and takes the list away; a director goes down to a team
// below and back; nobody reaches who is not theirs by a changed address.
import {readFile} from 'node:fs/promises';
import {deepStrictEqual, match, ok, strictEqual} from 'node:assert';
import {resolve} from 'node:path';
import type {Page} from 'playwright-core';
import type {DataAnswer, SiteHandle} from '../../../cli/services/site/tier/site-handle.js';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';
import {inItsTheme} from './themes.js';

const TEAM = '/local/lectern_people/team.php';
const NAMES: Record<string, [string, string]> = {
    amara: ['Amara', 'Okafor'], jonas: ['Jonas', 'Lindqvist'], priya: ['Priya', 'Raghunathan'], tomas: ['Tomás', 'Vasconcelos'],
    zoe: ['Zoë', 'Van den Berg'], olga: ['Olga', 'Outside'],
};

/** A director over a manager, who has two people, of whom one leads another. Olga is in their course, and in no team. */
const makeOrganisation = async (site: SiteHandle, theme: string, tag: string): Promise<DataAnswer> => {
    const name = (who: string): string => `${who}${tag}`;
    const made = await site.make({
        config: {theme, enablecompletion: 1},
        users: Object.entries(NAMES).map(([who, [firstname, lastname]]) => ({username: name(who), firstname, lastname})),
        courses: [{
            shortname: `TEAM${tag}`, fullname: 'First aid', activities: ['Read', 'Watch', 'Try', 'Tell'],
            students: {[name('priya')]: 2, [name('tomas')]: 4, [name('zoe')]: 0, [name('olga')]: 1},
        }],
    });
    const now = Math.floor(Date.now() / 1000);
    await site.runPhp(resolve('tests/site/journeys', 'make_team.php'), {
        people: Object.fromEntries(Object.keys(NAMES).map(who => [name(who), {
            department: who === 'priya' ? 'Logistics' : '', lastaccess: who === 'tomas' ? now - 45 * 86400 : now - 3600,
        }])),
        relations: [['jonas', 'amara'], ['priya', 'jonas'], ['tomas', 'jonas'], ['zoe', 'priya']].map(pair => pair.map(name)),
    });
    return made;
};

/** Names in the list, in order. */
const people = (page: Page): Promise<string[]> => page.locator('.lectern-people-team-name').allInnerTexts();

const linkToTeam = (page: Page): ReturnType<Page['locator']> => page.locator('a:visible').filter({hasText: /^\s*My team\s*$/});

const fitsPhone = async (page: Page): Promise<void> =>
    strictEqual(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0, 'The page is wider than a phone');

export const journeys: Journey[] = ['boost', 'lectern'].flatMap((theme): Journey[] => {
    const components = ['local_lectern_people', ...(theme === 'lectern' ? ['theme_lectern'] : [])];
    return [
        {
            name: `A manager finds who is behind, on a desk and on a phone, and takes the list away, in ${theme}`,
            components,
            needs: inItsTheme(theme, 'boost'),
            run: async ({site, page, login, open, quiet, axeClean, screenshots}: JourneyTools): Promise<void> => {
                const made = await makeOrganisation(site, theme, `m${theme}`);
                const username = `jonasm${theme}`;
                await login(username, made.users[username]?.password ?? '');
                await open('/my/');
                await linkToTeam(page).first().click();
                await quiet();
                deepStrictEqual(await people(page), ['Priya Raghunathan', 'Tomás Vasconcelos']);
                const rows = page.locator('.lectern-people-team-table tbody tr');
                match(await rows.first().innerText(),
                    /Manages 1 person[\s\S]*50%[\s\S]*0 of 1 course completed[\s\S]*Today/);
                ok(!/Logistics/.test(await rows.first().innerText()), 'The department is told, though it is hidden from them');
                match(await rows.nth(1).innerText(), /100%[\s\S]*1 of 1 course completed/);
                await axeClean('.lectern-people-team');
                await screenshots(`people team ${theme}`);

                await page.setViewportSize({width: 360, height: 740});
                await page.getByRole('link', {name: /^Everyone/}).click();
                await quiet();
                deepStrictEqual(await people(page), ['Priya Raghunathan', 'Zoë Van den Berg', 'Tomás Vasconcelos']);
                match(await rows.filter({hasText: 'Zoë'}).innerText(), /Reports to Priya Raghunathan/);
                await fitsPhone(page);
                await axeClean('.lectern-people-team');
                await page.getByRole('checkbox', {name: /Not seen for 30 days/}).check();
                await page.getByRole('button', {name: 'Show', exact: true}).click();
                await quiet();
                deepStrictEqual(await people(page), ['Tomás Vasconcelos']);
                await page.getByRole('link', {name: 'Show all'}).click();
                await quiet();
                await page.getByRole('searchbox').fill('olga');
                await page.keyboard.press('Enter');
                await quiet();
                deepStrictEqual(await people(page), [], 'Somebody outside the team is found');
                await screenshots(`people team nobody found ${theme}`);

                await open(`${TEAM}?scope=all&search=van`);
                await page.getByLabel('File format').selectOption('csv');
                const [download] = await Promise.all([
                    page.waitForEvent('download'),
                    page.getByRole('button', {name: 'Download the list'}).click(),
                ]);
                const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
                strictEqual(lines.length, 2, lines.join('\n'));
                match(lines[1] ?? '', /Zoë Van den Berg/);
            },
        },
        {
            name: `A director goes down to a team and back by keyboard, and nobody reaches a team that is not theirs, in ${theme}`,
            components,
            needs: inItsTheme(theme, 'lectern'),
            expectedMessages: [/\(Forbidden\)|\(Not Found\)/],
            run: async ({site, page, login, open, quiet, axeClean, screenshots, logOut}: JourneyTools): Promise<void> => {
                const name = (who: string): string => `${who}d${theme}`;
                const made = await makeOrganisation(site, theme, `d${theme}`);
                const id = (who: string): number => made.users[name(who)]?.id ?? 0;
                const asUser = async (who: string): Promise<void> => {
                    await logOut();
                    await login(name(who), made.users[name(who)]?.password ?? '');
                };
                await asUser('amara');
                await open(TEAM);
                for (const [link, title] of [['Manages 3 people', 'Jonas Lindqvist'], ['Manages 1 person', 'Priya Raghunathan']]) {
                    await page.getByRole('link', {name: `${link} (${title})`}).focus();
                    await page.keyboard.press('Enter');
                    await page.waitForURL(/manager=/);
                    await quiet();
                    match(await page.locator('h1').first().innerText(), new RegExp(`Team of ${title}`));
                }
                deepStrictEqual(await people(page), ['Zoë Van den Berg']);
                const way = page.getByRole('navigation', {name: 'The way to this team'});
                match(await way.innerText(), /My team[\s\S]*Jonas Lindqvist[\s\S]*Priya Raghunathan/);
                await axeClean('.lectern-people-team');
                await screenshots(`people team below ${theme}`);
                await way.getByRole('link', {name: 'Jonas Lindqvist'}).click();
                await quiet();
                strictEqual((await people(page)).length, 2);
                strictEqual((await page.goto(`${site.url}/user/profile.php?id=${id('zoe')}`))?.status(), 200);

                for (const [who, whose] of [['amara', 'olga'], ['priya', 'jonas'], ['olga', 'priya']] as const) {
                    await asUser(who);
                    const answer = await page.goto(`${site.url}${TEAM}?manager=${id(whose)}&scope=all`);
                    ok((answer?.status() ?? 200) >= 400, `${who} opens the team of ${whose}`);
                    ok(!/Zoë|Vasconcelos/.test(await page.locator('body').innerText()), `${who} reads the team of ${whose}`);
                }
                await open(TEAM);
                match(await page.locator('.lectern-people-team').innerText(), /Nobody reports to you/);
                strictEqual(await linkToTeam(page).count(), 0, 'Who has no team is led to one');
                await axeClean('.lectern-people-team');
                await screenshots(`people team nobody ${theme}`);
            },
        },
    ];
});
