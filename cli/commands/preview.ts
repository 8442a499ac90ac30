import type {Command} from 'commander';
import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {chooseComponents, readComponent, type Component} from '../core/component.js';
import {UserError} from '../core/errors.js';
import {ExitCode} from '../core/exit-code.js';
import {requireMoodle} from '../core/moodle.js';
import {runCommand} from '../core/run-command.js';
import type {Terminal} from '../core/terminal.js';
import {untilSignal} from '../core/until-signal.js';
import type {PreviewEvent, PreviewRequest} from '../services/preview/preview.js';

interface Flags {
    moodle?: string;
    bootstrap: string;
    port: string;
    json?: boolean;
}

export function register(program: Command): void {
    program.command('preview')
        .description('Show every template in every state in the browser, without a Moodle, and follow each save.')
        .argument('[component-or-folder...]', 'components of this repository or plugin folders (default: all here)')
        .option('--moodle <folder>', 'a Moodle checkout: its Boost in place of plain Bootstrap, and its own templates, too')
        .option('--bootstrap <version>', 'the Bootstrap that stands for Boost without a Moodle: 5, or 4 as in Moodle 4.5', '5')
        .option('--port <number>', 'the port on 127.0.0.1 (default: a free one)', '0')
        .option('--json', 'one line of JSON an event on standard output')
        .addHelpText('after', '\nExit codes: 0 ended by Ctrl-C, 2 wrong use, 3 the machine is in the way.')
        .action((named: string[], flags: Flags) => runCommand(flags, terminal => preview(named, flags, terminal)));
}

async function preview(named: string[], flags: Flags, terminal: Terminal): Promise<number> {
    const request = {...readRequest(named, flags), watch: true};
    const {startPreview} = await import('../services/preview/preview.js');
    terminal.note('Compiling the styles …');
    const ended = untilSignal();
    const running = await startPreview(request, event => tell(event, flags, terminal));
    await ended;
    await running.close();
    return ExitCode.ok;
}

/** What the flags and folders ask for. A repository's own folder stands for all that is in it. */
function readRequest(named: string[], flags: Flags): Omit<PreviewRequest, 'watch'> {
    const [only] = named;
    const isRepository = named.length === 1 && only !== undefined && existsSync(only) && !existsSync(join(only, 'version.php'));
    const repository = isRepository ? resolve(only) : process.cwd();
    const components: Component[] = existsSync(join(repository, 'version.php')) && (named.length === 0 || isRepository)
        ? [readComponent(repository)] : chooseComponents(isRepository ? [] : named, repository);
    if (flags.bootstrap !== '4' && flags.bootstrap !== '5') {
        throw new UserError(`There is no Bootstrap ${flags.bootstrap} here`, 'Use --bootstrap 5, or 4.');
    }
    const port = Number(flags.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
        throw new UserError(`This is no port: ${flags.port}`, 'Name a number from 1024 to 65535, or leave the flag out.');
    }
    return {
        components, repository, port, bootstrap: flags.bootstrap === '4' ? 4 : 5,
        moodle: flags.moodle === undefined ? null : requireMoodle(flags.moodle),
    };
}

function tell(event: PreviewEvent, flags: Flags, terminal: Terminal): void {
    if (flags.json) {
        terminal.result(JSON.stringify(event));
        return;
    }
    switch (event.event) {
        case 'ready':
            terminal.note(`${terminal.style('green', '✓')} ${event.stories} stories: ${terminal.style('bold', event.url)}`);
            terminal.note(terminal.style('dim', '  Saves show at once. Ctrl-C ends it.'));
            break;
        case 'problems':
            if (event.problems.length === 0) {
                terminal.note(`${terminal.style('green', '✓')} Styles are mended.`);
            }
            event.problems.forEach(({file, line, column, message}) =>
                terminal.warn(`${terminal.style('red', 'error')} ${file}:${line}:${column} ${message}`));
            break;
        case 'note':
            terminal.note(event.message);
    }
}
