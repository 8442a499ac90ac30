// What the journeys through registration share.
import {resolve} from 'node:path';
import type {JourneyTools} from '../../../cli/services/site/tier/journey.js';
import type {SiteHandle} from '../../../cli/services/site/tier/site-handle.js';

/** A script or file of this folder. */
export const here = (name: string): string => resolve('tests/site/journeys', name);

/** Values by `component/name`; false stands for a setting that was never made. */
export type Settings = Record<string, string | number | false>;

/**
 * Runs something with a form and with settings of its own, and puts back what was there.
 *
 * @param fields names of what the form asks, besides names and email
 */
export async function withForm<T>(site: SiteHandle, fields: string[], config: Settings, run: () => Promise<T>): Promise<T> {
    const before = await site.runPhp(here('registration.php'), {form: {fields: fields.map(name => ({name}))}, config});
    try {
        return await run();
    } finally {
        await site.runPhp(here('registration.php'), before);
    }
}

/** Settings under which everybody who has an account may look at a course that is made then. */
export const OPEN_COURSES: Settings = {'enrol_guest/status': 0};

/** Fills in core's login form where it is, and waits for the page that comes then. */
export async function logIn({page, quiet}: JourneyTools, username: string, password: string): Promise<void> {
    await page.fill('#username', username);
    await page.fill('#password', password);
    await Promise.all([page.waitForURL(url => url.pathname !== '/login/index.php'), page.click('#loginbtn')]);
    await quiet();
}

/** Names of the fields that the page asks for; none where it is not the page that asks. */
export function asked({page}: Pick<JourneyTools, 'page'>): Promise<string[]> {
    return page.evaluate(`[...document.querySelectorAll('.lectern-registration-form [name]')]
        .filter(field => !['hidden', 'submit'].includes(field.type)).map(field => field.name)`);
}

/** Answers what the page asks for, and waits for the page that comes then. */
export async function answer({page, quiet}: JourneyTools, values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
        await page.fill(`.lectern-registration-form [name=${name}]`, value);
    }
    await Promise.all([page.waitForURL(url => !url.pathname.endsWith('/complete.php')), page.click('[name=submitbutton]')]);
    await quiet();
}
