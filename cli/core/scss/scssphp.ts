import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {ScssError} from './compile-error.js';
import {textOf, type ThemeEntry} from './theme-entries.js';

export type ScssphpAnswer = {compiled: ({css: string} | {error: ScssError})[]} | {unable: string};

/**
 * Compiles entries with the Moodle's own compiler class, in PHP; neither Moodle nor the theme is run.
 *
 * @param documentRoot of the Moodle
 * @param themes folder that imports may come from, besides Moodle's own themes
 * @returns one answer an entry, or why it cannot be asked
 */
export async function compileWithScssphp(
    entries: readonly ThemeEntry[], documentRoot: string, themes: string,
): Promise<ScssphpAnswer> {
    if (!onPath('php')) {
        return {unable: 'PHP is not there.'};
    }
    if (!existsSync(join(documentRoot, 'lib/classes/scss.php')) || !existsSync(join(documentRoot, 'lib/scssphp'))) {
        return {unable: `The Moodle at ${documentRoot} has no scssphp.`};
    }
    const {code, output, complaint} = await runPhp(JSON.stringify({
        documentRoot, themes,
        entries: entries.map(entry => ({text: textOf(entry), importPaths: entry.importPaths})),
    }));
    if (code !== 0) {
        return {unable: `PHP could not run the Moodle's scssphp: ${complaint.trim().split('\n')[0] ?? ''}`};
    }
    const answers = JSON.parse(output) as ({css: string} | {message: string})[];
    return {compiled: answers.map(answer => 'css' in answer ? answer : {error: readMessage(answer.message)})};
}

/** scssphp names a place as `<file> on line 3, at column 5`, or as `line: 3, column: 5` in the text that it was given. */
export function readMessage(message: string): ScssError {
    const inFile = /(?:: |` )(\(stdin\)|\(unknown file\)|(?:\/|[A-Za-z]:)[^\n]*?) on line (\d+), at column (\d+)/.exec(message);
    const inText = /: line: (\d+), column: (\d+)/.exec(message);
    const [place, file, line, column] = inFile ?? (inText === null ? [] : [inText[0], '(stdin)', inText[1], inText[2]]);
    const said = (place === undefined ? message : message.slice(0, message.indexOf(place))).replace(/: failed at `[\s\S]*$/, '');
    return {
        file: file === undefined || file.startsWith('(') ? null : file,
        line: Number(line ?? 0), column: Number(column ?? 0) + 1,
        message: (said.trim().split('\n')[0] ?? '').replace(/[.:\s]+$/, ''),
    };
}

function runPhp(input: string): Promise<{code: number | null; output: string; complaint: string}> {
    return new Promise((resolve, reject) => {
        const php = spawn('php', [scriptFile()], {stdio: ['pipe', 'pipe', 'pipe']});
        let output = '';
        let complaint = '';
        php.stdout.setEncoding('utf8').on('data', (text: string) => output += text);
        php.stderr.setEncoding('utf8').on('data', (text: string) => complaint += text);
        php.stdin.on('error', () => undefined); // It ended before it read all; its exit code says so.
        php.on('error', reject);
        php.on('close', code => resolve({code, output, complaint}));
        php.stdin.end(input);
    });
}

/** The script beside this file, or in the sources where this file was built from. */
function scriptFile(): string {
    const beside = fileURLToPath(new URL('./php/compile-scss.php', import.meta.url));
    return existsSync(beside) ? beside : fileURLToPath(new URL('../../../../cli/core/scss/php/compile-scss.php', import.meta.url));
}

function onPath(program: string): boolean {
    return (process.env['PATH'] ?? '').split(delimiter).some(folder => folder !== '' && existsSync(join(folder, program)));
}
