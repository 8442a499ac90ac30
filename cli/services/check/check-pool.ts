import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {Tinypool} from 'tinypool';
import {checkTarget, type TargetResult, type TargetTask} from './check-target.js';

/** Fewer targets than this are done before threads have loaded the checks. */
const WORTH_THREADS = 4;

/** Checks targets, over the cores where there are many; the results in their order. */
export async function checkAll(
    tasks: readonly TargetTask[],
    onProgress: (done: number, total: number) => void = () => undefined,
): Promise<TargetResult[]> {
    let done = 0;
    const count = (result: TargetResult): TargetResult => {
        onProgress(++done, tasks.length);
        return result;
    };
    onProgress(0, tasks.length);
    if (tasks.length < WORTH_THREADS || availableParallelism() === 1) {
        const results: TargetResult[] = [];
        for (const task of tasks) {
            results.push(count(await checkTarget(task)));
        }
        return results;
    }
    const pool = new Tinypool({
        filename: fileURLToPath(new URL('./check-worker.js', import.meta.url)),
        maxThreads: Math.min(availableParallelism(), tasks.length),
        minThreads: 1,
        isolateWorkers: false,
        concurrentTasksPerWorker: 1,
    });
    try {
        return await Promise.all(tasks.map(async task => count(await pool.run(task) as TargetResult)));
    } finally {
        await pool.destroy();
    }
}
