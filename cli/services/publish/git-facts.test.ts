import {describe, expect, test} from '@jest/globals';
import {execFileSync} from 'node:child_process';
import {appendFile, mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {withFiles} from '../../testing/files.js';
import {publicUrl, readGit} from './git-facts.js';

describe('a remote as a web address', () => {
    test.each([
        ['git@github.com:owner/moodle-block_ex.git', 'https://github.com/owner/moodle-block_ex'],
        ['https://github.com/owner/name.git', 'https://github.com/owner/name'],
        ['https://me:ghp_secret@github.com/owner/name', 'https://github.com/owner/name'],
        ['ssh://git@gitlab.example.org:2222/group/sub/name.git', 'https://gitlab.example.org/group/sub/name'],
        ['git://git.example.org/name.git', 'https://git.example.org/name.git'],
        ['https://git.example.org:8443/name.git', 'https://git.example.org:8443/name.git'],
        ['http://git.example.org/name/', 'https://git.example.org/name'],
        ['example.org:name.git', 'https://example.org/name.git'],
    ])('%s is %s', (remote, expected) => {
        expect(publicUrl(remote)).toBe(expected);
    });

    test.each(['/srv/git/name.git', '../name', 'file:///srv/name.git', 'C:\\git\\name', 'C:/git/name', ''])('%s is none', remote => {
        expect(publicUrl(remote)).toBeNull();
    });
});

/** Runs a test in a repository with one commit. */
function withRepository<T>(work: (folder: string, git: (...args: string[]) => void) => Promise<T>): Promise<T> {
    return withFiles({'ex/version.php': '<?php\n', 'other.txt': 'x'}, async folder => {
        const git = (...args: string[]): void => void execFileSync('git',
            ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main', ...args],
            {cwd: folder, stdio: 'pipe'});
        git('init', '-q');
        git('add', '.');
        git('commit', '-qm', 'First');
        return work(folder, git);
    });
}

describe('what git knows of a folder', () => {
    test('is remote, branch, tags, and whether the commit is pushed', async () => {
        await withRepository(async (folder, git) => {
            expect(await readGit(join(folder, 'ex')))
                .toEqual({remote: null, branch: 'main', tags: [], dirty: false, pushed: false});
            git('remote', 'add', 'other', 'https://example.com/other');
            git('remote', 'add', 'origin', 'https://example.com/origin');
            git('tag', 'v1.0.0');
            git('tag', '-am', 'Latest', 'latest');
            git('update-ref', 'refs/remotes/origin/main', 'HEAD');
            expect(await readGit(join(folder, 'ex'))).toEqual({
                remote: 'https://example.com/origin', branch: 'main', tags: ['latest', 'v1.0.0'], dirty: false, pushed: true,
            });
        });
    });

    test('is a dirty folder where a file of it differs, is new, and not where another folder\'s does', async () => {
        await withRepository(async folder => {
            await appendFile(join(folder, 'other.txt'), 'y');
            expect((await readGit(join(folder, 'ex')))?.dirty).toBe(false);
            await appendFile(join(folder, 'ex/new.php'), '');
            expect((await readGit(join(folder, 'ex')))?.dirty).toBe(true);
        });
    });

    test('is no branch where a commit alone is checked out', async () => {
        await withRepository(async (folder, git) => {
            git('checkout', '-q', '--detach');
            expect(await readGit(folder)).toEqual(expect.objectContaining({branch: null}));
        });
    });

    test('is nothing outside a repository and before the first commit', async () => {
        await withFiles({'a/x': ''}, async folder => {
            expect(await readGit(folder)).toBeNull();
            await mkdir(join(folder, 'b'));
            execFileSync('git', ['init', '-q'], {cwd: join(folder, 'b')});
            expect(await readGit(join(folder, 'b'))).toBeNull();
        });
    });
});
