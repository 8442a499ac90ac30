import type {Command} from 'commander';
import {ExitCode} from '../core/exit-code.js';
import {requireMoodle} from '../core/moodle.js';
import {printProblems, runCommand} from '../core/run-command.js';
import type {Terminal} from '../core/terminal.js';
import {shippedTypes} from './build.js';

interface Flags {
    moodle: string;
    cache: boolean;
    json?: boolean;
}

export function register(program: Command): void {
    program.command('types')
        .description('Make TypeScript declarations of all AMD modules of a Moodle, from its JSDoc, in the cache folder.')
        .requiredOption('--moodle <folder>', 'the Moodle checkout')
        .option('--no-cache', 'make them anew, whether or not something has changed')
        .option('--json', 'the result as JSON on standard output')
        .addHelpText('after',
            '\nExit codes: 0 done, 1 a source has errors (the others have types), 2 wrong use, 3 the machine is in the way.')
        .action((flags: Flags) => runCommand(flags, terminal => types(flags, terminal)));
}

async function types(flags: Flags, terminal: Terminal): Promise<number> {
    const moodle = requireMoodle(flags.moodle);
    const started = performance.now();
    const {generateTypes} = await import('../services/types/generate-types.js');
    const made = await generateTypes(moodle, {
        shippedTypes: shippedTypes(),
        fresh: !flags.cache,
        onProgress: (done, total) => terminal.progress('Making types', Math.round(done / total * 100), 100),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const {folder, modules, cached, problems} = made;
    if (flags.json) {
        terminal.result(JSON.stringify({moodle: moodle.root, ...made, tsconfig: `${folder}/tsconfig.json`}));
    } else {
        printProblems(problems, terminal);
        const done = cached ? 'are up to date' : 'made';
        terminal.note(`${terminal.style('green', '✓')} Moodle ${moodle.release}: types of ${modules} modules ${done} `
            + terminal.style('dim', `(${seconds} s)`));
        terminal.note('Your tsconfig.json:');
        terminal.result(JSON.stringify({extends: `${folder}/tsconfig.json`, include: ['amd/src', `${folder}/**/*.d.ts`]}, null, 2));
    }
    return problems.length > 0 ? ExitCode.problems : ExitCode.ok;
}
