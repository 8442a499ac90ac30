import {readFile} from 'node:fs/promises';
import {Worker} from 'node:worker_threads';
import {UserError} from '../../core/errors.js';
import type {Moodle} from '../../core/moodle.js';
import type {Problem} from '../../core/problem.js';
import {shownPath} from '../../core/shown-path.js';
import {coreModules} from '../amd/core-modules.js';
import {readHandWritten} from './read-hand-written.js';
import type {Declarations, DeclarationSources, ModuleSource} from './make-declarations.js';
import {readStamp, typesFolder} from './types-places.js';
import {typesKey} from './types-key.js';
import type {TypesMessage} from './types-worker.js';
import {writeTypes} from './write-types.js';

export interface TypesOptions {
    /** Declarations written by hand that come with this tool; they win over what is made from comments. */
    shippedTypes: string;
    /** Make them even where nothing has changed. */
    fresh?: boolean;
    onProgress?: (done: number, total: number) => void;
}

export interface GeneratedTypes {
    /** Where the declarations are: `<folder>/core/ajax.d.ts`. */
    folder: string;
    /** How many modules have types. */
    modules: number;
    /** Whether they were there already. */
    cached: boolean;
    /** How many types were left out because comments contradict each other. */
    loosened: number;
    /** Sources without types, because they do not parse or cannot be read. */
    problems: Problem[];
}

/**
 * Makes the declarations of all of a Moodle's AMD modules, in a thread of its own, unless they are there already and
 * neither the sources nor this tool have changed since.
 *
 * @throws UserError where the checkout has no AMD modules at all
 * @throws ProblemsError where the lists of its components are broken
 */
export async function generateTypes(moodle: Moodle, options: TypesOptions): Promise<GeneratedTypes> {
    const {modules: found, problems} = await readModules(moodle);
    const sources = {modules: found, handWritten: readHandWritten(options.shippedTypes)};
    const folder = typesFolder(moodle);
    const key = typesKey(sources);
    const stamp = readStamp(folder);
    // Types with problems are made anew each time, so that the problems are told each time.
    if (stamp?.key === key && stamp.modules === found.length && problems.length === 0 && options.fresh !== true) {
        return {folder, modules: stamp.modules, cached: true, loosened: stamp.loosened, problems: []};
    }
    const made = await inWorker(sources, options.onProgress);
    const modules = found.length - made.problems.length;
    await writeTypes(folder, made.files, {key, moodle: moodle.root, release: moodle.release, modules, loosened: made.loosened});
    return {folder, modules, cached: false, loosened: made.loosened, problems: [...problems, ...made.problems]};
}

async function readModules(moodle: Moodle): Promise<{modules: ModuleSource[]; problems: Problem[]}> {
    const modules = await coreModules(moodle);
    if (modules.length === 0) {
        throw new UserError(
            `This Moodle has no AMD modules: ${moodle.root}`,
            'Name a complete checkout, with lib/amd/src.',
        );
    }
    const problems: Problem[] = [];
    const read = await Promise.all(modules.map(async({moduleName, sourceFile}) => {
        try {
            return [{name: moduleName, file: sourceFile, text: await readFile(sourceFile, 'utf8')}];
        } catch (error) {
            problems.push({
                file: shownPath(sourceFile), line: 1, column: 1, code: 'amd-unreadable', severity: 'error',
                message: `The source cannot be read: ${(error as Error).message}.`,
                help: 'Give yourself the right to read it and run the command again.',
            });
            return [];
        }
    }));
    return {modules: read.flat(), problems};
}

function inWorker(sources: DeclarationSources, onProgress: TypesOptions['onProgress']): Promise<Declarations> {
    return new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./types-worker.js', import.meta.url), {
            workerData: sources,
            // Syntax trees live to the end: with room for the young, fewer are moved about.
            resourceLimits: {maxYoungGenerationSizeMb: 128, maxOldGenerationSizeMb: 4096},
        });
        worker.on('message', (message: TypesMessage) => {
            if ('declarations' in message) {
                resolve(message.declarations);
            } else {
                onProgress?.(message.done, message.total);
            }
        });
        worker.once('error', reject);
        worker.once('exit', code => reject(new Error(`The thread that makes types ended with ${code}`)));
    });
}
