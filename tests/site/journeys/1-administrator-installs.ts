// An administrator who never opens a terminal installs the zips: the upload in the browser is the road that must work.
import {match, ok} from 'node:assert';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';
import type {SiteHandle} from '../../../cli/services/site/tier/site-handle.js';
import {upload} from './file-picker.js';

export const journeys: Journey[] = [{
    name: 'An administrator uploads zips in the browser and completes the upgrade',
    beforeInstallation: true,
    run: async (tools: JourneyTools): Promise<void> => {
        const {site, page, login, open} = tools;
        await login(site.admin.username, site.admin.password);
        for (const {file, component} of ofThisMoodle(site)) {
            await open('/admin/tool/installaddon/index.php');
            await upload(tools, file);
            await page.getByRole('button', {name: 'Install plugin from the ZIP file'}).click();
            await page.getByText('Validating').first().waitFor();
            match(await page.locator('body').innerText(), /validation passed|Validation successful|Validating .* OK/i, component);
            await page.getByRole('button', {name: 'Continue'}).click();
            await page.waitForURL(/\/admin\/index\.php/, {waitUntil: 'load'});
            await upgrade(tools);
            ok(await site.has(component), `${component} is not installed`);
        }
    },
}];

/**
 * Each upgrade takes 25 seconds, so that each zip goes this way on one Moodle, the oldest or another, and by the command line's
 * validator on the rest. LECTERN_ALL_UPLOADS=1 uploads each everywhere.
 */
const ofThisMoodle = (site: SiteHandle): SiteHandle['zips'] =>
    site.zips.filter((_, index) => process.env['LECTERN_ALL_UPLOADS'] === '1' || (index % 2 === 0) === (site.branch === '405'));

/** From the server checks to the end, whatever pages this Moodle puts between. */
async function upgrade({page, quiet}: JourneyTools): Promise<void> {
    const next = page.getByRole('button', {name: /^(?:Continue|Upgrade Moodle database now|Save changes)$/}).first();
    await quiet();
    // The last page, which tells that all is well, has no such button.
    for (let pages = 0; pages < 8 && /\/admin\/(?:index|upgradesettings)\.php$/.test(new URL(page.url()).pathname); pages++) {
        if (await next.count() === 0) {
            return;
        }
        // Each leads to another page, and the upgrade itself takes its time.
        await Promise.all([page.waitForEvent('load', {timeout: 180_000}), next.click()]);
        await quiet();
    }
}
