import type {BrowserContext, Page} from 'playwright-core';

/** A page counts as quiet when nothing was asked of the server for so long, in milliseconds. */
const IDLE_MILLISECONDS = 300;
const PATIENCE_MILLISECONDS = 60_000;

/** Follows a context's requests: Playwright's own 'networkidle' speaks of a page's first load alone. */
export class Traffic {
    private readonly open = new Set<unknown>();
    private last = Date.now();

    constructor(context: BrowserContext) {
        context.on('request', request => {
            if (request.resourceType() === 'eventsource') {
                return; // One that listens has no end to wait for.
            }
            this.open.add(request);
            this.last = Date.now();
        });
        for (const event of ['requestfinished', 'requestfailed'] as const) {
            context.on(event as 'requestfinished', request => {
                this.open.delete(request);
                this.last = Date.now();
            });
        }
    }

    /** Waits until the page's requests, Moodle's scripts and all movements that have an end are over. */
    async quiet(page: Page): Promise<void> {
        await page.waitForLoadState('load');
        const end = Date.now() + PATIENCE_MILLISECONDS;
        while (this.open.size > 0 || Date.now() - this.last < IDLE_MILLISECONDS) {
            if (Date.now() > end) {
                throw new Error('The page never came to rest: requests are still under way');
            }
            await page.waitForTimeout(50);
        }
        // Moodle counts its own running scripts. A spinner never ends: it is no movement to wait for.
        await page.waitForFunction(`(typeof M === 'undefined' || !M.util || !M.util.pending_js || M.util.pending_js.length === 0)
            && !document.querySelector('[aria-busy="true"]')
            && document.getAnimations().every(one =>
                one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)`);
    }
}
