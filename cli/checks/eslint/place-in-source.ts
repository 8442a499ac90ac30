import type {LintFinding} from '../../../lint-rules/src/messages.js';
import type {LintFile} from '../../core/lint/lint-file.js';

/** Types are erased in their lines, and only whole statements are taken out: a line is found again so many lines on. */
const FAR = 200;

/**
 * Where a place in a generated script is in the TypeScript that it was made from.
 *
 * @param original the TypeScript
 * @param generated the script
 */
export function placeInSource(original: string, generated: string): NonNullable<LintFile['source']> {
    const from = original.split('\n');
    const to = generated.split('\n');
    const lines = alignLines(from, to);
    return ({line, column, endLine, endColumn}: LintFinding) => {
        const at = lines[line - 1] ?? 0;
        const theirs = from[at] ?? '';
        const mine = to[line - 1] ?? '';
        if (theirs === mine) {
            return {line: at + 1, column, ...endLine === line && endColumn !== undefined && {endLine: at + 1, endColumn}};
        }
        const token = mine.slice(column - 1, endLine === line ? (endColumn ?? column) - 1 : undefined);
        const found = token.trim() === '' ? -1 : theirs.indexOf(token);
        return {line: at + 1, column: found === -1 ? theirs.search(/\S|$/) + 1 : found + 1};
    };
}

/** For each line of the generated text the line of the original, both from 0. */
function alignLines(from: readonly string[], to: readonly string[]): number[] {
    const lines: number[] = [];
    let next = 0;
    for (const line of to) {
        const text = line.trim();
        const same = text === '' ? -1 : from.slice(next, next + FAR).findIndex(other => other.trim() === text);
        // A changed line is the one after the last; a brace alone is everywhere, and proves nothing far away.
        const at = same === -1 || (text.length < 4 && same > 0) ? next : next + same;
        lines.push(Math.min(at, from.length - 1));
        next = at + 1;
    }
    return lines;
}
