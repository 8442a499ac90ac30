import {spawn} from 'node:child_process';
import {existsSync, realpathSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

export interface PhpcsMessage {
    /** Absolute. */
    file: string;
    line: number;
    column: number;
    message: string;
    /** The sniff, e.g. `moodle.Files.BoilerplateComment.Missing`. */
    source: string;
    severity: 'error' | 'warning';
    fixable: boolean;
}

interface Options {
    program: string;
    /** Absolute. */
    files: readonly string[];
    jobs: number;
    /** Runs phpcbf first. */
    fix: boolean;
}

interface Report {
    files: Record<string, {messages: {
        line: number; column: number; message: string; source: string; type: 'ERROR' | 'WARNING'; fixable: boolean;
    }[]}>;
}

/**
 * Runs phpcs with the moodle standard.
 *
 * @returns what it says, or why it could not be asked
 */
export async function runPhpcs({program, files, jobs, fix}: Options): Promise<{messages: PhpcsMessage[]} | {unable: string}> {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-phpcs-'));
    try {
        const list = join(folder, 'files');
        const report = join(folder, 'report.json');
        await writeFile(list, `${files.join('\n')}\n`);
        const common = ['--standard=moodle', '-q', `--parallel=${jobs}`, `--file-list=${list}`];
        const fixer = fixerOf(program);
        if (fix && fixer !== null) {
            await run(fixer, common);
        }
        // Its exit code tells of findings, too: only the report tells whether it ran.
        const said = await run(program, [...common, `--report-json=${report}`]);
        const text = await readFile(report, 'utf8').catch(() => '');
        if (text === '') {
            return {unable: unableFrom(said)};
        }
        return {messages: readReport(JSON.parse(text) as Report)};
    } finally {
        await rm(folder, {recursive: true, force: true});
    }
}

/** The report as messages; phpcs counts columns in bytes of the line as it reads it, from 1. */
function readReport({files}: Report): PhpcsMessage[] {
    return Object.entries(files).flatMap(([file, {messages}]) => messages.map(
        ({line, column, message, source, type, fixable}): PhpcsMessage => ({
            file, line: Math.max(1, line), column: Math.max(1, column), message, source,
            severity: type === 'ERROR' ? 'error' : 'warning', fixable,
        }),
    ));
}

function unableFrom(said: string): string {
    return /coding standard is not installed/.test(said)
        ? 'phpcs has no standard named moodle: install moodlehq/moodle-cs with it.'
        : `phpcs did not run: ${said.trim().split('\n')[0] ?? ''}`;
}

/** phpcbf lies beside phpcs, or beside the file that it links to. */
function fixerOf(program: string): string | null {
    return [program, realpathSync(program)].map(file => join(dirname(file), 'phpcbf')).find(file => existsSync(file)) ?? null;
}

function run(program: string, flags: readonly string[]): Promise<string> {
    return new Promise(resolve => {
        const child = spawn(program, [...flags], {stdio: ['ignore', 'pipe', 'pipe']});
        let said = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => said += text);
        child.stderr.setEncoding('utf8').on('data', (text: string) => said += text);
        child.on('error', error => resolve(error.message));
        child.on('close', () => resolve(said));
    });
}
