import {execFileSync, spawn} from 'node:child_process';
import {closeSync, fchownSync, openSync, readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {EnvironmentError} from '../../core/errors.js';
import {identity, lastLines} from './execute.js';
import type {RunUser} from './run-user.js';

/** A process that `up` started and `down` will stop. */
export interface ProcessRecord {
    /** What it is to people: `database`, `nginx`, `php-fpm`, `php`, `cron`. */
    name: string;
    pid: number;
    /** What tells it from a later process of the same number, see startMark(). */
    started: string;
    /** How it is asked to end. */
    signal: NodeJS.Signals;
    /** File with everything it says. */
    log: string;
}

export interface ServiceOptions {
    name: string;
    log: string;
    cwd: string;
    env?: Record<string, string>;
    as: RunUser | null;
    /** PostgreSQL waits for its clients at SIGTERM: it is asked by SIGINT. */
    signal?: NodeJS.Signals;
}

const STOP_SECONDS = 30;

/** Starts a program that goes on when this one ends, as the leader of a process group of its own. */
export async function startService(program: string, args: readonly string[], options: ServiceOptions): Promise<ProcessRecord> {
    const log = openSync(options.log, 'a');
    try {
        if (options.as !== null) {
            fchownSync(log, options.as.uid, options.as.gid); // Servers open their log again themselves.
        }
        const child = spawn(program, args, {
            cwd: options.cwd,
            env: {...process.env, ...options.env},
            detached: true,
            stdio: ['ignore', log, log],
            ...identity(options.as),
        });
        await new Promise<void>((resolve, reject) => {
            child.once('spawn', resolve);
            child.once('error', reject);
        });
        child.unref();
        const pid = child.pid ?? 0;
        return {name: options.name, pid, started: startMark(pid) ?? '', signal: options.signal ?? 'SIGTERM', log: options.log};
    } finally {
        closeSync(log);
    }
}

/** Whether this very process still runs. A stale number, reused by another program or after a reboot, is not it. */
export function isRunning(record: ProcessRecord): boolean {
    return record.started !== '' && startMark(record.pid) === record.started;
}

/** Ends a process and all it started; does nothing where it is gone. */
export async function stopService(record: ProcessRecord): Promise<void> {
    if (!isRunning(record)) {
        return;
    }
    // Only the leader is asked: servers end their children themselves, in order.
    signalTo(record.pid, record.signal);
    for (let tenths = 0; tenths < STOP_SECONDS * 10 && isRunning(record); tenths++) {
        await sleep(100);
    }
    signalTo(-record.pid, isRunning(record) ? 'SIGKILL' : 'SIGTERM');
}

/**
 * Waits until a service answers.
 *
 * @param records its processes; when one ends before it answers, waiting is over
 * @param answers resolves to whether it is there
 * @param seconds after which it counts as failed
 * @throws EnvironmentError with the last lines of its log
 */
export async function waitFor(records: readonly ProcessRecord[], answers: () => Promise<boolean>, seconds = 60): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (!await answers()) {
        const ended = records.find(record => !isRunning(record));
        const late = Date.now() > end ? records.at(-1) : undefined;
        const failed = ended ?? late;
        if (failed !== undefined) {
            const what = ended ? 'ended while it was starting' : `did not answer in ${seconds} seconds`;
            throw new EnvironmentError(
                `${failed.name} ${what}:\n${logEnd(failed.log)}`,
                `Read ${failed.log}, mend the cause and run the command again.`);
        }
        await sleep(50);
    }
}

/**
 * When a process started, in a form that no other process shares: on Linux the boot and the ticks since then.
 *
 * @returns null where there is no such process, or just its unread exit code
 */
function startMark(pid: number): string | null {
    if (process.platform === 'linux') {
        try {
            const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
            // The name, in brackets, may hold anything: fields are counted after it. 3 is the state, 22 the start.
            const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
            return fields[0] === 'Z' ? null : `${boot}:${fields[19]}`;
        } catch {
            return null;
        }
    }
    try {
        const answer = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)],
            {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
        const [state = 'Z', ...start] = answer.trim().split(/\s+/);
        return state.startsWith('Z') ? null : start.join(' ');
    } catch {
        return null;
    }
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
    try {
        process.kill(pid, signal);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
            throw error;
        }
    }
}

function logEnd(file: string): string {
    try {
        return lastLines(readFileSync(file, 'utf8'));
    } catch {
        return '';
    }
}
