import {codeFrame} from './code-frame.js';
import {readFileSync} from 'node:fs';
import {ExitCode} from './exit-code.js';
import {explainSystemError, ProblemsError, UserError} from './errors.js';
import type {Problem} from './problem.js';
import {compareProblems} from './problem.js';
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
    try {
        process.exitCode = await work(terminal);
    } catch (thrown) {
        process.exitCode = reportFailure(explainSystemError(thrown), terminal, options.json === true);
    }
}

/** Prints problems for people, grouped as they come, each with its frame. */
export function printProblems(problems: readonly Problem[], terminal: Terminal): void {
    for (const problem of [...problems].sort(compareProblems)) {
        const colour = problem.severity === 'error' ? 'red' : problem.severity === 'warning' ? 'yellow' : 'cyan';
        terminal.warn(`${terminal.style('bold', `${problem.file}:${problem.line}:${problem.column}`)} `
            + `${terminal.style(colour, problem.severity)} ${problem.message} ${terminal.style('dim', problem.code)}`);
        const frame = frameOf(problem);
        if (frame) {
            terminal.warn(frame);
        }
        if (problem.help) {
            terminal.warn(`  ${terminal.style('green', 'help:')} ${problem.help}`);
        }
    }
}

function reportFailure(error: unknown, terminal: Terminal, json: boolean): number {
    if (error instanceof ProblemsError) {
        if (json) {
            terminal.result(JSON.stringify({problems: [...error.problems].sort(compareProblems)}));
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

function frameOf(problem: Problem): string {
    try {
        return codeFrame(readFileSync(problem.file, 'utf8'), problem.line, problem.column);
    } catch {
        return '';
    }
}
