import type {LintFinding} from '../../../lint-rules/src/messages.js';
import type {Problem} from '../problem.js';

/** A file to lint: one on disk, or one that the build makes from another. */
export interface LintFile {
    /** The file that problems name, absolute. */
    file: string;
    text: string;
    /** Absolute path that it has in the Moodle, or would have once it is installed. */
    place: string;
    /** Where a place in the text is in `file`, when the text was made from it; null when the file is linted as it is. */
    source: ((finding: LintFinding) => SourcePlace) | null;
}

/** A place that people can mend; in another file than the entry where the text was put together from several. */
export type SourcePlace = Pick<Problem, 'line' | 'column' | 'endLine' | 'endColumn'> & Partial<Pick<Problem, 'file'>>;

/** A linter's finding as every part of the tool reports it; the rule is named in the message. */
export function lintProblem(code: string, {file, source}: LintFile, finding: LintFinding): Problem {
    const {line, column, endLine, endColumn} = finding;
    return {
        file,
        ...source === null
            ? {line, column, ...endLine !== undefined && endColumn !== undefined && {endLine, endColumn}}
            : source(finding),
        code,
        severity: finding.severity,
        message: `${finding.message.replace(/\.$/, '')}${finding.rule === null ? '' : ` (${finding.rule})`}.`,
        ...finding.fixable === true && source === null && {help: '`lectern check --fix` mends it.'},
    };
}
