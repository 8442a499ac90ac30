import {copyFileSync, existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {EnvironmentError} from '../../core/errors.js';
import type {Moodle} from '../../core/moodle.js';
import {execute, lastLines, type Executed, type ExecuteOptions} from './execute.js';
import type {DatabaseKind} from './layout.js';
import {findProgram} from './programs.js';

/** Moodle refuses to install with fewer; PHP's own default is 1000. */
export const MAX_INPUT_VARS = 5000;

/** Flags for every PHP that we start, so that no php.ini has to be edited. */
export const PHP_FLAGS = ['-d', `max_input_vars=${MAX_INPUT_VARS}`, '-d', 'memory_limit=1G', '-d', 'display_errors=stderr'];

const DATABASE_EXTENSION: Record<DatabaseKind, string> = {mariadb: 'mysqli', pgsql: 'pgsql'};

interface PhpFacts {
    version: string;
    extensions: string[];
}

/** The PHP program: `LECTERN_PHP`, else `php` in the PATH. */
export function findPhp(): string {
    const php = process.env['LECTERN_PHP'] || findProgram('php');
    if (php === null) {
        throw new EnvironmentError('PHP is not installed, or not in PATH',
            'Install PHP for the command line with Moodle\'s extensions, or set LECTERN_PHP to the program.');
    }
    return php;
}

/** Checks version and extensions against what the checkout's composer.json requires, before anything is started. */
export async function requirePhp(moodle: Moodle, database: DatabaseKind): Promise<string> {
    const php = findPhp();
    const answer = await execute(php, [
        '-r',
        'echo json_encode(["version" => PHP_VERSION, "extensions" => get_loaded_extensions()]);',
    ]);
    if (answer.code !== 0) {
        throw new EnvironmentError(`PHP does not run: ${lastLines(answer.stderr || answer.stdout)}`, `Mend ${php}.`);
    }
    const facts = JSON.parse(answer.stdout) as PhpFacts;
    const problem = phpProblem(facts, composerRequirements(moodle.root), DATABASE_EXTENSION[database]);
    if (problem !== null) {
        throw new EnvironmentError(`${php}: ${problem} for Moodle ${moodle.release}`,
            'Install what is missing, or set LECTERN_PHP to another PHP.');
    }
    return php;
}

/**
 * What keeps this PHP from running Moodle, or null.
 *
 * @param required composer's `require`, e.g. `{"php": ">=8.1.0", "ext-intl": "*"}`
 */
export function phpProblem(facts: PhpFacts, required: Record<string, string>, databaseExtension: string): string | null {
    const least = required['php']?.match(/^>=\s*([\d.]+)/)?.[1];
    if (least !== undefined && compareVersions(facts.version, least) < 0) {
        return `PHP ${facts.version} is older than the ${least} required`;
    }
    const loaded = new Set(facts.extensions.map(name => name.toLowerCase().replace('zend ', '')));
    const wanted = Object.keys(required).filter(name => name.startsWith('ext-')).map(name => name.slice(4));
    const missing = [...wanted, databaseExtension].filter(name => !loaded.has(name));
    return missing.length === 0 ? null : `PHP's ${missing.length === 1 ? 'extension' : 'extensions'} ${missing.join(', ')} missing`;
}

/** Runs PHP with our flags. */
export function runPhp(php: string, args: readonly string[], options: ExecuteOptions): Promise<Executed> {
    return execute(php, [...PHP_FLAGS, ...args], options);
}

/** As runPhp, and whatever goes wrong becomes an error that says what was tried. */
export async function requireRun(php: string, args: readonly string[], options: ExecuteOptions, what: string): Promise<Executed> {
    const answer = await runPhp(php, args, options);
    if (answer.code !== 0) {
        throw new EnvironmentError(
            `${what} failed:\n${lastLines(`${answer.stdout}\n${answer.stderr}`, 12)}`,
            `${options.log === undefined ? 'Mend' : `Read ${options.log}, mend`} the cause and run the command again.`,
        );
    }
    return answer;
}

/**
 * One of our PHP scripts, copied to where the site's user can read it.
 *
 * @param tools folder of the site
 * @returns the copy's path
 */
export function toolScript(name: string, tools: string): string {
    const target = join(tools, name);
    copyFileSync(scriptPath(name), target);
    return target;
}

/** One of our scripts: beside this source, or from the compiled tool in build/cli back in the sources' folder. */
export function scriptPath(name: string): string {
    const beside = fileURLToPath(new URL(`./php/${name}`, import.meta.url));
    return existsSync(beside) ? beside : fileURLToPath(new URL(`../../../../cli/services/site/php/${name}`, import.meta.url));
}

function composerRequirements(root: string): Record<string, string> {
    try {
        return (JSON.parse(readFileSync(join(root, 'composer.json'), 'utf8')) as {require?: Record<string, string>}).require ?? {};
    } catch {
        return {};
    }
}

function compareVersions(a: string, b: string): number {
    const [left, right] = [a, b].map(version => version.split(/[.-]/).map(part => Number.parseInt(part, 10) || 0));
    for (let index = 0; index < 3; index++) {
        const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
        if (difference !== 0) {
            return difference;
        }
    }
    return 0;
}
