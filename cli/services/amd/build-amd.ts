import {readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {explainSystemError} from '../../core/errors.js';
import type {Problem} from '../../core/problem.js';
import {compareWithDisk, type BuiltModule} from './built-module.js';
import {CompilePool} from './compile-pool.js';
import {compileProblem, unreadableProblem} from './compile-problem.js';
import {findCompiler} from './compiler-folder.js';
import {ModuleCache} from './module-cache.js';
import {moduleKey} from './module-key.js';
import {writeTogether} from './write-together.js';

/** One AMD module to build; all paths absolute. */
export interface AmdSource {
    /** e.g. `mod_forum/local/grades/grader` */
    moduleName: string;
    /** `…/amd/src/x.js` */
    sourceFile: string;
    /** `…/amd/build/x.min.js`; the map goes beside it. */
    buildFile: string;
    /** The source's text where it is generated; read from `sourceFile` otherwise. */
    text?: string | null;
    /** The file that problems name, where people edit another than `sourceFile`. */
    shownFile?: string;
}

export interface AmdOptions {
    /** Moodle branch, e.g. `405`. */
    branch: string;
    /** Where compiled modules are kept; null compiles everything anew. */
    cacheDir: string | null;
    /** Modules compiled at once; by default one a core. */
    jobs?: number;
    /** False compares only; `together` writes nothing where any source fails. */
    write: boolean | 'together';
    onProgress?(done: number, total: number): void;
}

/**
 * What became of a source. When writing: `built` and `cached` were written, `fresh` was there already.
 * When comparing: `fresh`, `stale` or `missing`. `failed` has a problem.
 */
export type AmdState = 'built' | 'cached' | 'fresh' | 'stale' | 'missing' | 'failed';

export interface AmdOutcome {
    source: AmdSource;
    state: AmdState;
    problem?: Problem;
}

type Written = readonly [file: string, content: Buffer];
type Put = (files: readonly Written[]) => void | Promise<void>;

interface Pending {
    index: number;
    source: AmdSource;
    content: Buffer;
    key: string;
}

/**
 * Builds AMD modules as the Grunt of a Moodle branch does, over the cores, only those that need it.
 *
 * @returns one outcome a source, in their order
 * @throws EnvironmentError where an output cannot be written; outputs are replaced whole or not at all
 */
export async function buildAmd(sources: readonly AmdSource[], options: AmdOptions): Promise<AmdOutcome[]> {
    const compiler = findCompiler();
    const cache = options.cacheDir === null ? null : new ModuleCache(options.cacheDir);
    const outcomes: AmdOutcome[] = [];
    const pending: Pending[] = [];
    const held: Written[] = [];
    const put: Put | null = options.write === false ? null
        : options.write === 'together' ? files => void held.push(...files) : write;

    for (const [index, source] of sources.entries()) {
        let content: Buffer;
        try {
            content = typeof source.text === 'string' ? Buffer.from(source.text) : readFileSync(source.sourceFile);
        } catch (error) {
            outcomes[index] = {source, state: 'failed', problem: unreadableProblem(source, error)};
            continue;
        }
        const key = moduleKey(compiler.fingerprint, options.branch, source, content);
        const known = cache?.get(key) ?? null;
        if (known === null) {
            pending.push({index, source, content, key});
        } else {
            outcomes[index] = {source, state: await settle(source, known, 'cached', put)};
        }
    }

    if (pending.length > 0) {
        // The largest first, so that no core waits for one of them at the end.
        pending.sort((a, b) => b.content.length - a.content.length);
        const pool = new CompilePool(compiler.worker, Math.min(options.jobs ?? availableParallelism(), pending.length));
        let done = sources.length - pending.length;
        try {
            await Promise.all(pending.map(async one => {
                outcomes[one.index] = await compileOne(one, pool, cache, options.branch, put);
                options.onProgress?.(++done, sources.length);
            }));
        } finally {
            await pool.close();
        }
    }
    if (held.length > 0 && outcomes.every(({state}) => state !== 'failed')) {
        await write(held);
    }
    return outcomes;
}

async function compileOne(
    {source, content, key}: Pending,
    pool: CompilePool,
    cache: ModuleCache | null,
    branch: string,
    put: Put | null,
): Promise<AmdOutcome> {
    const {moduleName, sourceFile, buildFile} = source;
    const answer = await pool.compile({moduleName, sourceFile, buildFile, branch, code: content.toString('utf8')});
    if (!answer.ok) {
        return {source, state: 'failed', problem: compileProblem(source, answer)};
    }
    const made = {code: Buffer.from(answer.code), map: Buffer.from(answer.map)};
    const state = await settle(source, made, 'built', put);
    if (answer.bundled.length === 0) { // What was bundled in is not part of the key.
        await cache?.put(key, made);
    }
    return {source, state};
}

/**
 * Writes a module where that is asked for and needed.
 *
 * @param put takes the files; null where nothing is written
 */
async function settle(source: AmdSource, made: BuiltModule, origin: 'built' | 'cached', put: Put | null): Promise<AmdState> {
    const there = compareWithDisk(source, made);
    if (put === null || there === 'fresh') {
        return there;
    }
    await put([[`${source.buildFile}.map`, made.map], [source.buildFile, made.code]]);
    return origin;
}

async function write(files: readonly Written[]): Promise<void> {
    try {
        await writeTogether(files);
    } catch (error) {
        throw explainSystemError(error);
    }
}
