// What the site does with syllabi: a visitor reads one by a public link, an administrator makes a section, a template and an
// import, and sees in the report what is missing.
import {match, ok, strictEqual} from 'node:assert';
import {resolve} from 'node:path';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';
import {upload} from './file-picker.js';
import {inItsTheme} from './themes.js';

const here = (name: string): string => resolve('tests/site/journeys', name);
const PAGES = '/local/lectern_syllabus';

export const journeys: Journey[] = [
    ...['boost', 'lectern'].map((theme): Journey => ({
        name: `A teacher makes a public link, a visitor on a phone reads by it, and nobody once it is stopped, in ${theme}`,
        components: theme === 'lectern' ? ['local_lectern_syllabus', 'theme_lectern'] : ['local_lectern_syllabus'],
        needs: inItsTheme(theme, 'lectern'),
        expectedMessages: [/404 \(Not Found\).*view\.php/],
        run: async ({site, page, login, open, quiet, axeClean, screenshots, logOut}: JourneyTools): Promise<void> => {
            const username = `sofia${theme}`;
            const made = await site.make({
                config: {theme},
                users: [{username, firstname: 'Sofia', lastname: 'Marín'}],
                courses: [{shortname: `SYP${theme}`, fullname: 'First aid', teachers: [username]}],
            });
            const course = made.courses[`SYP${theme}`]?.id ?? 0;
            await site.runPhp(here('make_syllabi.php'), [
                {course, sections: {summary: {content: '<p>What you do until help comes.</p>', brief: 'Until help comes.'}}},
            ]);
            await login(username, made.users[username]?.password ?? '');
            await open(`${PAGES}/share.php?id=${course}`);
            await page.getByRole('button', {name: 'Make a public link'}).click();
            await quiet();
            await axeClean('.lectern-syllabus-page');
            await screenshots(`syllabus share ${theme}`);
            const link = await page.getByRole('textbox', {name: 'Public link'}).inputValue();

            await logOut();
            await page.setViewportSize({width: 360, height: 740});
            await open(`${PAGES}/view.php?id=${course}`);
            match(page.url(), /\/login\//, 'A visitor reads a syllabus without its link');
            const token = new URL(link);
            await open(`${token.pathname}${token.search}`);
            match(await page.locator('[role=main]').innerText(),
                /What you do until help comes\.[\s\S]*Sofia Marín/);
            strictEqual(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0,
                'The page is wider than a phone');
            await axeClean('.lectern-syllabus-page');
            await screenshots(`syllabus visitor ${theme}`);
            const pdf = await page.request.get(await page.getByRole('link', {name: /PDF/}).getAttribute('href') ?? '');
            strictEqual(pdf.headers()['content-type'], 'application/pdf');
            strictEqual((await pdf.body()).subarray(0, 5).toString(), '%PDF-');

            await login(username, made.users[username]?.password ?? '');
            await open(`${PAGES}/share.php?id=${course}`);
            await page.getByRole('button', {name: 'Stop sharing'}).click();
            await quiet();
            await logOut();
            strictEqual((await page.goto(link))?.status(), 404, 'The link still works');
            ok(!/until help comes/i.test(await page.locator('body').innerText()), 'A stopped link still shows the syllabus');
        },
    })),
    {
        name: 'An administrator makes a section, a template, imports syllabi after a dry run, and the report tells what is missing',
        components: ['local_lectern_syllabus'],
        run: async ({site, page, login, open, quiet, axeClean, screenshots}: JourneyTools): Promise<void> => {
            const made = await site.make({
                config: {theme: 'boost'},
                courses: ['SYA', 'SYB'].map(shortname => ({shortname, fullname: `Bread ${shortname}`})),
            });
            await login(site.admin.username, site.admin.password);

            await open(`${PAGES}/sections.php?do=add`);
            await page.getByRole('textbox', {name: 'Name', exact: true}).fill('Field trips');
            await page.getByRole('textbox', {name: 'Short name'}).fill('trips');
            await page.locator('#id_submitbutton').click();
            await quiet();
            match(await page.locator('#page').innerText(), /Field trips was saved\./);
            await axeClean('[role=main] table');
            await screenshots('syllabus sections');

            await open(`${PAGES}/templates.php`);
            await page.locator('#id_categoryid').selectOption({index: 1});
            await page.locator('[role=main] form #id_submitbutton').click();
            await quiet();
            await page.frameLocator('iframe.tox-edit-area__iframe').first().locator('body').click();
            await page.keyboard.type('What every course says.');
            await page.locator('#id_submitbutton').click();
            await quiet();
            await open(`${PAGES}/templates.php`);
            await axeClean('[role=main] table');
            await screenshots('syllabus templates');

            await open(`${PAGES}/import.php`);
            await upload({page, quiet}, {
                name: 'syllabi.csv', mimeType: 'text/csv',
                buffer: Buffer.from('course,summary,trips\nSYA,"<p>Flour, water, salt.</p>","To a mill."\nNONE,x,y\n'),
            });
            await screenshots('syllabus import form');
            await page.locator('#id_submitbutton').click();
            await quiet();
            match(await page.locator('[role=main]').innerText(), /1\s+To import[\s\S]*1\s+Problem[\s\S]*NONE/);
            await axeClean('[role=main]');
            await screenshots('syllabus import plan');
            await open(`/course/view.php?id=${made.courses['SYA']?.id}`);
            ok(!(await page.locator('body').innerText()).includes('Flour'), 'A dry run wrote something');
            await page.goBack();
            await quiet();
            await page.getByRole('button', {name: 'Import now'}).click();
            await quiet();
            await site.runPhp(here('run_imports.php'), {});
            await page.reload();
            await screenshots('syllabus import done');
            await open(`/course/view.php?id=${made.courses['SYA']?.id}`);
            match(await page.locator('[data-region=local_lectern_syllabus]').innerText(), /Flour, water, salt\.[\s\S]*To a mill\./);

            await open(`${PAGES}/report.php`);
            await axeClean('.lectern-syllabus-page, .reportbuilder-report');
            await screenshots('syllabus report');
            // The courses of other journeys fill the first page. The filters are core's.
            await page.getByRole('button', {name: 'Filters'}).click();
            await page.getByLabel('Course full name operator').selectOption({label: 'Starts with'});
            await page.getByLabel('Course full name value').fill('Bread SY');
            await page.getByRole('button', {name: 'Apply'}).click();
            await page.getByText('Filters applied').waitFor();
            await quiet();
            const row = (name: string): Promise<string> => page.locator('tr', {hasText: name}).innerText();
            match(await row('Bread SYA'), /Incomplete/);
            match(await row('Bread SYB'), /Missing/);
        },
    },
];
