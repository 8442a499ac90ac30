import type {Command} from 'commander';
import {execFileSync} from 'node:child_process';
import {relative, resolve} from 'node:path';
import {DEFAULT_BRANCH} from '../core/branches.js';
import {UserError} from '../core/errors.js';
import {ExitCode} from '../core/exit-code.js';
import {runCommand} from '../core/run-command.js';
import type {Terminal} from '../core/terminal.js';

interface Flags {
    list?: boolean;
    out?: string;
    title?: string;
    author?: string;
    json?: boolean;
}

export function register(program: Command): void {
    program.command('new')
        .description('Make a new plugin that builds, checks clean, installs and passes its own tests.')
        .argument('[type]', 'plugin type, for example block, mod or theme; --list tells all')
        .argument('[name]', 'the name behind the type, for example greeting for block_greeting')
        .option('--list', 'list the types that there are, and make nothing')
        .option('--out <folder>', 'the plugin\'s own folder (default: its room in a repository of plugins, else ./<type>_<name>)')
        .option('--title <text>', 'what people read (default: the name in words)')
        .option('--author <text>', 'for the copyright lines (default: name and email of git)')
        .option('--json', 'the result as JSON on standard output')
        .addHelpText('after', '\nExit codes: 0 done, 2 wrong use, 3 the machine is in the way.')
        .action((type: string | undefined, name: string | undefined, flags: Flags) => runCommand(flags, terminal => {
            if (flags.list) {
                return list(flags, terminal);
            }
            if (type === undefined || name === undefined) {
                throw new UserError(`${type === undefined ? 'Type and name are' : 'The name is'} missing`,
                    'Write for example `lectern new block greeting`; `lectern new --list` tells all types.');
            }
            return create(type, name, flags, terminal);
        }));
}

async function list(flags: Flags, terminal: Terminal): Promise<number> {
    const {requireSkeleton, skeletonTypes} = await import('../services/new/skeletons.js');
    const types = skeletonTypes().map(requireSkeleton).map(({type, label, does}) => ({type, label, does}));
    terminal.result(flags.json
        ? JSON.stringify({types})
        : types.map(({type, label}) => `${type.padEnd(14)} ${label}`).join('\n'));
    return ExitCode.ok;
}

async function create(type: string, name: string, flags: Flags, terminal: Terminal): Promise<number> {
    const {createPlugin} = await import('../services/new/new.js');
    const made = await createPlugin({
        type, name,
        out: flags.out === undefined ? null : resolve(flags.out),
        repository: process.cwd(),
        title: flags.title ?? null,
        author: flags.author ?? authorFromGit(),
        today: new Date(),
    });
    if (flags.json) {
        terminal.result(JSON.stringify(made));
        return ExitCode.ok;
    }
    const shown = relative(process.cwd(), made.folder);
    terminal.note(`${terminal.style('green', '✓')} ${made.component} in ${shown} `
        + terminal.style('dim', `${made.files.length} files`));
    terminal.note(`\nNext:\n${nextSteps(shown)}`);
    return ExitCode.ok;
}

function nextSteps(folder: string): string {
    const steps = [
        [`lectern check ${folder}`, 'what Moodle\'s installer and reviewers would find'],
        [`lectern build ${folder}`, 'compiles its TypeScript and SCSS'],
        [`lectern zip ${folder}`, 'an installable zip in dist/'],
        [`lectern site up ${DEFAULT_BRANCH}`, 'a Moodle with the zips of dist/ (once before: lectern site add <checkout>)'],
        ['lectern watch --moodle <checkout>', 'shows there what you save'],
    ] as const;
    const width = Math.max(...steps.map(([command]) => command.length));
    return steps.map(([command, does]) => `  ${command.padEnd(width)}  ${does}`).join('\n');
}

/** Who works here, as git knows it. */
function authorFromGit(): string {
    const get = (key: string): string => {
        try {
            return execFileSync('git', ['config', '--get', key], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();
        } catch {
            return ''; // Not set, or there is no git.
        }
    };
    const [name, email] = [get('user.name'), get('user.email')];
    if (name === '') {
        throw new UserError('Nobody is named for the copyright lines',
            'Give --author "Your Name <you@example.com>", or set user.name in git.');
    }
    return email === '' ? name : `${name} <${email}>`;
}
