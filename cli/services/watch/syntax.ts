import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {loadPhpParser} from '../../core/php/parse-php.js';
import type {Problem} from '../../core/problem.js';
import {shownPath} from '../../core/shown-path.js';
import {runChecks} from '../check/run-checks.js';
import {SYNTAX_CHECKS} from '../check/syntax-checks.js';

/**
 * Syntax errors of one file: while it has any, the Moodle keeps the last good one.
 *
 * @param folder the component's
 * @param path relative to it
 * @returns empty too where the file is gone
 */
export async function syntaxProblems(folder: string, path: string): Promise<Problem[]> {
    const checks = SYNTAX_CHECKS.filter(check => check.wants(path));
    const text = checks.length === 0 ? null : await readFile(join(folder, path), 'utf8').catch(() => null);
    return text === null ? [] : runChecks(
        {paths: [path], read: () => text, shown: () => shownPath(join(folder, path)), unpacked: null},
        {checks, place: null, branch: null, parser: await loadPhpParser()},
    );
}
