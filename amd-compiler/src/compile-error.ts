import type {FailureKind} from './messages.js';

/** A source that cannot be compiled, with its place. Everything else that is thrown is our bug. */
export class CompileError extends Error {
    override name = 'CompileError';

    constructor(
        message: string,
        readonly file: string,
        /** 1-based. */
        readonly line: number,
        /** 1-based, in UTF-16 units. */
        readonly column: number,
        /** Not `code`: rollup overwrites that on errors that pass through it. */
        readonly kind: FailureKind,
    ) {
        super(message);
    }
}
