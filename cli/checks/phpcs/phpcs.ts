import {statSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {delimiter, join} from 'node:path';
import type {Problem} from '../../core/problem.js';
import type {ToolCheck, ToolTarget} from '../check.js';
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
            return {problems: [], skipped: [`It takes minutes for ${plugins.length} plugins: ask for it with --tools.`]};
        }
        const program = findProgram();
        if (program === null) {
            return {problems: [], skipped: ['phpcs is not there: install it with the moodle standard, or name it in LECTERN_PHPCS.']};
        }
        const options = {program, files, jobs: availableParallelism()};
        const before = fix ? await runPhpcs({...options, fix: false}) : null;
        const answer = await runPhpcs({...options, fix: fix && before !== null && 'messages' in before && before.messages.length > 0});
        if ('unable' in answer) {
            return {problems: [], skipped: [answer.unable]};
        }
        return {
            problems: answer.messages.map(toProblem), skipped: [],
            fixed: before !== null && 'messages' in before ? Math.max(0, before.messages.length - answer.messages.length) : 0,
        };
    },
};

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
    const candidates = named ? [named] : (process.env['PATH'] ?? '').split(delimiter).filter(Boolean).map(folder => join(folder, NAME));
    return candidates.find(file => statSync(file, {throwIfNoEntry: false})?.isFile()) ?? null;
}
