import {execFile} from 'node:child_process';

/** What git knows of a plugin's folder. */
export interface GitFacts {
    /** The address of the remote `origin`, or of the only remote, as git has it. */
    remote: string | null;
    /** The branch that is checked out; null where none is. */
    branch: string | null;
    /** The tags of the commit that is checked out. */
    tags: string[];
    /** Whether the folder differs from the commit that is checked out. */
    dirty: boolean;
    /** Whether a remote branch of this clone has the commit. */
    pushed: boolean;
}

/** Asks git about a folder. @returns null where it is in no repository with a commit, or git is not installed */
export async function readGit(folder: string): Promise<GitFacts | null> {
    const git = (...args: string[]): Promise<string | null> => runGit(folder, args);
    if (await git('rev-parse', '--verify', 'HEAD') === null) {
        return null;
    }
    const remotes = lines(await git('remote'));
    const remote = remotes.includes('origin') ? 'origin' : remotes.length === 1 ? remotes[0] : undefined;
    return {
        remote: remote === undefined ? null : await git('remote', 'get-url', remote),
        branch: await git('branch', '--show-current') || null,
        tags: lines(await git('tag', '--points-at', 'HEAD')),
        dirty: (await git('status', '--porcelain', '--', '.') ?? '') !== '',
        pushed: lines(await git('branch', '--remotes', '--contains', 'HEAD')).length > 0,
    };
}

/** These hosts serve a repository's page without the `.git` of its clone address. */
const PAGES_WITHOUT_GIT = /^(github|gitlab|bitbucket|codeberg)\./;

/**
 * A remote's address as a web address that anybody can open: https, without name, password or port of ssh.
 *
 * @returns null where it is a path on this machine
 */
export function publicUrl(remote: string): string | null {
    // Git's short form is git@host:owner/name.git; a single letter before the colon is a drive.
    const short = /^(?:[^@/:]+@)?([\w.-]{2,}):(?!\/\/)\/?(.+)$/.exec(remote);
    const address = /^(https?|ssh|git):\/\//i.test(remote) ? remote : short === null ? '' : `ssh://${short[1]}/${short[2]}`;
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || url.hostname === '') {
        return null;
    }
    const port = /^https?:$/.test(url.protocol) && url.port !== '' ? `:${url.port}` : '';
    const path = url.pathname.replace(/\/+$/, '');
    return `https://${url.hostname}${port}${PAGES_WITHOUT_GIT.test(url.hostname) ? path.replace(/\.git$/, '') : path}`;
}

function lines(text: string | null): string[] {
    return (text ?? '').split('\n').map(line => line.trim()).filter(line => line !== '');
}

/** @returns what git printed, or null where it failed */
function runGit(folder: string, args: readonly string[]): Promise<string | null> {
    return new Promise(resolve => {
        execFile('git', args, {cwd: folder, encoding: 'utf8', env: {...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C'}},
            (error, stdout) => resolve(error === null ? stdout.trim() : null));
    });
}
