import {compareProblems, type Problem, type Severity} from '../problem.js';
import {fingerprints, toPosix} from './fingerprint.js';
import type {ReadSource} from './text.js';

const SEVERITIES: Record<Severity, 'major' | 'minor' | 'info'> = {error: 'major', warning: 'minor', hint: 'info'};

/**
 * Problems as GitLab's Code Quality report, which it shows beside the lines of a merge request.
 *
 * @param problems with files relative to the repository's root
 */
export function formatGitlab(problems: readonly Problem[], source: ReadSource): string {
    const sorted = [...problems].sort(compareProblems);
    const prints = fingerprints(sorted, source);
    return JSON.stringify(sorted.map(({file, line, endLine, code, severity, message, help}, index) => ({
        description: help === undefined ? message : `${message} ${help}`,
        check_name: code,
        fingerprint: prints[index],
        severity: SEVERITIES[severity],
        location: {
            path: toPosix(file),
            lines: {begin: line, end: endLine ?? line},
        },
    })), null, 2);
}
