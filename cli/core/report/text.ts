import {codeFrame} from '../code-frame.js';
import {compareProblems, type Problem, type Severity} from '../problem.js';
import type {Skipped} from './skipped.js';

/** Puts text in a style, or leaves it plain. */
export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'green' | 'bold' | 'dim' | 'underline', text: string) => string;

/** @returns the text of a problem's file, or null where it cannot be had */
export type ReadSource = (file: string) => string | null;

const COLOURS: Record<Severity, Parameters<Paint>[0]> = {error: 'red', warning: 'yellow', hint: 'cyan'};

/** Problems for people: grouped by file, each with its place, a numbered frame and what to do. */
export function formatText(problems: readonly Problem[], {paint, source}: {paint: Paint; source: ReadSource}): string {
    const lines: string[] = [];
    let file: string | null = null;
    let text: string | null = null;
    for (const problem of [...problems].sort(compareProblems)) {
        if (problem.file !== file) {
            if (file !== null) {
                lines.push('');
            }
            file = problem.file;
            text = source(file);
            lines.push(paint('underline', file));
        }
        lines.push(`  ${paint('bold', `${file}:${problem.line}:${problem.column}`)} `
            + `${paint(COLOURS[problem.severity], problem.severity)} ${problem.message} ${paint('dim', problem.code)}`);
        // A frame of a zip or a picture would be noise.
        const frame = text === null || text.includes('\0') ? '' : codeFrame(text, problem.line, problem.column);
        if (frame !== '') {
            lines.push(...frame.split('\n').map(line => `    ${line}`));
        }
        if (problem.help !== undefined) {
            lines.push(`    ${paint('green', 'help:')} ${problem.help}`);
        }
    }
    return lines.join('\n');
}

const MOST_NAMED = 4;

/** What was not looked at, a line a reason. */
export function formatSkipped(skipped: readonly Skipped[]): string[] {
    const reasons = [...new Set(skipped.map(({reason}) => reason))];
    return reasons.map(reason => {
        const codes = [...new Set(skipped.filter(one => one.reason === reason).map(({code}) => code))];
        // A list of dozens helps nobody.
        return `Not checked: ${codes.length > MOST_NAMED ? 'what many checks would tell' : codes.join(', ')}. ${reason}`;
    });
}

/** How many problems there are of each severity, and in how many files. */
export function summarise(problems: readonly Problem[]): string {
    if (problems.length === 0) {
        return 'No problems found.';
    }
    const counts = (['error', 'warning', 'hint'] as const)
        .map(severity => [severity, problems.filter(problem => problem.severity === severity).length] as const)
        .filter(([, count]) => count > 0)
        .map(([severity, count]) => plural(count, severity));
    return `${counts.join(', ')} in ${plural(new Set(problems.map(({file}) => file)).size, 'file')}.`;
}

function plural(count: number, noun: string): string {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
