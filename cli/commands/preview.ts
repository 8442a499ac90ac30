import type {Command} from 'commander';
import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {chooseComponents, readComponent, type Component} from '../core/component.js';
import {UserError} from '../core/errors.js';
import {ExitCode} from '../core/exit-code.js';
import {requireMoodle} from '../core/moodle.js';
import {runCommand} from '../core/run-command.js';
import {shownPath} from '../core/shown-path.js';
import type {Terminal} from '../core/terminal.js';
import {untilSignal} from '../core/until-signal.js';
import type {PreviewEvent, PreviewRequest} from '../services/preview/preview.js';
import type {ShotOptions} from '../services/preview/snapshot/shots.js';

/** Where pictures go if nobody says. */
const PICTURES = 'build/preview';

interface Flags {
    moodle?: string;
    bootstrap: string;
    port: string;
    snapshot?: string | true;
    diff?: string | true;
    widths: string;
    schemes: string;
    directions: string;
    json?: boolean;
}

export function register(program: Command): void {
    program.command('preview')
        .description('Show every template in every state in the browser, without a Moodle, and follow each save.')
        .argument('[component-or-folder...]', 'components of this repository or plugin folders (default: all here)')
        .option('--moodle <folder>', 'a Moodle checkout: its Boost in place of plain Bootstrap, and its own templates, too')
        .option('--bootstrap <version>', 'the Bootstrap that stands for Boost without a Moodle: 5, or 4 as in Moodle 4.5', '5')
        .option('--port <number>', 'the port on 127.0.0.1 (default: a free one)', '0')
        .option('--snapshot [folder]', `make a picture of every story instead (default: ${PICTURES})`)
        .option('--diff [folder]', `compare every story with its picture instead (default: ${PICTURES})`)
        .option('--widths <pixels>', 'widths of pictures', '360,768,1280')
        .option('--schemes <names>', 'colour schemes of pictures: light, dark', 'light')
        .option('--directions <names>', 'directions of pictures: ltr, rtl', 'ltr')
        .option('--json', 'the result as JSON on standard output; one line an event while it serves')
        .addHelpText('after', '\nExit codes: 0 done or ended by Ctrl-C, 1 pictures moved or a story is broken, 2 wrong use,\n'
            + '3 the machine is in the way.')
        .action((named: string[], flags: Flags) => runCommand(flags, terminal => preview(named, flags, terminal)));
}

async function preview(named: string[], flags: Flags, terminal: Terminal): Promise<number> {
    const asked = readRequest(named, flags);
    if (flags.snapshot !== undefined || flags.diff !== undefined) {
        return pictures(asked, flags, terminal);
    }
    const request = {...asked, watch: true};
    const {startPreview} = await import('../services/preview/preview.js');
    terminal.note('Compiling the styles …');
    const ended = untilSignal();
    const running = await startPreview(request, event => tell(event, flags, terminal));
    await ended;
    await running.close();
    return ExitCode.ok;
}

async function pictures(request: Omit<PreviewRequest, 'watch'>, flags: Flags, terminal: Terminal): Promise<number> {
    if (flags.snapshot !== undefined && flags.diff !== undefined) {
        throw new UserError('--snapshot and --diff are two steps', 'Make pictures first, change something, then compare.');
    }
    const [{takeSnapshots, compareSnapshots}, {shotName}] = await Promise.all([
        import('../services/preview/snapshot/snapshot.js'), import('../services/preview/snapshot/shots.js'),
    ]);
    const named = flags.snapshot ?? flags.diff;
    const folder = resolve(typeof named === 'string' ? named : PICTURES);
    const progress = (done: number, total: number): void => terminal.progress('Pictures', done, total);
    if (flags.snapshot !== undefined) {
        const shots = await takeSnapshots(request, readShotOptions(flags), folder, progress);
        terminal.note(`${terminal.style('green', '✓')} ${shots.length} pictures in ${shownPath(folder)}`);
        if (flags.json) {
            terminal.result(JSON.stringify({folder, pictures: shots}));
        }
        return ExitCode.ok;
    }
    const result = await compareSnapshots(request, folder, `${folder}-diff`, progress);
    const {compared, moved, added, gone} = result;
    moved.forEach(({shot, pixels, share, picture}) => terminal.note(`${terminal.style('red', 'moved')} ${shotName(shot)}: `
        + `${pixels} pixels, ${(share * 100).toFixed(2)}% → ${shownPath(picture)}`));
    gone.forEach(shot => terminal.note(`${terminal.style('red', 'gone')} ${shotName(shot)}`));
    added.forEach(shot => terminal.note(`${terminal.style('yellow', 'new')} ${shotName(shot)}`));
    terminal.note(`${compared} compared, ${moved.length} moved, ${added.length} new, ${gone.length} gone`);
    if (flags.json) {
        terminal.result(JSON.stringify(result));
    }
    return moved.length + gone.length > 0 ? ExitCode.problems : ExitCode.ok;
}

function readShotOptions({widths, schemes, directions}: Flags): ShotOptions {
    const list = (text: string): string[] => text.split(',').map(one => one.trim()).filter(Boolean);
    const chosen = <T extends string>(flag: string, text: string, known: readonly T[]): T[] => list(text).map(one => {
        const found = known.find(name => name === one);
        if (found === undefined) {
            throw new UserError(`--${flag} does not know ${one}`, `Use ${known.join(', ')}.`);
        }
        return found;
    });
    const pixels = list(widths).map(Number);
    if (pixels.length === 0 || !pixels.every(width => Number.isInteger(width) && width >= 100 && width <= 4000)) {
        throw new UserError(`These are no widths: ${widths}`, 'Name whole numbers from 100 to 4000, such as 360,1280.');
    }
    return {
        widths: pixels, schemes: chosen('schemes', schemes, ['light', 'dark']),
        directions: chosen('directions', directions, ['ltr', 'rtl']),
    };
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
