import {match, ok, strictEqual} from 'node:assert';
import type {Journey} from '../../../cli/services/site/tier/journey.js';

export const journeys: Journey[] = [{
    name: 'An administrator selects the theme, and pages are shown in it',
    components: ['theme_lectern'],
    run: async ({site, page, login, open, screenshots, axeClean}) => {
        await login(site.admin.username, site.admin.password);
        await open('/admin/themeselector.php');
        const card = page.locator('.card', {has: page.locator('#theme-select-form-lectern, #theme-preview-lectern')}).first();
        ok(await card.count() > 0, 'The theme is not offered');
        await page.locator('#theme-select-form-lectern button[type=submit], #theme-select-form-lectern input[type=submit]').first().click();
        await page.waitForLoadState('networkidle');
        await open('/');
        match(await page.locator('link[rel=stylesheet][href*="/theme/styles.php/"]').first().getAttribute('href') ?? '', /\/lectern\//);
        const style = await page.request.get(await page.locator('link[href*="/lectern/"]').first().getAttribute('href') ?? '');
        strictEqual(style.status(), 200);
        ok((await style.body()).length > 300_000, 'The compiled stylesheet is not whole');
        await axeClean('#region-main');
        await screenshots('theme site home');
        await open('/my/');
        await screenshots('theme dashboard');
    },
}];
