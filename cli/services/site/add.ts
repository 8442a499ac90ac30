import {existsSync, statSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, rename, rm} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {BRANCHES, parseBranch, type Branch} from '../../core/branches.js';
import {cacheDir} from '../../core/cache-dir.js';
import {EnvironmentError, UserError} from '../../core/errors.js';
import {requireMoodle, type Moodle} from '../../core/moodle.js';
import type {Terminal} from '../../core/terminal.js';
import {copyTree} from './copy-tree.js';
import {execute, lastLines} from './execute.js';
import {codeFolder, registrationFolder} from './layout.js';
import {addPhpunit} from './phpunit-vendor.js';
import {saveRegistration, type Registration} from './registry.js';
import {timed} from './steps.js';

/**
 * Registers a Moodle checkout: makes our own copy of it by branch. All is made aside and renamed at the end, so that
 * a failure leaves what was registered before.
 *
 * @param source a folder, or what git can clone
 * @param gitBranch branch or tag to clone; only for URLs
 */
export async function addCheckout(source: string, gitBranch: string | undefined, terminal: Terminal): Promise<Registration> {
    const cloned = isGitUrl(source);
    if (!cloned) {
        checkBranch(requireMoodle(source)); // Refused before a second is spent on it.
    }
    if (!cloned && gitBranch !== undefined) {
        throw new UserError('--branch-name is for a git URL, and this is a folder',
            'Check the branch out in the folder, or leave the flag out.');
    }
    await mkdir(cacheDir('sites'), {recursive: true});
    const aside = await mkdtemp(join(cacheDir('sites'), '.add-'));
    try {
        const staged = join(aside, 'code');
        await mkdir(staged);
        if (cloned) {
            await timed(terminal, `Cloning ${source}`, () => clone(source, gitBranch, staged));
        } else {
            await timed(terminal, `Copying ${resolve(source)}`, () => copyTree(resolve(source), staged));
        }
        const moodle = requireMoodle(staged);
        const branch = checkBranch(moodle);
        const phpunit = await timed(terminal, 'Making PHPUnit available', () => addPhpunit(staged));
        if (phpunit.version === null) {
            terminal.warn(`PHPUnit will be skipped for Moodle ${BRANCHES[branch].label}: ${phpunit.reason ?? ''}.`);
        }
        const registration: Registration = {
            branch, source: cloned ? source : resolve(source), release: moodle.release, version: moodle.version,
            added: new Date().toISOString(), plugins: await countPlugins(moodle.documentRoot), phpunit: phpunit.version,
        };
        await replace(staged, branch, aside);
        await saveRegistration(registration);
        return registration;
    } finally {
        await rm(aside, {recursive: true, force: true});
    }
}

/** Whether git has to fetch it: an address, the `host:path` form, or a repository's own folder that ends in .git. */
export function isGitUrl(source: string): boolean {
    return /^(?:https?|ssh|git|file):\/\//.test(source)
        || /^[\w.-]+@[\w.-]+:/.test(source)
        || (source.endsWith('.git') && statSync(source, {throwIfNoEntry: false})?.isDirectory() === true);
}

function checkBranch(moodle: Moodle): Branch {
    try {
        return parseBranch(moodle.branch);
    } catch (error) {
        throw error instanceof UserError
            ? new UserError(`This checkout is Moodle ${moodle.release}, branch ${moodle.branch}: not supported`, error.help)
            : error;
    }
}

async function clone(url: string, gitBranch: string | undefined, target: string): Promise<void> {
    const branch = gitBranch === undefined ? [] : ['--branch', gitBranch];
    const answer = await execute('git', ['clone', '--quiet', '--depth', '1', ...branch, '--', url, target], {
        env: {GIT_TERMINAL_PROMPT: '0'},
    });
    if (answer.code !== 0) {
        const reason = answer.stderr.match(/^fatal: (.*)$/m)?.[1] ?? lastLines(answer.stderr, 3);
        throw new EnvironmentError(`git could not clone ${url}: ${reason}`,
            'Check the URL, your access to it, and the name given by --branch-name.');
    }
    for (const name of ['.git', 'config.php']) {
        await rm(join(target, name), {recursive: true, force: true});
    }
}

async function replace(staged: string, branch: Branch, aside: string): Promise<void> {
    await mkdir(registrationFolder(branch), {recursive: true});
    const code = codeFolder(branch);
    const old = join(aside, 'old');
    if (existsSync(code)) {
        await rename(code, old);
    }
    try {
        await rename(staged, code);
    } catch (error) {
        if (existsSync(old)) {
            await rename(old, code);
        }
        throw error;
    }
}

/** Folders with a version.php below the document root, as many as the installer will name. */
async function countPlugins(documentRoot: string): Promise<number> {
    const folders = await readdir(documentRoot, {recursive: true});
    return folders.filter(name => name.endsWith('/version.php')).length;
}
