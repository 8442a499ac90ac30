import {compareProblems, type Problem} from '../problem.js';

/** Problems as `file:line:column: severity: message help [code]`, one a line, which editors and `grep` read. */
export function formatUnix(problems: readonly Problem[]): string {
    return [...problems].sort(compareProblems).map(({file, line, column, severity, message, help, code}) => {
        const text = help === undefined ? message : `${message} ${help}`;
        return `${file}:${line}:${column}: ${severity}: ${text.replace(/\s*\n\s*/g, ' ')} [${code}]`;
    }).join('\n');
}
