import {existsSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {execute, lastLines} from './execute.js';
import {findProgram} from './programs.js';

/** What Moodle's unit tests need of the checkout's `require-dev`; the rest of it is Behat's. */
const PACKAGES = ['phpunit/phpunit', 'mikey179/vfsstream'];

export interface PhpunitAnswer {
    /** The constraint installed, e.g. `^9.6.18`, or null where PHPUnit will be skipped. */
    version: string | null;
    /** Why it will be skipped. */
    reason?: string;
}

/**
 * Puts PHPUnit into a copy of a checkout as its `vendor`, unless it brings one. Composer works in a folder of its own,
 * so the checkout's composer.json and lock file stay as they are.
 *
 * @param code the copy
 */
export async function addPhpunit(code: string): Promise<PhpunitAnswer> {
    const wanted = requiredPackages(code);
    if (existsSync(join(code, 'vendor', 'bin', 'phpunit'))) {
        return {version: wanted[PACKAGES[0] ?? ''] ?? 'as shipped'};
    }
    if (Object.keys(wanted).length !== PACKAGES.length) {
        return {version: null, reason: 'its composer.json does not name phpunit/phpunit and mikey179/vfsstream'};
    }
    const composer = findProgram('composer', 'composer.phar');
    if (composer === null) {
        return {version: null, reason: 'Composer is not installed'};
    }
    return install(composer, code, wanted);
}

/** The constraints of the packages that unit tests need, from `require-dev`. */
export function requiredPackages(code: string): Record<string, string> {
    try {
        const composer = JSON.parse(readFileSync(join(code, 'composer.json'), 'utf8')) as {'require-dev'?: Record<string, string>};
        return Object.fromEntries(PACKAGES.flatMap(name => {
            const constraint = composer['require-dev']?.[name];
            return constraint === undefined ? [] : [[name, constraint]];
        }));
    } catch {
        return {};
    }
}

async function install(composer: string, code: string, wanted: Record<string, string>): Promise<PhpunitAnswer> {
    const parent = join(code, '..');
    await mkdir(parent, {recursive: true});
    const work = await mkdtemp(join(parent, '.composer-'));
    try {
        await writeFile(join(work, 'composer.json'), JSON.stringify({require: wanted, config: {'allow-plugins': false}}));
        const answer = await execute(composer, [
            'install', '--no-interaction', '--no-progress', '--prefer-dist', '--no-scripts', '--quiet',
        ], {
            cwd: work,
            env: {COMPOSER_ALLOW_SUPERUSER: '1', COMPOSER_VENDOR_DIR: 'vendor'},
        });
        if (answer.code !== 0) {
            return {version: null, reason: `Composer failed: ${lastLines(answer.stderr || answer.stdout, 3)}`};
        }
        await rm(join(code, 'vendor'), {recursive: true, force: true});
        await rename(join(work, 'vendor'), join(code, 'vendor'));
        return {version: wanted[PACKAGES[0] ?? ''] ?? null};
    } finally {
        await rm(work, {recursive: true, force: true});
    }
}
