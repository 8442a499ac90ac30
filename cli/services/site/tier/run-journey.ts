import {strictEqual} from 'node:assert';
import {join} from 'node:path';
import type {BrowserContext, Page} from 'playwright-core';
import type {BrowserTools} from './browser.js';
import type {Journey, JourneyTools} from './journey.js';
import {Traffic} from './quiet.js';
import type {SiteHandle} from './site-handle.js';

const WIDTHS = [360, 768, 1280];
const STEP_MILLISECONDS = 30_000;
/** axe's names for the criteria that everything of ours has to meet. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Keeps layout shifts with what moved, from the very start of each page; runs in the page. */
const COUNT_SHIFTS = `
    window.lecternShifts = [];
    new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry => {
        const moved = entry.sources.map(source => source.node).map(node => node && node.nodeType === 3 ? node.parentElement : node);
        window.lecternShifts.push({value: entry.value, moved});
    })).observe({type: 'layout-shift', buffered: true});
`;

interface AxeViolation {
    id: string;
    help: string;
    nodes: {html: string; failureSummary: string}[];
}

/**
 * Runs one journey in a browser context of its own. Besides what it asserts, it fails where a page logs an error,
 * throws, or a request is answered with a server error.
 */
export async function runJourney(journey: Journey, site: SiteHandle, tools: BrowserTools, pictures: string): Promise<void> {
    const context = await tools.browser.newContext({viewport: {width: 1280, height: 900}, baseURL: site.url});
    try {
        context.setDefaultTimeout(STEP_MILLISECONDS);
        await context.addInitScript(COUNT_SHIFTS);
        const wrong = collectFaults(context, journey.expectedMessages ?? []);
        const traffic = new Traffic(context);
        const page = await context.newPage();
        try {
            await journey.run(toolsFor(page, traffic, site, tools, pictures));
        } catch (error) {
            const path = join(pictures, `failed-${slug(journey.name)}.png`);
            await page.screenshot({path, fullPage: true}).catch(() => undefined);
            throw withPlace(error, page, wrong);
        }
        strictEqual(wrong.join('\n'), '', 'The pages logged errors');
    } finally {
        await context.close();
    }
}

function toolsFor(page: Page, traffic: Traffic, site: SiteHandle, tools: BrowserTools, pictures: string): JourneyTools {
    const quiet = (): Promise<void> => traffic.quiet(page);
    const open = async (path: string): Promise<void> => {
        await page.goto(path);
        await quiet();
    };
    return {
        site, page, open, quiet,
        login: async (username, password) => {
            await open('/login/index.php');
            await page.fill('#username', username);
            await page.fill('#password', password);
            await Promise.all([page.waitForURL(url => !url.pathname.startsWith('/login/')), page.click('#loginbtn')]);
            await quiet();
        },
        logOut: async () => {
            // A late answer to the page before would bring a session of its own, beside the next one's form.
            await page.goto('about:blank');
            await page.context().clearCookies();
        },
        axeClean: async (within, rules = WCAG) => {
            await quiet();
            await axeClean(page, tools.axe, within, rules);
        },
        layoutShift: within => page.evaluate(`window.lecternShifts
            .filter(shift => shift.moved.some(element => element && element.closest && element.closest(${JSON.stringify(within)})))
            .reduce((sum, shift) => sum + shift.value, 0)`),
        screenshots: async name => {
            // They are for people to look at; where nobody does, they would keep the gate for minutes.
            if (process.env['LECTERN_NO_PICTURES'] === '1') {
                return;
            }
            const before = page.viewportSize();
            for (const width of WIDTHS) {
                await page.setViewportSize({width, height: 900});
                await quiet();
                await page.screenshot({path: join(pictures, `${slug(name)}-${width}.png`), fullPage: true});
            }
            if (before !== null) {
                await page.setViewportSize(before);
            }
        },
    };
}

async function axeClean(page: Page, axe: string, within: string, rules: readonly string[]): Promise<void> {
    strictEqual(await page.locator(within).count() > 0, true, `Nothing on the page matches ${within}`);
    await page.addScriptTag({path: axe});
    const violations = await page.evaluate(`axe.run(${JSON.stringify(within)}, {
        runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'],
    }).then(found => found.violations)`) as AxeViolation[];
    const lines = violations.flatMap(({id, help, nodes}) => [
        `${id}: ${help}`, ...nodes.map(node => `    ${node.html}\n    ${node.failureSummary.replaceAll('\n', ' ')}`),
    ]);
    strictEqual(lines.join('\n'), '', `axe finds violations in ${within}`);
}

function collectFaults(context: BrowserContext, expected: readonly RegExp[]): string[] {
    const wrong: string[] = [];
    const add = (text: string): void => {
        if (!expected.some(pattern => pattern.test(text))) {
            wrong.push(text);
        }
    };
    context.on('console', message => {
        if (message.type() === 'error') {
            add(`${message.text()} (${message.location().url})`);
        }
    });
    context.on('weberror', error => add(error.error().message));
    context.on('response', response => {
        if (response.status() >= 500) {
            add(`${response.status()} ${response.url()}`);
        }
    });
    return wrong;
}

function withPlace(error: unknown, page: Page, wrong: readonly string[]): unknown {
    if (error instanceof Error) {
        error.stack = `${error.stack ?? error.message}\nPage: ${page.url()}${wrong.length > 0 ? `\n${wrong.join('\n')}` : ''}`;
    }
    return error;
}

function slug(name: string): string {
    return name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
}
