import {statSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {delimiter, join} from 'node:path';
import type {Problem} from '../../core/problem.js';
import type {ToolCheck, ToolResult, ToolTarget} from '../check.js';
import {runPhpcs, type PhpcsMessage} from './run-phpcs.js';

const NAME = 'phpcs';

/** More plugins than this take minutes. */
const MANY = 12;

/** PHP_CodeSniffer with Moodle's coding style, where both are installed. */
export const phpcs: ToolCheck = {
    meta: {name: NAME, severity: 'error', summary: 'PHP files hold to Moodle\'s coding style, as phpcs tells it.'},
    async runTool({plugins, fix, asked}) {
        const files = plugins.flatMap(phpFiles);
        if (files.length === 0) {
            return {problems: [], skipped: []};
        }
        if (plugins.length > MANY && !asked) {
            return nothing(`It takes minutes for ${plugins.length} plugins: ask for it with --tools.`);
        }
        const program = findProgram();
        if (program === null) {
            return nothing('phpcs is not there: install it with the moodle standard, or name it in LECTERN_PHPCS.');
        }
        const options = {program, files, jobs: availableParallelism()};
        const before = fix ? await runPhpcs({...options, fix: false}) : null;
        const hasFound = before !== null && 'messages' in before && before.messages.length > 0;
        const answer = await runPhpcs({...options, fix: hasFound});
        if ('unable' in answer) {
            return nothing(answer.unable);
        }
        return {
            problems: answer.messages.map(toProblem), skipped: [],
            fixed: hasFound ? Math.max(0, before.messages.length - answer.messages.length) : 0,
        };
    },
};

function nothing(reason: string): ToolResult {
    return {problems: [], skipped: [reason]};
}

function toProblem({file, line, column, message, source, severity, fixable}: PhpcsMessage): Problem {
    return {
        file, line, column, code: NAME, severity,
        message: `${message.replace(/\.$/, '')} (${source}).`,
        ...fixable && {help: '`lectern check --fix` mends it.'},
    };
}

/** Absolute. */
function phpFiles({folder, paths}: ToolTarget): string[] {
    return paths.filter(path => path.endsWith('.php')).map(path => join(folder, path));
}

/** What `LECTERN_PHPCS` names, else `phpcs` on the path; null where there is neither. */
function findProgram(): string | null {
    const named = process.env['LECTERN_PHPCS'];
    const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
    const candidates = named ? [named] : folders.map(folder => join(folder, NAME));
    return candidates.find(file => statSync(file, {throwIfNoEntry: false})?.isFile()) ?? null;
}
