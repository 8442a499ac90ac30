import {lintScript} from './lint-script.js';
import {lintStyle} from './lint-style.js';
import type {LintAnswer, LintTask} from './messages.js';

/** Entry point of a pool's worker process: one call, one file. */
export async function lint(task: LintTask): Promise<LintAnswer> {
    return task.kind === 'script' ? lintScript(task) : lintStyle(task);
}
