import type {Browser, BrowserContext, Page} from 'playwright-core';
import type {Shot} from './shots.js';

/** Pages that pictures are made in at once. */
const AT_ONCE = 2;
const HEIGHT = 800;

/** What moves or blinks does not belong into a picture that is compared. */
const STILL = '*, *::before, *::after { animation: none !important; transition: none !important; '
    + 'caret-color: transparent !important; scroll-behavior: auto !important; } ::-webkit-scrollbar { display: none; }';

/**
 * Makes the pictures, each the whole height of its story.
 *
 * @param url the preview's address
 * @param made called with each picture, a PNG, as soon as it is there
 * @returns errors that stories wrote to the browser's console
 */
export async function photograph(
    browser: Browser, url: string, shots: readonly Shot[], made: (shot: Shot, picture: Buffer) => Promise<void>,
): Promise<string[]> {
    const queue = [...shots];
    const complaints: string[] = [];
    const work = async(): Promise<void> => {
        const context = await stillContext(browser);
        try {
            const page = await context.newPage();
            for (let shot = queue.shift(); shot !== undefined; shot = queue.shift()) {
                await made(shot, await picture(page, url, shot, complaints));
            }
        } finally {
            await context.close();
        }
    };
    await Promise.all(Array.from({length: Math.min(AT_ONCE, shots.length)}, work));
    return complaints;
}

/** A browser in which the same story always looks the same. */
function stillContext(browser: Browser): Promise<BrowserContext> {
    return browser.newContext({
        deviceScaleFactor: 1, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce', colorScheme: 'light',
        bypassCSP: true, // For the style that keeps it still.
    });
}

async function picture(
    page: Page, url: string, {story, state, width, scheme, direction}: Shot, complaints: string[],
): Promise<Buffer> {
    const complain = (message: {type(): string; text(): string}): void => {
        if (message.type() === 'error') {
            complaints.push(`${story}: ${message.text()}`);
        }
    };
    page.on('console', complain);
    await page.setViewportSize({width, height: HEIGHT});
    await page.goto(`${url}/frame?${new URLSearchParams({story, state: String(state), scheme, dir: direction}).toString()}`,
        {waitUntil: 'load'});
    await page.addStyleTag({content: STILL});
    // Runs in the page, whose globals the tool's own types do not have.
    await page.evaluate(`Promise.all([document.fonts.ready, ...[...document.images].map(image => {
        image.loading = 'eager';
        return image.decode().catch(() => undefined);
    })]).then(() => undefined)`);
    const made = await page.screenshot({fullPage: true, animations: 'disabled', caret: 'hide', scale: 'css'});
    page.off('console', complain);
    return made;
}
