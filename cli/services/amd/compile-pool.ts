import {setFlagsFromString} from 'node:v8';
import {Tinypool} from 'tinypool';
import type {CompileInput, WorkerAnswer} from '../../../amd-compiler/src/messages.js';

/** Worker threads with the compiler, started on the first use. */
export class CompilePool {
    private pool: Tinypool | null = null;

    /** @param jobs threads at most */
    constructor(private readonly worker: string, private readonly jobs: number) {}

    compile(input: CompileInput): Promise<WorkerAnswer> {
        return (this.pool ??= this.start()).run(input) as Promise<WorkerAnswer>;
    }

    async close(): Promise<void> {
        await this.pool?.destroy();
    }

    private start(): Tinypool {
        // Syntax trees outlive V8's first 1 MB nursery: growing it step by step would copy them again and again.
        setFlagsFromString('--min-semi-space-size=16');
        return new Tinypool({
            filename: this.worker,
            runtime: 'worker_threads',
            minThreads: 1,
            maxThreads: this.jobs,
            isolateWorkers: false,
            concurrentTasksPerWorker: 1,
            resourceLimits: {maxYoungGenerationSizeMb: 96},
        });
    }
}
