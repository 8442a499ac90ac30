import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {transform} from 'sucrase';
import {discoverComponents} from '../../../core/component.js';
import {UserError} from '../../../core/errors.js';
import type {Journey, ServiceJourney} from './journey.js';

export type AnyJourney = Journey | ServiceJourney;

/**
 * The journeys of a repository: tests/site/journeys/*.ts, and tests/browser/*.ts of each component or of the plugin
 * in the folder itself. Types are stripped into build/journeys/, whose modules are then imported; they may import each
 * other and packages, and everything else comes as an argument.
 */
export async function loadJourneys(repository: string): Promise<AnyJourney[]> {
    const target = join(repository, 'build', 'journeys');
    await rm(target, {recursive: true, force: true});
    await mkdir(target, {recursive: true});
    await writeFile(join(target, 'package.json'), '{"type": "module"}\n');
    const rooms = new Map([
        [join(repository, 'tests', 'site', 'journeys'), join(target, 'site')],
        // What takes minutes runs where it is asked for.
        ...process.env['LECTERN_LONG'] ? [[join(repository, 'tests', 'site', 'long-journeys'), join(target, 'long')] as const] : [],
        [join(repository, 'tests', 'browser'), join(target, 'plugin')],
        ...discoverComponents(repository).map(component =>
            [join(component.folder, 'tests', 'browser'), join(target, component.name)] as const),
    ]);
    const found: AnyJourney[] = [];
    for (const [from, to] of rooms) {
        found.push(...await loadFolder(from, to));
    }
    return found;
}

async function loadFolder(from: string, to: string): Promise<AnyJourney[]> {
    const names = await readdir(from, {recursive: true}).catch(() => []);
    const sources = names.filter(name => /\.[jt]s$/.test(name) && !/\.(?:test|d)\.ts$/.test(name)).sort();
    for (const name of sources) {
        const file = join(from, name);
        const output = join(to, name.replace(/\.ts$/, '.js'));
        await mkdir(dirname(output), {recursive: true});
        await writeFile(output, strip(await readFile(file, 'utf8'), file));
    }
    const journeys: AnyJourney[] = [];
    for (const name of sources) {
        const url = pathToFileURL(resolve(to, name.replace(/\.ts$/, '.js'))).href;
        const module = await import(url) as {journeys?: AnyJourney[]};
        journeys.push(...module.journeys ?? []); // A module without any is a helper of the others.
    }
    return journeys;
}

function strip(text: string, file: string): string {
    try {
        return transform(text, {transforms: ['typescript'], disableESTransforms: true, filePath: file}).code;
    } catch (error) {
        throw new UserError(`This journey cannot be read: ${error instanceof Error ? error.message : file}`,
            'Mend its syntax: `npm run types` shows the place.');
    }
}
