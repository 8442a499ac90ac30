import type {EventEmitter} from 'node:events';
import {Tinypool} from 'tinypool';
import type {CompileInput, WorkerAnswer} from '../../../amd-compiler/src/messages.js';

/*
 * Syntax trees outlive V8's first 1 MB nursery: growing it step by step would copy them again and again. Compiling fills
 * every core, so the collector's helper threads would only take turns with it. And modules are compiled once each: type
 * feedback has to be there from a function's first call.
 */
const V8_FLAGS = ['--min-semi-space-size=32', '--max-semi-space-size=64', '--single-threaded-gc', '--no-lazy-feedback-allocation'];

/** Processes with the compiler, started on the first use. */
export class CompilePool {
    private pool: Tinypool | null = null;

    /** @param jobs processes at most */
    constructor(private readonly worker: string, private readonly jobs: number) {}

    compile(input: CompileInput): Promise<WorkerAnswer> {
        return (this.pool ??= this.start()).run(input) as Promise<WorkerAnswer>;
    }

    async close(): Promise<void> {
        await this.pool?.destroy();
    }

    private start(): Tinypool {
        const pool = new Tinypool({
            filename: this.worker,
            // Processes, not threads: V8's flags are set for a whole process, some only at its start.
            runtime: 'child_process',
            execArgv: V8_FLAGS,
            minThreads: 1,
            maxThreads: this.jobs,
            isolateWorkers: false,
            concurrentTasksPerWorker: 1,
        });
        // A process that is ended from outside fails its task, and Ctrl-C ends all of them: no more has to be said.
        (pool as unknown as EventEmitter).on('error', () => undefined);
        return pool;
    }
}
