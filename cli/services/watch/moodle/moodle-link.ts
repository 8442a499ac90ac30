import {existsSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Commands} from './messages.js';
import {MoodleGone, MoodleWorker, type WorkerPlan} from './worker.js';

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4000;

/**
 * The Moodle as the watcher asks it: a worker that is replaced when the site's PHP changed, and found again when the
 * site went away and came back.
 */
export class MoodleLink {
    private worker: MoodleWorker | null = null;
    private stale = false;
    private closed = false;
    /** What pages load, kept for a worker that follows one that ended by itself and took it away. */
    private script: string | null = null;
    private next: Promise<unknown> = Promise.resolve();

    constructor(private readonly plan: WorkerPlan) {}

    /** Asks once. Questions follow each other, so that a worker is never replaced under one. */
    ask<C extends keyof Commands>(command: C, args: Commands[C]['args']): Promise<Commands[C]['result']> {
        const answer = this.next.then(() => this.askNow(command, args));
        this.next = answer.catch(() => undefined);
        return answer;
    }

    /**
     * Asks until it is answered: a Moodle that went away comes back.
     *
     * @param lost called with each failure's reason
     */
    async askUntilAnswered<C extends keyof Commands>(
        command: C, args: Commands[C]['args'], lost: (error: MoodleGone) => void,
    ): Promise<Commands[C]['result'] | null> {
        for (let pause = FIRST_PAUSE; !this.closed; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
            try {
                return await this.ask(command, args);
            } catch (error) {
                if (!(error instanceof MoodleGone)) {
                    throw error;
                }
                lost(error);
                await sleep(pause, undefined, {ref: false});
            }
        }
        return null;
    }

    /** PHP has no way to load a file again: the next question goes to a new process. */
    forgetCode(): void {
        this.stale = true;
        this.next = this.next.then(() => this.renew()).catch(() => undefined);
    }

    async close(): Promise<void> {
        this.closed = true;
        await this.next;
        await this.worker?.retire();
        this.worker = null;
    }

    private async askNow<C extends keyof Commands>(command: C, args: Commands[C]['args']): Promise<Commands[C]['result']> {
        await this.renew();
        if (command === 'pagescript') {
            this.script = (args as Commands['pagescript']['args']).html;
        }
        const worker = this.worker ??= this.start();
        try {
            return await worker.ask(command, args);
        } catch (error) {
            if (error instanceof MoodleGone) { // A process that lost its database does not find it again.
                this.worker = null;
                await worker.retire();
            }
            throw error;
        }
    }

    private async renew(): Promise<void> {
        if (this.stale) {
            this.stale = false;
            await this.worker?.retire();
            this.worker = this.closed ? null : this.start();
        }
        if (this.worker?.usable === false) {
            this.worker = null;
        }
    }

    private start(): MoodleWorker {
        if (!existsSync(this.plan.config)) {
            throw new MoodleGone(`${this.plan.config} is not there`);
        }
        const worker = new MoodleWorker(this.plan);
        if (this.script !== null) {
            worker.ask('pagescript', {html: this.script}).catch(() => undefined); // What is asked next tells the same.
        }
        return worker;
    }
}
