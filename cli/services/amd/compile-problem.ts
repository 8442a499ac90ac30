import type {WorkerAnswer} from '../../../amd-compiler/src/messages.js';
import type {Problem} from '../../core/problem.js';
import {shownPath} from '../../core/shown-path.js';
import type {AmdSource} from './build-amd.js';

type Failure = Extract<WorkerAnswer, {ok: false}>;

const HELP: Record<Failure['kind'], string> = {
    syntax: 'Mend the syntax here and build again.',
    module: 'Change this so that Moodle\'s compiler accepts it, and build again.',
    import: 'Import other modules by their AMD name, e.g. core/ajax, or list them in define().',
    minify: 'Write this with syntax that Moodle\'s minifier (terser 5.11) knows.',
};

/** A compile error as people are shown it. */
export function compileProblem(source: AmdSource, failure: Failure): Problem {
    const {file, line, column, kind, message} = failure;
    return {
        file: shownPath(file === source.sourceFile ? source.shownFile ?? file : file),
        line,
        column,
        // The same mistake has the same name, whether a check or the compiler finds it.
        code: kind === 'syntax' ? 'script-syntax' : `amd-${kind}`,
        severity: 'error',
        message: `${message}.`,
        help: HELP[kind],
    };
}

export function unreadableProblem(source: AmdSource, error: unknown): Problem {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
        file: shownPath(source.shownFile ?? source.sourceFile),
        line: 1,
        column: 1,
        code: 'amd-unreadable',
        severity: 'error',
        message: gone ? 'The source was removed while it was read.' : `The source cannot be read: ${(error as Error).message}.`,
        help: gone ? 'Run the command again.' : 'Give yourself the right to read it and run the command again.',
    };
}
