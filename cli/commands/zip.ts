import type {Command} from 'commander';
import {resolve} from 'node:path';
import {DEFAULT_BRANCH, parseBranch} from '../core/branches.js';
import {chooseComponents} from '../core/component.js';
import {ProblemsError} from '../core/errors.js';
import {ExitCode} from '../core/exit-code.js';
import {hasErrors} from '../core/problem.js';
import {printProblems, runCommand} from '../core/run-command.js';
import {withFolder} from '../core/temporary-folder.js';
import type {Terminal} from '../core/terminal.js';
import {toolVersion} from '../core/tool-version.js';
import type {PackedZip} from '../services/zip/zip.js';
import {buildOptions, isForeign, warnIfUnverified} from './build.js';

interface Flags {
    branch: string;
    out: string;
    bundle?: string | false;
    json?: boolean;
}

export function register(program: Command): void {
    program.command('zip')
        .description('Build, check and pack components into installable zips, the same bytes each time.')
        .argument('[component...]', 'components of this repository or plugin folders (default: all here)')
        .option('--branch <branch>', 'the Moodle branch whose compiler is reproduced', DEFAULT_BRANCH)
        .option('--out <folder>', 'the folder for the zips', 'dist')
        .option('--bundle <name>', 'name of the zip that holds all components laid out for a document root')
        .option('--no-bundle', 'make no such zip')
        .option('--json', 'the result as JSON on standard output')
        .addHelpText('after', '\nExit codes: 0 done, 1 errors in sources, 2 wrong use, 3 the machine is in the way.')
        .action((named: string[], flags: Flags) => runCommand(flags, terminal => zip(named, flags, terminal)));
}

async function zip(named: string[], flags: Flags, terminal: Terminal): Promise<number> {
    const branch = parseBranch(flags.branch);
    warnIfUnverified(branch, terminal);
    const components = chooseComponents(named, process.cwd());
    const [{buildInto}, {checkComponents}, {packZips}] = await Promise.all([
        import('../services/build/build.js'), import('../services/check/check.js'), import('../services/zip/zip.js'),
    ]);
    const found = await checkComponents(components, {branch: null});
    if (hasErrors(found)) {
        throw new ProblemsError(found.filter(({severity}) => severity === 'error'));
    }
    printProblems(found.filter(({severity}) => severity === 'warning'), terminal); // Hints are `check`'s to tell.
    const bundle = flags.bundle === false || (named.length > 0 && flags.bundle === undefined)
        ? null
        : flags.bundle ?? `lectern-${toolVersion()}-bundle`;
    const out = resolve(flags.out);
    const pack = async(folder: string): Promise<PackedZip[]> => {
        const built = await buildInto(components, folder, {...buildOptions(branch, {}, terminal), leaveOut: [out]});
        return packZips(components.map((component, index) => ({component, built: built[index]!})), {out, bundle});
    };
    // In a plugin's own folder a build/ would be packed the next time.
    const zips = isForeign(components) ? await withFolder(pack) : await pack(resolve('build'));
    if (flags.json) {
        terminal.result(JSON.stringify({out, zips}));
    } else {
        zips.forEach(({name, bytes, sha256}) => terminal.note(
            `${terminal.style('green', '✓')} ${flags.out}/${name} `
                + terminal.style('dim', `${Math.ceil(bytes / 1024)} KB, ${sha256.slice(0, 12)}…`)));
    }
    return ExitCode.ok;
}
