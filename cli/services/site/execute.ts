import {spawn} from 'node:child_process';
import {appendFileSync} from 'node:fs';
import {constants, setPriority} from 'node:os';
import {EnvironmentError} from '../../core/errors.js';
import type {RunUser} from './run-user.js';

export interface ExecuteOptions {
    cwd?: string;
    /** Added to this process's environment. */
    env?: Record<string, string>;
    /** Whom to run as; only root can. */
    as?: RunUser | null;
    /** File that gets everything the program says, appended. */
    log?: string;
    /** Called with each line of standard output as it comes. */
    onLine?: (line: string) => void;
    /** Text for its standard input. */
    input?: string;
    /** Let all else go first. */
    background?: boolean;
}

export interface Executed {
    code: number;
    stdout: string;
    stderr: string;
}

/** Runs a program to its end, without a shell. A code other than 0 is the caller's to judge. */
export function execute(program: string, args: readonly string[], options: ExecuteOptions = {}): Promise<Executed> {
    return new Promise((resolve, reject) => {
        const child = spawn(program, args, {
            ...(options.cwd === undefined ? {} : {cwd: options.cwd}),
            env: {...process.env, ...options.env},
            stdio: ['pipe', 'pipe', 'pipe'],
            ...identity(options.as),
        });
        if (options.background === true && child.pid !== undefined) {
            setPriority(child.pid, constants.priority.PRIORITY_LOW);
        }
        let stdout = '';
        let stderr = '';
        let line = '';
        const keep = (text: string): void => {
            if (options.log !== undefined) {
                appendFileSync(options.log, text);
            }
        };
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
            stdout += text;
            keep(text);
            const lines = (line + text).split('\n');
            line = lines.pop() ?? '';
            lines.forEach(complete => options.onLine?.(complete));
        });
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
            stderr += text;
            keep(text);
        });
        child.on('error', (error: NodeJS.ErrnoException) => {
            reject(error.code === 'ENOENT'
                ? new EnvironmentError(`The program ${program} was not found`, 'Install it, or add its folder to PATH.')
                : error);
        });
        child.on('close', code => resolve({code: code ?? 1, stdout, stderr}));
        child.stdin.on('error', () => undefined); // A program that ended without reading is no error of its own.
        child.stdin.end(options.input ?? '');
    });
}

/** The last lines of what a program said, for an error message. */
export function lastLines(text: string, count = 6): string {
    return text.trim().split('\n').slice(-count).join('\n');
}

/** Options of `spawn` for another account, with a home folder that is not root's. */
export function identity(as: RunUser | null | undefined): {uid?: number; gid?: number} {
    return as ? {uid: as.uid, gid: as.gid} : {};
}
