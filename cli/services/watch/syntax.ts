import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {FileCheck} from '../../checks/check.js';
import {jsonSyntax} from '../../checks/json-syntax/json-syntax.js';
import {mustacheSyntax} from '../../checks/mustache-syntax/mustache-syntax.js';
import {phpSyntax} from '../../checks/php-syntax/php-syntax.js';
import {xmlSyntax} from '../../checks/xml-syntax/xml-syntax.js';
import {readOutline} from '../../core/php/outline/read-outline.js';
import {loadPhpParser, type PhpFile} from '../../core/php/parse-php.js';
import {positionAt, type Problem} from '../../core/problem.js';
import {shownPath} from '../../core/shown-path.js';

/** Scripts and styles are read by their compilers, which say what is wrong. */
const CHECKS: readonly FileCheck[] = [phpSyntax, jsonSyntax, xmlSyntax, mustacheSyntax];

/**
 * Syntax errors of one file: while it has any, the Moodle keeps the last good one.
 *
 * @param folder the component's
 * @param path relative to it
 * @returns empty too where the file is gone
 */
export async function syntaxProblems(folder: string, path: string): Promise<Problem[]> {
    const checks = CHECKS.filter(check => check.wants(path));
    const text = checks.length === 0 ? null : await readFile(join(folder, path), 'utf8').catch(() => null);
    if (text === null) {
        return [];
    }
    const parser = await loadPhpParser();
    let tree: PhpFile | null = null;
    const php = (): PhpFile => tree ??= parser.parse(text);
    const problems: Problem[] = [];
    try {
        for (const {meta, checkFile} of checks) {
            checkFile({path, text, php, outline: () => readOutline(php())}, ({message, help, start}) => problems.push({
                file: shownPath(join(folder, path)), ...positionAt(text, start), code: meta.name, severity: meta.severity,
                message: `${message.replace(/\.$/, '')}.`, ...(help === undefined ? {} : {help}),
            }));
        }
    } finally {
        (tree as PhpFile | null)?.free();
    }
    return problems;
}
