import {compile, type CompileInput, type CompileOutput} from './compile.js';
import {CompileError} from './compile-error.js';

/** What a compile came to, in a form that passes between threads; a bug is thrown instead. */
export type WorkerAnswer =
    | ({ok: true} & CompileOutput)
    | {ok: false; message: string; file: string; line: number; column: number; kind: CompileError['kind']};

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
