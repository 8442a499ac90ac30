import {spawn, type ChildProcess} from 'node:child_process';
import {createInterface} from 'node:readline';
import type {Readable, Writable} from 'node:stream';
import {EnvironmentError, UserError} from '../../../core/errors.js';
import {ExitCode} from '../../../core/exit-code.js';
import {identity, lastLines} from '../../site/execute.js';
import {PHP_FLAGS} from '../../site/php.js';
import type {RunUser} from '../../site/run-user.js';
import type {Commands} from './messages.js';

/** How a worker is started. */
export interface WorkerPlan {
    php: string;
    /** worker.php, where its user can read it. */
    script: string;
    /** The site's config.php. */
    config: string;
    as: RunUser | null;
}

/** The Moodle, or the way to it, is gone: the same may work later. */
export class MoodleGone extends EnvironmentError {
    override name = 'MoodleGone';

    constructor(reason: string) {
        super(`The Moodle does not answer: ${reason}`,
            'Start its database and put its folder back; watch goes on by itself as soon as it answers.');
    }
}

/** Moodle answered, with an exception of its own. */
export class MoodleRefused extends UserError {
    override name = 'MoodleRefused';

    constructor(message: string) {
        super(`Moodle says: ${message}`, 'Mend what it names; watch goes on with the next change.', ExitCode.problems);
    }
}

/** Its input is a socket, and PHP would take a minute's silence there for the end. */
const WAIT_FOR_EVER = ['-d', 'default_socket_timeout=-1'];

interface Waiting {
    resolve(result: unknown): void;
    reject(error: Error): void;
}

/** One bootstrapped PHP process. Questions are answered in their order. */
export class MoodleWorker {
    private readonly child: ChildProcess;
    private readonly waiting = new Map<number, Waiting>();
    private said = '';
    private last = 0;
    /** Why it cannot be asked any more. */
    private gone: MoodleGone | null = null;

    constructor(plan: WorkerPlan) {
        // In a process group of its own: Ctrl-C is the watcher's to handle, in order.
        this.child = spawn(plan.php, [...PHP_FLAGS, ...WAIT_FOR_EVER, plan.script, plan.config],
            {stdio: ['pipe', 'pipe', 'pipe', 'pipe'], detached: true, ...identity(plan.as)});
        const [stdin, stdout, stderr, answers] = this.child.stdio as unknown as [Writable, Readable, Readable, Readable];
        stdin.on('error', () => undefined); // Its end is told by 'close'.
        for (const stream of [stdout, stderr]) {
            stream.setEncoding('utf8').on('data', (text: string) => {
                this.said = (this.said + text).slice(-4000);
            });
        }
        createInterface({input: answers}).on('line', line => this.settle(line));
        this.child.on('error', error => this.end(error.message));
        this.child.on('close', () => this.end(lastLines(this.said, 3) || 'its PHP process ended'));
    }

    get usable(): boolean {
        return this.gone === null;
    }

    /** @throws MoodleGone where the process has ended, MoodleRefused for an exception of Moodle's */
    ask<C extends keyof Commands>(command: C, args: Commands[C]['args']): Promise<Commands[C]['result']> {
        return new Promise((resolve, reject) => {
            if (this.gone !== null) {
                reject(this.gone);
                return;
            }
            const id = ++this.last;
            this.waiting.set(id, {resolve: resolve as (result: unknown) => void, reject});
            this.child.stdin?.write(`${JSON.stringify({id, command, args})}\n`);
        });
    }

    /** Ends it without the cleaning up that it does for a watcher that vanished. */
    retire(): Promise<void> {
        return new Promise(resolve => {
            if (this.gone !== null || this.child.exitCode !== null) {
                resolve();
                return;
            }
            this.child.once('close', () => resolve());
            this.child.stdin?.end('{"id":0,"command":"end"}\n');
        });
    }

    private settle(line: string): void {
        const {id, result, error, gone} = JSON.parse(line) as {id: number; result?: unknown; error?: string; gone?: boolean};
        const waiting = this.waiting.get(id);
        this.waiting.delete(id);
        if (error === undefined) {
            waiting?.resolve(result);
        } else {
            waiting?.reject(gone === true ? new MoodleGone(error) : new MoodleRefused(error));
        }
    }

    private end(reason: string): void {
        this.gone ??= new MoodleGone(reason);
        this.waiting.forEach(({reject}) => reject(this.gone as MoodleGone));
        this.waiting.clear();
    }
}
