import {availableParallelism} from 'node:os';
import {dirname, relative} from 'node:path';
import {Tinypool} from 'tinypool';
import type {LintAnswer, LintFinding, LintTask} from '../../../lint-rules/src/messages.js';
import {JsonCache} from '../json-cache.js';
import {findLintRules} from './lint-rules.js';

/** A process takes a second to load the linters: so many files are done meanwhile. */
const WORTH_A_PROCESS = 20;

/** Syntax trees outlive V8's first 1 MB nursery; the collector's helper threads would only take turns with the other processes. */
const V8_FLAGS = ['--min-semi-space-size=16', '--max-semi-space-size=32', '--single-threaded-gc'];

/**
 * Lints files over the cores; what was found before in the same text by the same rules is kept in the user's cache folder.
 *
 * @returns one answer a task, in their order
 */
export async function lintFiles(
    tasks: readonly LintTask[],
    onProgress: (done: number, total: number) => void = () => undefined,
): Promise<LintAnswer[]> {
    const {worker, fingerprint} = findLintRules();
    const cache = new JsonCache<readonly LintFinding[]>('lint');
    const keys = tasks.map(({kind, file, text, rules, own}) => cache.keyOf(
        // Rules go by the file's place in the Moodle, wherever that is.
        fingerprint, kind, relative(dirname(rules.file), file).replace(/^public\//, ''), text, rules.text,
        own?.text ?? null, own === null ? null : relative(dirname(own.file), file),
    ));
    const known = keys.map((key, index) => answerFrom(cache.get(key), tasks[index]));
    const todo = [...tasks.keys()].filter(index => known[index] === null);
    if (todo.length === 0) {
        return known.filter(answer => answer !== null);
    }
    // The largest first, so that no core waits for one of them at the end.
    todo.sort((a, b) => (tasks[b]?.text.length ?? 0) - (tasks[a]?.text.length ?? 0));
    const pool = new Tinypool({
        filename: worker,
        // Processes, not threads: V8's flags are set for a whole process.
        runtime: 'child_process',
        execArgv: V8_FLAGS,
        env: {...process.env, BROWSERSLIST_IGNORE_OLD_DATA: '1'} as Record<string, string>,
        minThreads: 1,
        maxThreads: Math.max(1, Math.min(availableParallelism(), Math.ceil(todo.length / WORTH_A_PROCESS))),
        isolateWorkers: false,
        concurrentTasksPerWorker: 1,
    });
    let done = tasks.length - todo.length;
    try {
        await Promise.all(todo.map(async index => {
            const answer = await pool.run(tasks[index]) as LintAnswer;
            if (answer.fixed === null) {
                await cache.put(keys[index] ?? '', answer.findings);
            }
            known[index] = answer;
            onProgress(++done, tasks.length);
        }));
    } finally {
        await pool.destroy();
    }
    return known.filter(answer => answer !== null);
}

/** What is known answers a task that may mend only where there is nothing to mend. */
function answerFrom(findings: readonly LintFinding[] | undefined, task: LintTask | undefined): LintAnswer | null {
    return findings === undefined || (task?.fix === true && findings.length > 0) ? null : {findings: [...findings], fixed: null};
}
