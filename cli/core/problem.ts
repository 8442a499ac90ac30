/** How grave a problem is: an error fails the command, a warning and a hint do not. */
export type Severity = 'error' | 'warning' | 'hint';

/**
 * Something wrong in a user's file, as every part of the tool reports it.
 * Lines and columns are 1-based; line 1, column 1 where the whole file is meant.
 */
export interface Problem {
    /** Path of the file, absolute or relative to the working directory. */
    file: string;
    line: number;
    column: number;
    endLine?: number;
    endColumn?: number;
    /** Stable kebab-case name: a page in docs/checks/, or a row in docs/commands/build.md. */
    code: string;
    severity: Severity;
    /** What is wrong, one sentence. */
    message: string;
    /** What to do about it, one sentence. */
    help?: string;
}

const RANK: Record<Severity, number> = {error: 0, warning: 1, hint: 2};

/** Orders problems for people: by file, then by place, the graver first at one place. */
export function compareProblems(a: Problem, b: Problem): number {
    return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)
        || a.line - b.line
        || a.column - b.column
        || RANK[a.severity] - RANK[b.severity]
        || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** Whether any of the problems fails a command. */
export function hasErrors(problems: readonly Problem[]): boolean {
    return problems.some(problem => problem.severity === 'error');
}

/**
 * Line and column of an offset in a text.
 *
 * @param text the whole text
 * @param offset characters (UTF-16 units) from its start; past the end counts as the end
 */
export function positionAt(text: string, offset: number): {line: number; column: number} {
    const before = text.slice(0, Math.max(0, offset));
    const lastBreak = before.lastIndexOf('\n');
    let line = 1;
    for (let index = before.indexOf('\n'); index !== -1; index = before.indexOf('\n', index + 1)) {
        line++;
    }
    return {line, column: before.length - lastBreak};
}
