import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {Worker} from 'node:worker_threads';
import {isKnownModule} from '../../core/amd/known-modules.js';
import type {Component} from '../../core/component.js';
import {listFiles} from '../../core/list-files.js';
import type {Problem} from '../../core/problem.js';
import type {SharedRooms} from './shared.js';

/** `core/ajax`, `mod_forum/posts_list`, but neither an npm package nor a relative path. */
const AMD_NAME = /^(core|[a-z]+_[a-z0-9_]+)\/|^jquery(ui)?$/;

/** What the checker needs to know, as sent to its worker. */
export interface TypeCheckTask {
    files: string[];
    /** Module name pattern → where its sources are. */
    paths: Record<string, string[]>;
    /** Type packages (`@types/…`) are looked up from here. */
    typeRoots: string[];
    /** Modules that exist but that nothing declares: they are taken untyped. */
    untyped: string[];
    workingDirectory: string;
}

/**
 * Checks the types of all components' modules together, in a thread beside the build, so that it never slows it.
 *
 * @param sources each component with the paths of its TypeScript files, relative to its folder
 * @param shared the repository's shared rooms
 * @param imported every module name that the sources import
 * @param shippedTypes the folder of declarations for Moodle's core modules that come with the tool
 * @param moodleTypes the folder that `lectern types` made, for the modules that have no types written by hand
 */
export async function checkTypes(
    sources: readonly {component: Component; files: readonly string[]}[],
    shared: SharedRooms,
    imported: ReadonlySet<string>,
    shippedTypes: string,
    moodleTypes: string | null = null,
): Promise<Problem[]> {
    const task = await typeCheckTask(sources, shared, imported, shippedTypes, moodleTypes);
    return task === null ? [] : inWorker(task);
}

/** What a check of these sources needs to know, or null where they have no TypeScript. */
export async function typeCheckTask(
    sources: readonly {component: Component; files: readonly string[]}[],
    shared: SharedRooms,
    imported: ReadonlySet<string>,
    shippedTypes: string,
    moodleTypes: string | null = null,
): Promise<TypeCheckTask | null> {
    const files = sources.flatMap(({component, files}) => files.map(path => join(component.folder, path)));
    if (!files.some(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))) {
        return null;
    }
    const types = shared.amd !== null && existsSync(join(shared.amd, 'types')) ? join(shared.amd, 'types') : shippedTypes;
    const paths: Record<string, string[]> = {};
    for (const {component} of sources) {
        paths[`${component.name}/*`] = [join(component.folder, 'amd/src/*')];
    }
    if (shared.amd !== null) {
        paths['lectern/*'] = [join(shared.amd, '*')];
    }
    if (moodleTypes !== null) {
        paths['*'] = [join(moodleTypes, '*')];
    }
    const isMade = (name: string): boolean => moodleTypes !== null && existsSync(join(moodleTypes, `${name}.d.ts`));
    return {
        files: [...files, ...await declarations(types)],
        paths,
        typeRoots: [join(process.cwd(), 'node_modules/@types')],
        // Unknown names of core's are problems already; another plugin's modules are its own affair.
        untyped: [...imported].filter(name => AMD_NAME.test(name) && isKnownModule(name, '405') !== false && !isMade(name)),
        workingDirectory: process.cwd(),
    };
}

async function declarations(folder: string): Promise<string[]> {
    return (await listFiles(folder)).filter(path => path.endsWith('.d.ts')).map(path => join(folder, path));
}

function inWorker(task: TypeCheckTask): Promise<Problem[]> {
    return new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./type-check-worker.js', import.meta.url), {workerData: task});
        worker.once('message', resolve);
        worker.once('error', reject);
    });
}
