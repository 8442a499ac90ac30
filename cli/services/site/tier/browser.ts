import {createRequire} from 'node:module';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser} from 'playwright-core';
import {findProgram} from '../programs.js';

/** What the journeys' browser needs, found from the repository under test. */
export interface BrowserTools {
    browser: Browser;
    /** Path of axe's script. */
    axe: string;
}

/** Starts Chromium, or says what is missing. */
export async function startBrowser(repository: string): Promise<BrowserTools | string> {
    const require = createRequire(join(repository, 'package.json'));
    let playwright: typeof import('playwright-core');
    let axe: string;
    try {
        const module = await import(pathToFileURL(require.resolve('playwright-core')).href) as {default: typeof playwright};
        playwright = module.default;
        axe = require.resolve('axe-core/axe.min.js');
    } catch {
        return 'playwright-core or axe-core is not installed (npm install --save-dev playwright-core axe-core)';
    }
    const executablePath = process.env['LECTERN_CHROMIUM']
        || findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
    if (!executablePath) {
        return 'no Chromium was found (install one, or set LECTERN_CHROMIUM)';
    }
    const browser = await playwright.chromium.launch({
        executablePath,
        args: [
            '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
            '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
            ...(process.geteuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
    });
    return {browser, axe};
}

/** The folder for pictures of one site. */
export async function screenshotFolder(repository: string, site: string): Promise<string> {
    const folder = join(repository, 'build', 'screenshots', site);
    await mkdir(folder, {recursive: true});
    return folder;
}
