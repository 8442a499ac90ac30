// What people do with the syllabus: a teacher writes it and brings an old version back, learners read and fold it in every course
// format and both themes, visitors come by a public link.
import {match, ok, strictEqual} from 'node:assert';
import {resolve} from 'node:path';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';
import {inItsTheme} from './themes.js';

const MAKE = resolve('tests/site/journeys/make_syllabi.php');
const REGION = '[data-region=local_lectern_syllabus]';
const FORMATS = ['topics', 'weeks', 'social', 'singleactivity'];

const SECTIONS = {
    summary: {content: '<p>What burns, why, and what you do in the first minute.</p>', brief: 'Prevent, notice, act.'},
    objectives: {content: '<ul><li>Name the three things a fire needs.</li><li>Use the extinguisher on your floor.</li></ul>'},
    schedule: {
        content: '<p>We meet on these days.</p>',
        dates: [{label: 'Evacuation drill', time: 1_812_240_000}, {label: 'Feedback', time: 0}],
    },
    policies: {content: '<p>تُمنع الهواتف أثناء التمرين.</p>'},
};

export const journeys: Journey[] = [
    {
        name: 'A teacher writes a syllabus, what was not saved comes back, and an old version is compared and brought back',
        components: ['local_lectern_syllabus'],
        run: async ({site, page, login, open, quiet, axeClean, screenshots}: JourneyTools): Promise<void> => {
            const made = await site.make({
                config: {theme: 'boost'},
                users: [{username: 'priya', firstname: 'Priya', lastname: 'Raghunathan'}],
                courses: [{shortname: 'SY1', fullname: 'Fire safety at work', teachers: ['priya']}],
            });
            const course = made.courses['SY1']?.id;
            await login('priya', made.users['priya']?.password ?? '');
            await open(`/course/view.php?id=${course}`);
            strictEqual(await page.locator(REGION).count(), 0, 'A course without a syllabus shows one');
            await page.locator('form[action*=editmode] input[type=checkbox]').setChecked(true);
            await page.locator(`${REGION} a`, {hasText: 'Write the syllabus'}).click();
            await quiet();

            const editor = page.frameLocator('iframe.tox-edit-area__iframe').first().locator('body');
            const write = async (text: string): Promise<void> => {
                await editor.click();
                await page.keyboard.press('ControlOrMeta+a');
                // At once: the draft is kept every few seconds, so it might be kept in the middle of typing.
                await page.keyboard.insertText(text);
            };
            await write('What burns, and how.');
            await page.locator('[data-region=lectern-syllabus-state]', {hasText: 'Kept as a draft'}).waitFor();
            await axeClean('.lectern-syllabus-page form', ['label', 'button-name', 'color-contrast']);
            await screenshots('syllabus edit');

            // Leaves without saving.
            page.once('dialog', dialog => void dialog.accept());
            await open(page.url());
            match(await editor.innerText(), /What burns, and how\./);
            match(await page.locator('.alert-info').first().innerText(), /did not save/);
            await page.locator('#id_submitbutton').click();
            await quiet();
            match(await page.locator(REGION).innerText(), /Summary[\s\S]*What burns, and how\./);

            await page.locator(`${REGION} a`, {hasText: 'Edit syllabus'}).click();
            await quiet();
            await write('What burns, and why.');
            await page.locator('#id_submitbutton').click();
            await quiet();
            await page.locator(`${REGION} a`, {hasText: 'History'}).click();
            await quiet();
            strictEqual(await page.locator('.lectern-syllabus-diff ins').innerText(), 'why.');
            strictEqual(await page.locator('.lectern-syllabus-diff del').innerText(), 'how.');
            await axeClean('.lectern-syllabus-page');
            await screenshots('syllabus history');
            await page.locator('button', {hasText: 'Bring back'}).click();
            await quiet();
            await open(`/course/view.php?id=${course}`);
            match(await page.locator(REGION).innerText(), /What burns, and how\./);
        },
    },
    ...['boost', 'lectern'].map((theme): Journey => ({
        name: `A learner reads the syllabus of every course format on a phone, folds it, and finds it folded, in ${theme}`,
        components: theme === 'lectern' ? ['local_lectern_syllabus', 'theme_lectern'] : ['local_lectern_syllabus'],
        needs: inItsTheme(theme, 'boost'),
        run: async ({site, page, login, open, quiet, axeClean, layoutShift, screenshots}: JourneyTools): Promise<void> => {
            const username = `reader${theme}`;
            const made = await site.make({
                config: {theme},
                users: [{username}],
                courses: FORMATS.map(format => ({
                    shortname: `SY${theme}${format}`, fullname: `Fire safety (${format})`, format,
                    activities: ['Ladders'], students: {[username]: 0},
                })),
            });
            const ids = FORMATS.map(format => made.courses[`SY${theme}${format}`]?.id ?? 0);
            await site.runPhp(MAKE, ids.map(course => ({course, sections: SECTIONS})));
            await login(username, made.users[username]?.password ?? '');
            for (const [index, id] of ids.entries()) {
                await page.setViewportSize({width: 1280, height: 900});
                await open(`/course/view.php?id=${id}`);
                const region = page.locator(REGION);
                match(await region.innerText(),
                    /Syllabus[\s\S]*Summary[\s\S]*first minute[\s\S]*Evacuation drill[\s\S]*Date to follow/);
                strictEqual(await region.locator('a', {hasText: 'Edit'}).count(), 0);
                ok(await layoutShift('body') <= 0.01, `The page moves while it loads, open: ${FORMATS[index]}`);
                await axeClean(REGION);

                await page.setViewportSize({width: 360, height: 740});
                await open(`/course/view.php?id=${id}`); // A course index that is open on a desk covers a phone.
                match(await region.innerText(), /Prevent, notice, act\./);
                strictEqual(await region.locator('text=first minute').isVisible(), false, 'A phone shows text and short version');
                strictEqual(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0,
                    'The page is wider than a phone');
                await axeClean(REGION);

                await region.locator('summary').focus();
                const remembered = page.waitForResponse(response => /preference|service\.php/.test(response.url()));
                await page.keyboard.press('Enter');
                await remembered;
                await quiet();
                await open(`/course/view.php?id=${id}`);
                strictEqual(await region.locator('details').getAttribute('open'), null,
                    `It is not as it was left: ${FORMATS[index]}`);
                ok(await layoutShift('body') <= 0.01, `The page moves while it loads, folded: ${FORMATS[index]}`);
                await region.locator('summary').click();
                await quiet();
            }
            await open(`/course/view.php?id=${ids[0]}`);
            await screenshots(`syllabus ${theme}`);
        },
    })),
];
