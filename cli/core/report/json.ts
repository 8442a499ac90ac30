import {compareProblems, type Problem} from '../problem.js';
import type {Skipped} from './skipped.js';

/**
 * Problems for programs: `{"problems": [{file, line, column, code, severity, message, …}]}`, with `endLine`,
 * `endColumn` and `help` where there are any, and `skipped: [{code, reason}]` where checks could not look at everything.
 * Part of the stable surface.
 */
export function formatJson(problems: readonly Problem[], skipped: readonly Skipped[] = []): string {
    return JSON.stringify({problems: [...problems].sort(compareProblems).map(problem => ({
        file: problem.file,
        line: problem.line,
        column: problem.column,
        code: problem.code,
        severity: problem.severity,
        message: problem.message,
        ...problem.endLine !== undefined && {endLine: problem.endLine},
        ...problem.endColumn !== undefined && {endColumn: problem.endColumn},
        ...problem.help !== undefined && {help: problem.help},
    })), ...skipped.length > 0 && {skipped}});
}
