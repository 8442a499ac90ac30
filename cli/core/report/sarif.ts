import {compareProblems, type Problem, type Severity} from '../problem.js';
import {fingerprints, lineHashes, toPosix} from './fingerprint.js';
import type {Skipped} from './skipped.js';
import type {ReadSource} from './text.js';

/** A kind of problem, as a code host lists it. */
export interface Rule {
    name: string;
    severity: Severity;
    summary: string;
}

export interface SarifFacts {
    /** Every rule that was applied; a problem of another code gets one of its own. */
    rules: readonly Rule[];
    /** Of this tool. */
    version: string;
    /** A rule's page, Markdown; null where there is none. */
    pageOf: (rule: string) => string | null;
    source: ReadSource;
    skipped?: readonly Skipped[];
}

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {error: 'error', warning: 'warning', hint: 'note'};

/**
 * Problems as SARIF 2.1.0, which code hosts show beside the lines. Columns count UTF-16 units, an end is exclusive.
 *
 * @param problems with files relative to the repository's root
 */
export function formatSarif(problems: readonly Problem[], facts: SarifFacts): string {
    const {rules: known, version, pageOf, source, skipped = []} = facts;
    const sorted = [...problems].sort(compareProblems);
    const rules = [...known, ...otherRules(sorted, known)];
    const names = rules.map(({name}) => name);
    const prints = fingerprints(sorted, source);
    const hashOf = lineHashReader(source);
    return JSON.stringify({
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{
            tool: {driver: {
                name: 'lectern', version, semanticVersion: version,
                rules: rules.map(rule => toRule(rule, pageOf(rule.name))),
            }},
            originalUriBaseIds: {'%SRCROOT%': {description: {text: 'The folder that lectern was run in.'}}},
            invocations: [{executionSuccessful: true, toolExecutionNotifications: skipped.map(({code, reason}) => ({
                level: 'note', descriptor: {id: code}, message: {text: `Skipped: ${reason}`},
            }))}],
            columnKind: 'utf16CodeUnits',
            results: sorted.map((problem, index) => toResult(problem, names.indexOf(problem.code), {
                'lecternProblem/v1': prints[index]!, ...hashOf(problem),
            })),
        }],
    }, null, 2);
}

function toRule({name, severity, summary}: Rule, page: string | null): object {
    return {
        id: name,
        name: name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
        shortDescription: {text: summary},
        fullDescription: {text: summary},
        help: {text: page ?? summary, markdown: page ?? summary},
        defaultConfiguration: {level: LEVELS[severity]},
    };
}

/** Rules for problems that no check reported, such as those of a program that was run. */
function otherRules(problems: readonly Problem[], known: readonly Rule[]): Rule[] {
    const names = new Set(known.map(({name}) => name));
    const others = new Map(problems.filter(({code}) => !names.has(code)).map(({code, severity}) => [code, severity]));
    return [...others].map(([name, severity]) => ({name, severity, summary: `Problems of the kind ${name}.`}));
}

function toResult(problem: Problem, ruleIndex: number, partialFingerprints: Record<string, string>): object {
    const {file, line, column, endLine, endColumn} = problem;
    return {
        ruleId: problem.code,
        ruleIndex,
        level: LEVELS[problem.severity],
        message: {text: problem.help === undefined ? problem.message : `${problem.message} ${problem.help}`},
        locations: [{physicalLocation: {
            artifactLocation: {uri: toUri(file), ...!isAbsolute(file) && {uriBaseId: '%SRCROOT%'}},
            region: {
                startLine: line,
                startColumn: column,
                // A region without an end would be the rest of its line.
                endLine: endLine ?? line,
                endColumn: endColumn ?? column + 1,
            },
        }}],
        partialFingerprints,
    };
}

/** GitHub's hash of a problem's line; a file's lines are hashed once. */
function lineHashReader(source: ReadSource): (problem: Problem) => {primaryLocationLineHash?: string} {
    let file: string | null = null;
    let hashes: string[] = [];
    return problem => {
        if (problem.file !== file) {
            file = problem.file;
            const text = source(file);
            hashes = text === null ? [] : lineHashes(text);
        }
        const hash = hashes[problem.line - 1];
        return hash === undefined ? {} : {primaryLocationLineHash: hash};
    };
}

function isAbsolute(file: string): boolean {
    return file.startsWith('/') || /^[a-z]:[\\/]/i.test(file);
}

/** A relative reference, or a file: address; every part percent-encoded. */
function toUri(file: string): string {
    const path = toPosix(file).split('/').map(part => encodeURIComponent(part)).join('/');
    return isAbsolute(file) ? `file://${path.startsWith('/') ? '' : '/'}${path.replace(/^(\/?[a-z])%3A/i, '$1:')}` : path;
}
