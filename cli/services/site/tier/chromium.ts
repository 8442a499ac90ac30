import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser} from 'playwright-core';
import {findProgram} from '../programs.js';

/**
 * Starts Chromium by the playwright-core of a repository, or else the tool's own, or says what is missing.
 *
 * @param repository the folder whose packages are looked at first
 * @param more further arguments of Chromium
 */
export async function startChromium(repository: string, more: readonly string[] = []): Promise<Browser | string> {
    let playwright: typeof import('playwright-core') | null = null;
    for (const from of [pathToFileURL(join(repository, 'package.json')).href, import.meta.url]) {
        try {
            const file = createRequire(from).resolve('playwright-core');
            playwright ??= (await import(pathToFileURL(file).href) as {default: typeof import('playwright-core')}).default;
        } catch {
            // The next place may have it.
        }
    }
    if (playwright === null) {
        return 'playwright-core is not installed (npm install --save-dev playwright-core)';
    }
    const executablePath = process.env['LECTERN_CHROMIUM']
        || findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
    if (!executablePath) {
        return 'no Chromium was found (install one, or set LECTERN_CHROMIUM)';
    }
    return playwright.chromium.launch({
        executablePath,
        args: [
            '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
            '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
            ...(process.geteuid?.() === 0 ? ['--no-sandbox'] : []), ...more,
        ],
    });
}
