import {compareProblems, type Problem, type Severity} from '../problem.js';

/** A kind of problem, as a code host lists it. */
export interface Rule {
    name: string;
    severity: Severity;
    summary: string;
}

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {error: 'error', warning: 'warning', hint: 'note'};

/**
 * Problems as SARIF 2.1.0, which code hosts show beside the lines.
 *
 * @param problems with files relative to the repository's root
 * @param rules every rule that was applied; a problem of another code is reported without one
 * @param version of this tool
 */
export function formatSarif(problems: readonly Problem[], {rules, version}: {rules: readonly Rule[]; version: string}): string {
    const sorted = [...problems].sort(compareProblems);
    return JSON.stringify({
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{
            tool: {driver: {
                name: 'lectern',
                version,
                semanticVersion: version,
                rules: rules.map(({name, severity, summary}) => ({
                    id: name,
                    name: name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
                    shortDescription: {text: summary},
                    fullDescription: {text: summary},
                    help: {text: `${summary} See docs/checks/${name}.md.`},
                    defaultConfiguration: {level: LEVELS[severity]},
                })),
            }},
            columnKind: 'utf16CodeUnits',
            results: sorted.map(problem => toResult(problem, rules)),
        }],
    }, null, 2);
}

function toResult(problem: Problem, rules: readonly Rule[]): object {
    const ruleIndex = rules.findIndex(({name}) => name === problem.code);
    return {
        ruleId: problem.code,
        ...ruleIndex !== -1 && {ruleIndex},
        level: LEVELS[problem.severity],
        message: {text: problem.help === undefined ? problem.message : `${problem.message} ${problem.help}`},
        locations: [{physicalLocation: {
            artifactLocation: {uri: toUri(problem.file), ...!isAbsolute(problem.file) && {uriBaseId: '%SRCROOT%'}},
            region: {
                startLine: problem.line,
                startColumn: problem.column,
                ...problem.endLine !== undefined && {endLine: problem.endLine},
                ...problem.endColumn !== undefined && {endColumn: problem.endColumn},
            },
        }}],
    };
}

function isAbsolute(file: string): boolean {
    return file.startsWith('/') || /^[a-z]:[\\/]/i.test(file);
}

function toUri(file: string): string {
    const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
    return isAbsolute(file) ? `file://${path.startsWith('/') ? '' : '/'}${path}` : path;
}
