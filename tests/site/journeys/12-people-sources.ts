// Who manages whom, as administrators look after it: a source that is switched off would end all it says, so the sync asks; nobody
// else gets at these pages.
import {match, ok, strictEqual} from 'node:assert';
import {resolve} from 'node:path';
import type {Page} from 'playwright-core';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';

const PAGES = '/local/lectern_people';
const PEOPLE = ['hsann', 'hsben', 'hscleo'];

const main = (page: Page): Promise<string> => page.locator('[role=main]').innerText();

export const journeys: Journey[] = [{
    name: 'An administrator switches a source off, is asked before its relations end, leaves them, and switches it on again',
    components: ['local_lectern_people'],
    run: async ({site, page, login, open, quiet, axeClean, screenshots, logOut}: JourneyTools): Promise<void> => {
        const made = await site.make({
            config: {theme: 'boost'}, users: PEOPLE.map(username => ({username, firstname: username, lastname: 'Source'})),
        });
        await site.runPhp(resolve('tests/site/journeys', 'make_team.php'), {
            people: Object.fromEntries(PEOPLE.map(who => [who, {}])),
            relations: [['hsben', 'hsann'], ['hscleo', 'hsann']],
        });
        const press = async (name: string | RegExp): Promise<void> => {
            await page.getByRole('button', {name}).first().click();
            await quiet();
        };
        await login(site.admin.username, site.admin.password);
        await open(`${PAGES}/sources.php`);
        const service = page.locator('#source-service');
        match(await service.innerText(), /The web service\s+In use/);
        await page.locator('[name=maxdrop]').fill('20');
        await press('Save changes');
        await axeClean('.lectern-people');
        await screenshots('people sources');
        await service.getByRole('button', {name: /^Switch off/}).click();
        await quiet();
        match(await service.innerText(), /Off/);
        try {
            await open(`${PAGES}/people.php`);
            await press('Sync now');
            match(await main(page), /A sync waits for you[\s\S]*would end \d+ of \d+ relations/);
            await page.getByText('Which relations would end').click();
            await axeClean('.lectern-people-held');
            await screenshots('people held');
            await press('Leave them');
            match(await main(page), /Syncs are stopped/);
            match(await main(page), /hsann Source/);
        } finally {
            await open(`${PAGES}/sources.php`);
            await service.getByRole('button', {name: /^Switch on/}).click();
            await quiet();
        }
        await open(`${PAGES}/people.php`);
        await press('Sync now');
        ok(!/Syncs are stopped|waits for you/.test(await main(page)), 'What waited still waits');
        await open(`${PAGES}/people.php?tab=syncs`);
        match(await main(page), /Done[\s\S]*Stopped/);
        await axeClean('.lectern-people');

        await logOut();
        await login('hsann', made.users['hsann']?.password ?? '');
        for (const file of ['people', 'sources', 'leaders', 'import']) {
            const answer = await page.request.get(`${site.url}${PAGES}/${file}.php`);
            ok(!/hsben Source|Switch off|Sync now/.test(await answer.text()), `A manager reads ${file}.php`);
        }
        strictEqual((await page.request.get(`${site.url}/user/profile.php?id=${made.users['hsben']?.id}`)).status(), 200);
    },
}];
