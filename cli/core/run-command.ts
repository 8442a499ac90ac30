import {readFileSync} from 'node:fs';
import {ExitCode} from './exit-code.js';
import {explainSystemError, ProblemsError, UserError} from './errors.js';
import type {Problem} from './problem.js';
import {formatJson} from './report/json.js';
import {formatText} from './report/text.js';
import {Terminal} from './terminal.js';

/** Options that every command has. */
export interface CommonOptions {
    json?: boolean;
}

/**
 * Runs one command's work and turns what it throws into a message and an exit code. Only here and in lectern.ts is
 * the exit code set.
 *
 * @param options the command's flags
 * @param work returns the exit code
 */
export async function runCommand(options: CommonOptions, work: (terminal: Terminal) => Promise<number>): Promise<void> {
    const terminal = new Terminal(options.json === true);
    // Node ends where only promises are waited for, and a worker process that has yet to start holds nothing open.
    const alive = setInterval(() => undefined, 2 ** 30);
    try {
        process.exitCode = await work(terminal);
    } catch (thrown) {
        process.exitCode = reportFailure(explainSystemError(thrown), terminal, options.json === true);
    } finally {
        clearInterval(alive);
    }
}

/** Prints problems for the person watching, grouped by file, each with its frame. */
export function printProblems(problems: readonly Problem[], terminal: Terminal): void {
    if (problems.length > 0) {
        terminal.warn(formatText(problems, {paint: (style, text) => terminal.style(style, text), source: readIfThere}));
    }
}

function reportFailure(error: unknown, terminal: Terminal, json: boolean): number {
    if (error instanceof ProblemsError) {
        if (json) {
            terminal.result(formatJson(error.problems));
        } else {
            printProblems(error.problems, terminal);
            terminal.warn(terminal.style('red', error.message));
        }
        return error.exitCode;
    }
    if (error instanceof UserError) {
        if (json) {
            terminal.result(JSON.stringify({error: {message: error.message, help: error.help}}));
        } else {
            terminal.warn(`${terminal.style('red', 'error')} ${error.message}`);
            terminal.warn(`  ${terminal.style('green', 'help:')} ${error.help}`);
        }
        return error.exitCode;
    }
    terminal.warn(terminal.style('red', 'This is a bug in lectern. Please report it with the lines below.'));
    terminal.warn(error instanceof Error ? error.stack ?? error.message : String(error));
    return ExitCode.internal;
}

function readIfThere(file: string): string | null {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return null;
    }
}
