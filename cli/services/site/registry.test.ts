import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {UserError} from '../../core/errors.js';
import {Terminal} from '../../core/terminal.js';
import {addCheckout, isGitUrl} from './add.js';
import {findRegistration, listRegistrations, requireRegistration} from './registry.js';
import {isUp, readState, writeState, type SiteState} from './state.js';

let folder: string;
const terminal = new Terminal(true);

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-registry-'));
    process.env['LECTERN_CACHE'] = join(folder, 'cache');
});

afterEach(() => {
    delete process.env['LECTERN_CACHE'];
    rmSync(folder, {recursive: true});
});

/** A checkout with as little in it as registering reads; it brings its own PHPUnit. */
function checkout(branch: string, documentRoot: string): string {
    const root = join(folder, `moodle${branch}`);
    mkdirSync(join(root, documentRoot, 'blocks', 'html'), {recursive: true});
    mkdirSync(join(root, 'vendor', 'bin'), {recursive: true});
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, documentRoot, 'version.php'),
        `<?php\n$version = 2025100603.00;\n$release = '5.1.3 (Build: 20260216)';\n$branch = '${branch}';\n`);
    writeFileSync(join(root, documentRoot, 'blocks', 'html', 'version.php'), '<?php');
    writeFileSync(join(root, documentRoot, 'config.php'), documentRoot === '' ? 'secret' : 'loader');
    writeFileSync(join(root, 'config.php'), 'secret');
    writeFileSync(join(root, 'composer.json'), '{"require-dev": {"phpunit/phpunit": "^11", "mikey179/vfsstream": "1.6.*"}}');
    writeFileSync(join(root, 'vendor', 'bin', 'phpunit'), '');
    return root;
}

test('registers a folder by its branch, without its settings and history', async () => {
    const source = checkout('501', 'public');
    const registration = await addCheckout(source, undefined, terminal);
    expect(registration).toMatchObject({branch: '501', source, release: '5.1.3 (Build: 20260216)', plugins: 1, phpunit: '^11'});
    expect(listRegistrations()).toEqual([registration]);
    const code = join(folder, 'cache', 'sites', '501', 'code');
    expect(readdirSync(code).sort()).toEqual(['composer.json', 'public', 'vendor']);
    expect(readFileSync(join(code, 'public', 'config.php'), 'utf8')).toBe('loader');
});

test('a folder that is none, or of a branch nobody supports, is refused and leaves what was registered', async () => {
    const registration = await addCheckout(checkout('405', ''), undefined, terminal);
    await expect(addCheckout(folder, undefined, terminal)).rejects.toBeInstanceOf(UserError);
    await expect(addCheckout(checkout('311', ''), undefined, terminal)).rejects.toThrow('branch 311');
    expect(listRegistrations()).toEqual([registration]);
    expect(readdirSync(join(folder, 'cache', 'sites'))).toEqual(['405']);
});

test('a second registration of a branch takes the place of the first', async () => {
    const source = checkout('405', '');
    await addCheckout(source, undefined, terminal);
    writeFileSync(join(source, 'later.php'), '<?php');
    await addCheckout(source, undefined, terminal);
    expect(readdirSync(join(folder, 'cache', 'sites', '405', 'code'))).toContain('later.php');
});

test('a branch without a registration is the user\'s error, with what to do', () => {
    expect(findRegistration('501')).toBeNull();
    expect(() => requireRegistration('5.1')).toThrow('No Moodle 5.1 checkout is registered');
    expect(() => requireRegistration('4.1')).toThrow(UserError);
});

test('git fetches what is an address, and nothing else', () => {
    expect(isGitUrl('https://example.com/moodle.git')).toBe(true);
    expect(isGitUrl('git@example.com:moodle/moodle')).toBe(true);
    expect(isGitUrl('/srv/moodle')).toBe(false);
    expect(isGitUrl('moodle')).toBe(false);
});

test('a site\'s state, with its passwords, is readable by its owner alone', () => {
    const state: SiteState = {
        branch: '405', key: 'mariadb', url: '', port: 0, server: 'php', databasePort: 0, codeOf: '', installed: false,
        phpunitHash: null, database: {kind: 'mariadb', host: '', port: 0, user: '', password: 'x', name: ''},
        admin: {username: 'admin', password: 'y'},
        processes: [{name: 'php', pid: 1, started: 'another boot:1', signal: 'SIGTERM', log: ''}],
    };
    // As root, sites of a closed cache folder live elsewhere: an open one keeps this test inside its folder.
    process.env['LECTERN_CACHE'] = openFolder();
    try {
        writeState(state);
        expect(readState('405', 'mariadb')).toEqual(state);
        expect(isUp(state)).toBe(false);
        const file = join(process.env['LECTERN_CACHE'] ?? '', 'sites', '405', 'mariadb', 'site.json');
        expect(statSync(file).mode & 0o777).toBe(0o600);
    } finally {
        rmSync(process.env['LECTERN_CACHE'] ?? '', {recursive: true});
    }
});

function openFolder(): string {
    const open = join(tmpdir(), `lectern-open-${process.pid}`);
    mkdirSync(open, {mode: 0o755});
    return open;
}
