import {ExitCode, type ExitCodeValue} from './exit-code.js';
import type {Problem} from './problem.js';

/** What a user can act on: shown without a stack. Everything else that is thrown is our bug. */
export class UserError extends Error {
    override name = 'UserError';

    constructor(
        message: string,
        /** What to do, one sentence. */
        readonly help: string,
        readonly exitCode: ExitCodeValue = ExitCode.usage,
    ) {
        super(message);
    }
}

/** The machine is in the way, not the sources: disk, permission, network, a missing program. */
export class EnvironmentError extends UserError {
    override name = 'EnvironmentError';

    constructor(message: string, help: string) {
        super(message, help, ExitCode.environment);
    }
}

/** The user's files have errors; each is a problem with its place. */
export class ProblemsError extends UserError {
    override name = 'ProblemsError';

    constructor(readonly problems: readonly Problem[]) {
        super(
            `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} found`,
            'Mend the problems named above and run the command again.',
            ExitCode.problems,
        );
    }
}

const SYSTEM_ERRORS: Record<string, [message: string, help: string]> = {
    ENOSPC: ['The disk is full', 'Free some space; what was there before is untouched.'],
    EDQUOT: ['The disk quota is used up', 'Free some space; what was there before is untouched.'],
    EROFS: ['The file system is read-only', 'Choose another folder with --out, or mount it writable.'],
    EACCES: ['Permission denied', 'Give yourself the right to this path, or choose another folder with --out.'],
    EPERM: ['Not permitted', 'Give yourself the right to this path, or choose another folder with --out.'],
    EMFILE: ['Too many open files', 'Raise the limit with `ulimit -n` and run the command again.'],
    ENOTDIR: ['A file is in the way of this folder', 'Choose another folder, or move the file.'],
    ENAMETOOLONG: ['This path is too long for the file system', 'Choose a shorter one.'],
    ENOENT: ['File or folder not found', 'It may have been removed while it was read: run the command again.'],
};

const CANNOT_MAKE_FOLDER: [message: string, help: string] = [
    'This folder cannot be made',
    'Its file system is read-only, or a folder above it was removed: choose another folder with --out, or mount it writable.',
];

/** A system call's error as one the user understands; anything else comes back as it was. */
export function explainSystemError(error: unknown): unknown {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
        // Node says ENOENT where it cannot make a folder below a read-only file system.
        const cannotMake = error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir';
        const known = cannotMake ? CANNOT_MAKE_FOLDER : SYSTEM_ERRORS[error.code];
        if (known !== undefined) {
            const path = 'path' in error && typeof error.path === 'string' ? `: ${error.path}` : '';
            return new EnvironmentError(`${known[0]}${path}`, known[1]);
        }
    }
    return error;
}
