import {compile} from './compile.js';
import {CompileError} from './compile-error.js';
import type {CompileInput, WorkerAnswer} from './messages.js';

/** Entry point for a pool of worker threads: one call, one module. */
export async function compileInWorker(input: CompileInput): Promise<WorkerAnswer> {
    try {
        return {ok: true, ...await compile(input)};
    } catch (thrown) {
        if (thrown instanceof CompileError) {
            const {message, file, line, column, kind} = thrown;
            return {ok: false, message, file, line, column, kind};
        }
        throw thrown;
    }
}
