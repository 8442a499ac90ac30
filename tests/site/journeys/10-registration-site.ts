// What administrators do with registration: fields, core's required ones, consents, reports; and who must not get in.
import {match, ok, strictEqual} from 'node:assert';
import {resolve} from 'node:path';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';

const PAGES = '/local/lectern_registration';
const here = (name: string): string => resolve('tests/site/journeys', name);

export const journeys: Journey[] = [
    {
        name: 'An administrator arranges the registration form, takes over what core demands, and reads the reports',
        components: ['local_lectern_registration'],
        run: async ({site, page, login, open, quiet, axeClean, screenshots}: JourneyTools): Promise<void> => {
            await site.make({config: {theme: 'boost'}});
            await site.runPhp(here('registration_data.php'), {});
            const before = await site.runPhp(here('registration.php'), {form: {fields: [{name: 'city'}, {name: 'country'}]}});
            try {
                await login(site.admin.username, site.admin.password);
                await open(`${PAGES}/fields.php`);
                await axeClean('.lectern-registration-page');
                await screenshots('registration fields');
                const city = page.locator('[data-name=city]');
                await city.locator('label', {hasText: 'Mandatory'}).click();
                await quiet();
                const optional = page.getByRole('textbox', {name: 'City/town (optional)'});
                await optional.waitFor();
                await page.reload();
                await quiet();
                ok(!await city.getByLabel('Mandatory').isChecked(), 'What was switched is not kept');

                await open(`${PAGES}/field.php?name=city`);
                // Core's own lists to choose from are not ours to mend.
                await axeClean('.lectern-registration-page .fitem:not(:has(.form-autocomplete-selection))');
                await screenshots('registration field');
                await open(`${PAGES}/takeover.php`);
                await axeClean('.lectern-registration-page');
                await screenshots('registration takeover');
                await page.locator('.lectern-registration-page form .btn-primary').click();
                await quiet();
                await open(`${PAGES}/fields.php`);
                match(await page.locator('[data-name=profile_field_badge]').innerText(), /Badge number/);

                await open(`${PAGES}/purposes.php`);
                await axeClean('.lectern-registration-consents');
                await screenshots('registration purposes');
                for (const tab of ['completeness', 'completeness&by=cohort', 'completeness&by=month', 'people', 'signup&days=30']) {
                    await open(`${PAGES}/report.php?tab=${tab}`);
                    await axeClean('.lectern-registration-page');
                    await screenshots(`registration report ${tab}`);
                }
            } finally {
                await site.runPhp(here('registration_data.php'), {clean: true});
                await site.runPhp(here('registration.php'), before);
            }
        },
    },
    {
        name: 'A learner gives a consent in the profile and withdraws it, and reaches none of the administrators’ pages',
        components: ['local_lectern_registration'],
        expectedMessages: [/40[34]|Forbidden/],
        run: async ({site, page, login, open, quiet, axeClean, screenshots}: JourneyTools): Promise<void> => {
            const {users} = await site.make({config: {theme: 'boost'}, users: [{username: 'noura', firstname: 'Noura'}]});
            await site.runPhp(here('registration_data.php'), {});
            try {
                // Core demands the badge of nobody in this journey.
                await site.runPhp(here('registration.php'), {unrequire: 'badge'});
                await login('noura', users['noura']?.password ?? '');
                await open('/user/profile.php');
                await page.getByRole('link', {name: /onsent/}).first().click();
                await quiet();
                await axeClean('.lectern-registration-consents');
                await screenshots('registration consents');
                const state = (): Promise<string> => page.locator('.lectern-registration-consents').innerText();
                await page.locator('button[name=given][value="1"]').click();
                await quiet();
                strictEqual(await page.locator('button[name=given][value="0"]').count(), 1);
                await page.locator('button[name=given][value="0"]').click();
                await quiet();
                match(await state(), /News of our courses/);
                strictEqual(await page.locator('button[name=given][value="1"]').count(), 1);
                await screenshots('registration consents withdrawn');
                for (const script of ['fields', 'field', 'steps', 'preview', 'takeover', 'purposes', 'report']) {
                    await open(`${PAGES}/${script}.php`);
                    const parts = page.locator('.lectern-registration-page, .lectern-registration-consents');
                    strictEqual(await parts.count(), 0, `A learner sees ${script}.php`);
                }
            } finally {
                await site.runPhp(here('registration_data.php'), {clean: true});
            }
        },
    },
];
