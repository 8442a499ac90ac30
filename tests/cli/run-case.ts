import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {strToU8, zipSync} from 'fflate';
import {startMarketplace, type MarketplaceState, type ReceivedRequest} from '../../cli/testing/marketplace-server.js';

/** What a case's case.json says. Paths are relative to the case's working directory, a copy of its `input/`. */
export interface Case {
    /** What a user would miss if it broke, one sentence. */
    description: string;
    /** The command line after `lectern`. */
    args: string[];
    /** The exit code. */
    exit: number;
    env?: Record<string, string>;
    /** Command lines that must succeed first. */
    before?: string[][];
    /** Zips to make first: entry names and their text. */
    zips?: Record<string, Record<string, string>>;
    /** Folders that are file systems of their own: tiny, or read-only. Without root, a read-only one loses its mode instead. */
    mounts?: Record<string, {size?: string; readonly?: boolean}>;
    /** A file that is removed at the moment the tool first reads it. */
    removeOnRead?: string;
    /** A Marketplace to talk to: `<marketplace>` in arguments and environment is its host. */
    marketplace?: MarketplaceState;
    /** Programs to find first in the PATH: their names and the lines of a shell script. */
    programs?: Record<string, string[]>;
    /** Makes the working directory a git repository with one commit. */
    git?: {remote?: string; tag?: string; pushed?: boolean; change?: string};
    /** Files and folders (ending in a slash) that may appear, change or go; everything else must stay as it was. */
    changes?: string[];
}

/** What the tool did, with this machine's paths replaced by `<cwd>`. */
export interface Outcome {
    exit: number | null;
    stdout: string;
    stderr: string;
    /** Files that appeared, changed or went although the case does not list them. */
    touched: string[];
    /** Content of the files that are there afterwards. */
    read(path: string): string | null;
    /** What the Marketplace received. */
    received: ReceivedRequest[];
}

const TOOL = resolve('bin/lectern.js');

/** Why a case cannot run here, or null. */
export function whatIsMissing({mounts}: Case): string | null {
    if (mounts === undefined || (!isRoot() && Object.values(mounts).every(({readonly}) => readonly))) {
        return null;
    }
    if (process.platform !== 'linux' || !isRoot()) {
        return 'only root on Linux can mount a file system';
    }
    const probe = execFileSync('mktemp', ['-d'], {encoding: 'utf8'}).trim();
    const {status} = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', probe]);
    if (status === 0) {
        execFileSync('umount', [probe]);
    }
    rmSync(probe, {recursive: true});
    return status === 0 ? null : 'mounting is not permitted here';
}

/** Runs a case's command line on the built tool, in a copy of its input. */
export async function runCase(folder: string, described: Case): Promise<Outcome> {
    const home = realpathSync(await mkdtemp(join(tmpdir(), 'lectern-case-')));
    const cwd = join(home, 'work');
    const mounted: string[] = [];
    const marketplace = described.marketplace === undefined ? null : await startMarketplace(described.marketplace);
    const host = marketplace?.host ?? '<marketplace>';
    try {
        prepare(folder, cwd, described, mounted);
        preparePrograms(join(home, 'bin'), described);
        prepareGit(cwd, described);
        const env = environment(home, cwd, described, host);
        for (const args of described.before ?? []) {
            const {exit, stderr} = await execute(args, cwd, environment(home, cwd, {}, host));
            if (exit !== 0) {
                throw new Error(`lectern ${args.join(' ')} must succeed first, and failed: ${stderr}`);
            }
        }
        for (const [path, {readonly}] of Object.entries(described.mounts ?? {})) {
            if (readonly) {
                makeReadOnly(join(cwd, path));
            }
        }
        const before = snapshot(cwd);
        const {exit, stdout, stderr} = await execute(described.args.map(arg => arg.replaceAll('<marketplace>', host)), cwd, env);
        const after = snapshot(cwd);
        const plain = (text: string): string => text.replaceAll(cwd, '<cwd>').replaceAll(home, '<home>')
            .replaceAll(host, '<marketplace>');
        return {
            exit, stdout: plain(stdout), stderr: plain(stderr),
            touched: difference(before, after).filter(path => !mayChange(path, described)),
            read: path => after.get(path) ?? null,
            received: marketplace?.received ?? [],
        };
    } finally {
        await marketplace?.close();
        mounted.forEach(path => isRoot() ? execFileSync('umount', [path]) : execFileSync('chmod', ['-R', 'u+w', path]));
        rmSync(home, {recursive: true, force: true});
    }
}

function prepare(folder: string, cwd: string, {zips, mounts}: Case, mounted: string[]): void {
    mkdirSync(cwd);
    for (const [path, {size}] of Object.entries(mounts ?? {})) {
        mkdirSync(join(cwd, path), {recursive: true});
        if (isRoot()) {
            execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size ?? '1m'}`, 'tmpfs', join(cwd, path)]);
        }
        mounted.unshift(join(cwd, path));
    }
    if (existsSync(join(folder, 'input'))) {
        cpSync(join(folder, 'input'), cwd, {recursive: true});
    }
    for (const [path, entries] of Object.entries(zips ?? {})) {
        const bytes = zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
        mkdirSync(dirname(join(cwd, path)), {recursive: true});
        writeFileSync(join(cwd, path), bytes);
    }
}

function preparePrograms(folder: string, {programs}: Case): void {
    mkdirSync(folder);
    for (const [name, lines] of Object.entries(programs ?? {})) {
        writeFileSync(join(folder, name), `#!/bin/sh\n${lines.join('\n')}\n`, {mode: 0o755});
    }
}

function prepareGit(cwd: string, {git}: Case): void {
    if (git === undefined) {
        return;
    }
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main'];
    const run = (...args: string[]): void => void execFileSync('git', [...identity, ...args], {cwd, stdio: 'pipe'});
    run('init', '-q');
    run('add', '.');
    run('commit', '-qm', 'First');
    if (git.remote !== undefined) {
        run('remote', 'add', 'origin', git.remote);
    }
    if (git.tag !== undefined) {
        run('tag', git.tag);
    }
    if (git.pushed) {
        run('update-ref', 'refs/remotes/origin/main', 'HEAD');
    }
    if (git.change !== undefined) {
        writeFileSync(join(cwd, git.change), 'changed');
    }
}

/** Modes do not stop root, and only root can mount. */
export function isRoot(): boolean {
    return process.getuid?.() === 0;
}

function makeReadOnly(folder: string): void {
    if (isRoot()) {
        execFileSync('mount', ['-o', 'remount,ro', folder]);
    } else {
        execFileSync('chmod', ['-R', 'a-w', folder]);
    }
}

function environment(home: string, cwd: string, {env, removeOnRead}: Partial<Case>, host: string): NodeJS.ProcessEnv {
    const hook = pathToFileURL(resolve('tests/cli/remove-on-read.mjs')).href;
    return {
        PATH: `${join(home, 'bin')}:${process.env['PATH']}`, HOME: home,
        TMPDIR: tmpdir(), LECTERN_CACHE: join(home, 'cache'), CI: '1',
        ...removeOnRead !== undefined && {NODE_OPTIONS: `--import ${hook}`, LECTERN_TEST_REMOVE: join(cwd, removeOnRead)},
        ...Object.fromEntries(Object.entries(env ?? {})
            .map(([name, value]) => [name, value.replaceAll('<marketplace>', host)])),
    };
}

function execute(args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Pick<Outcome, 'exit' | 'stdout' | 'stderr'>> {
    return new Promise((done, failed) => {
        const child = spawn(process.execPath, [TOOL, ...args], {cwd, env, stdio: ['ignore', 'pipe', 'pipe']});
        let stdout = '';
        let stderr = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => stdout += text);
        child.stderr.setEncoding('utf8').on('data', (text: string) => stderr += text);
        child.on('error', failed).on('close', exit => done({exit, stdout, stderr}));
    });
}

/** Every file below a folder with its content, and every folder (ending in a slash). */
function snapshot(folder: string): Map<string, string> {
    const found = new Map<string, string>();
    for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
        const path = join(entry.parentPath, entry.name);
        const below = path.slice(folder.length + 1);
        if (!below.startsWith('.git/')) { // Git keeps its own books there.
            found.set(entry.isDirectory() ? `${below}/` : below, entry.isFile() ? readFileSync(path, 'latin1') : '');
        }
    }
    return found;
}

function difference(before: Map<string, string>, after: Map<string, string>): string[] {
    return [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path)).sort();
}

function mayChange(path: string, {changes = [], removeOnRead}: Case): boolean {
    return path === removeOnRead || changes.some(change => change.endsWith('/') ? path.startsWith(change) : path === change);
}
