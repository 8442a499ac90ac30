import type {Command} from 'commander';
import {statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {chooseComponents} from '../core/component.js';
import {UserError} from '../core/errors.js';
import {ExitCode} from '../core/exit-code.js';
import {requireMoodle, type Moodle} from '../core/moodle.js';
import {runCommand} from '../core/run-command.js';
import type {Terminal} from '../core/terminal.js';
import {untilSignal} from '../core/until-signal.js';
import type {Report} from '../services/watch/events.js';

interface Flags {
    moodle?: string;
    upgrade?: boolean;
    json?: boolean;
}

export function register(program: Command): void {
    program.command('watch')
        .description('Build at each save, put it into a local Moodle and have the browser show it.')
        .argument('[component-or-folder...]', 'components of this repository or plugin folders (default: all here)')
        .option('--moodle <folder>', 'the Moodle: its folder, or a branch whose site `lectern site up` made')
        .option('--upgrade', 'run Moodle\'s upgrade where a component needs it, instead of saying so')
        .option('--json', 'one line of JSON an event on standard output')
        .addHelpText('after', '\nExit codes: 0 ended by Ctrl-C, 2 wrong use, 3 the machine is in the way.')
        .action((named: string[], flags: Flags) => runCommand(flags, terminal => watch(named, flags, terminal)));
}

async function watch(named: string[], flags: Flags, terminal: Terminal): Promise<number> {
    if (flags.moodle === undefined) {
        throw new UserError('watch needs a Moodle', 'Name its folder: lectern watch --moodle <folder>.');
    }
    const moodle = await chooseMoodle(flags.moodle);
    const components = chooseComponents(named, process.cwd());
    const {startWatching} = await import('../services/watch/session.js');
    const {terminalReport} = await import('../services/watch/terminal-report.js');
    const report: Report = flags.json
        ? event => terminal.result(JSON.stringify(event))
        : terminalReport(terminal);
    terminal.note(`Building ${components.map(({name}) => name).join(', ')} …`);
    const ended = untilSignal();
    const session = await startWatching({
        moodle, components, repository: process.cwd(), upgrade: flags.upgrade === true,
        shippedTypes: fileURLToPath(new URL('../../../amd/types', import.meta.url)),
    }, report);
    await ended;
    await session.close();
    return ExitCode.ok;
}

/** A folder, or the newest site of a branch. */
async function chooseMoodle(named: string): Promise<Moodle> {
    if (/^\d{3}$/.test(named) && !statSync(named, {throwIfNoEntry: false})) {
        const [{parseBranch}, {statesOf}, {sitePlaces}] = await Promise.all([
            import('../core/branches.js'), import('../services/site/state.js'), import('../services/site/layout.js'),
        ]);
        const branch = parseBranch(named);
        const [state] = statesOf(branch);
        if (state === undefined) {
            throw new UserError(`There is no site of branch ${branch}`, `Make one: lectern site up ${branch}.`);
        }
        return requireMoodle(sitePlaces(branch, state.key).code);
    }
    return requireMoodle(named);
}
