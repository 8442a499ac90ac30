import {match, ok, strictEqual} from 'node:assert';
import type {Journey, JourneyTools} from '../../../cli/services/site/tier/journey.js';

export const journeys: Journey[] = [{
    name: 'An administrator selects the theme, and pages are shown in it',
    components: ['theme_lectern'],
    run: async ({site, page, login, open, screenshots, axeClean}: JourneyTools): Promise<void> => {
        await site.make({config: {theme: 'boost'}});
        await login(site.admin.username, site.admin.password);
        await open('/admin/themeselector.php');
        const form = page.locator('#theme-select-form-lectern');
        ok(await form.count() > 0, 'The theme is not offered');
        await form.locator('[type=submit]').first().click();
        await page.waitForLoadState('networkidle');
        await open('/');
        const sheet = await page.locator('link[rel=stylesheet][href*="/theme/styles.php/"]').first().getAttribute('href') ?? '';
        match(sheet, /\/lectern\//);
        const style = await page.request.get(sheet);
        strictEqual(style.status(), 200);
        ok((await style.body()).length > 300_000, 'The compiled stylesheet is not whole');
        // The page's markup is core's; its colours are the theme's.
        await axeClean('body', ['color-contrast']);
        await screenshots('theme site home');
        await open('/my/');
        await screenshots('theme dashboard');
    },
}];
