import {createRequire} from 'node:module';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {startChromium} from './chromium.js';

/** What the journeys' browser needs, found from the repository under test. */
export interface BrowserTools {
    browser: Browser;
    /** Path of axe's script. */
    axe: string;
}

/** Starts Chromium, or says what is missing. */
export async function startBrowser(repository: string): Promise<BrowserTools | string> {
    let axe: string;
    try {
        axe = createRequire(join(repository, 'package.json')).resolve('axe-core/axe.min.js');
    } catch {
        return 'axe-core is not installed (npm install --save-dev playwright-core axe-core)';
    }
    const browser = await startChromium(repository);
    return typeof browser === 'string' ? browser : {browser, axe};
}

/** The folder for pictures of one site. */
export async function screenshotFolder(repository: string, site: string): Promise<string> {
    const folder = join(repository, 'build', 'screenshots', site);
    await mkdir(folder, {recursive: true});
    return folder;
}
