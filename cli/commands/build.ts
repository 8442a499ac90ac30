import type {Command} from 'commander';
import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {BRANCHES, DEFAULT_BRANCH, parseBranch, type Branch} from '../core/branches.js';
import {cacheDir} from '../core/cache-dir.js';
import {chooseComponents, discoverComponents, type Component} from '../core/component.js';
import {ProblemsError, UserError} from '../core/errors.js';
import {ExitCode} from '../core/exit-code.js';
import {findMoodle, requireMoodle, type Moodle} from '../core/moodle.js';
import {hasErrors} from '../core/problem.js';
import {runCommand} from '../core/run-command.js';
import type {Terminal} from '../core/terminal.js';
import type {BuildOptions} from '../services/build/build.js';

interface Flags {
    branch: string;
    out?: string;
    inPlace?: boolean;
    verify?: boolean;
    moodle?: string;
    jobs?: string;
    cache: boolean;
    json?: boolean;
}

export function register(program: Command): void {
    program.command('build')
        .description('Build components: TypeScript and JavaScript to AMD, SCSS to CSS, shared templates copied in.')
        .argument('[component-or-folder...]',
            'components of this repository, plugin folders, or a Moodle checkout (default: all here)')
        .option('--branch <branch>',
            `the Moodle branch whose compiler is reproduced: ${Object.keys(BRANCHES).join(', ')}`, DEFAULT_BRANCH)
        .option('--out <folder>', 'lay the result out in <folder>/<component>/ (default for this repository: build)')
        .option('--in-place', 'write amd/build beside amd/src (default for a plugin folder elsewhere)')
        .option('--verify', 'write nothing; exit 1 where a committed build is stale, and say why')
        .option('--moodle <folder>', 'check types against the modules of this Moodle checkout, as `lectern types` makes them')
        .option('--jobs <n>', 'modules compiled at once (default: the number of cores)')
        .option('--no-cache', 'compile every module anew')
        .option('--json', 'the result as JSON on standard output')
        .addHelpText('after',
            '\nExit codes: 0 done, 1 errors in sources or a stale build, 2 wrong use, 3 the machine is in the way.')
        .action((named: string[], flags: Flags) => runCommand(flags, terminal => build(named, flags, terminal)));
}

async function build(named: string[], flags: Flags, terminal: Terminal): Promise<number> {
    const branch = parseBranch(flags.branch);
    warnIfUnverified(branch, terminal);
    if ([flags.out !== undefined, flags.inPlace, flags.verify].filter(Boolean).length > 1) {
        throw new UserError('--out, --in-place and --verify exclude each other', 'Choose one of them.');
    }
    const options = buildOptions(branch, flags, terminal);
    const moodle = named.length === 1 && named[0] !== undefined ? findMoodle(named[0]) : null;
    if (moodle !== null) {
        return buildCheckout(moodle, flags, options, terminal);
    }
    const components = chooseComponents(named, process.cwd());
    if (flags.moodle !== undefined) {
        options.moodleTypes = typesOf(requireMoodle(flags.moodle));
    }
    await requireSyntax(components);
    const service = await import('../services/build/build.js');
    if (flags.verify) {
        const problems = await service.verifyBuilds(components, options);
        if (problems.length > 0) {
            throw new ProblemsError(problems);
        }
        return finish(terminal, flags, {verified: components.map(({name}) => name)},
            `Every build is up to date: ${names(components)}.`);
    }
    const out = flags.out ?? (flags.inPlace || isForeign(components) ? null : 'build');
    const built = out === null
        ? await service.buildInPlace(components, options)
        : await service.buildInto(components, resolve(out), options);
    for (const {name, folder, modules} of built) {
        terminal.note(`${terminal.style('green', '✓')} ${name} → ${folder} `
            + terminal.style('dim',
                `(${modules.built} modules built, ${modules.cached} from the cache, ${modules.fresh} unchanged)`));
    }
    return finish(terminal, flags, {built});
}

/** The folder of a Moodle's types, made beside the build where they are not there yet. */
function typesOf(moodle: Moodle): Promise<string> {
    const folder = import('../services/types/generate-types.js')
        .then(({generateTypes}) => generateTypes(moodle, {shippedTypes: shippedTypes()}))
        .then(made => made.folder);
    // Where the build ends before it asks for them, nobody waits for what went wrong here.
    folder.catch(() => undefined);
    return folder;
}

/** The files that are copied must parse, as those that are compiled must. */
async function requireSyntax(components: readonly Component[]): Promise<void> {
    const [{checkComponents}, {SYNTAX_CHECKS}] = await Promise.all([
        import('../services/check/check.js'), import('../services/check/syntax-checks.js'),
    ]);
    const found = await checkComponents(components, {branch: null, checks: SYNTAX_CHECKS});
    if (hasErrors(found)) {
        throw new ProblemsError(found);
    }
}

/** All AMD modules of a whole Moodle. */
async function buildCheckout(moodle: Moodle, flags: Flags, options: BuildOptions, terminal: Terminal): Promise<number> {
    const {buildMoodle} = await import('../services/build/build-moodle.js');
    const counts = await buildMoodle(moodle, {
        ...options, out: flags.out === undefined ? null : resolve(flags.out), verify: flags.verify === true,
    });
    return finish(terminal, flags, {moodle: moodle.root, ...counts},
        `Moodle ${moodle.release}: ${counts.modules} modules, `
            + `${counts.built} built, ${counts.cached} from the cache, ${counts.fresh} unchanged.`);
}

/** The options that `build` and `zip` share. */
export function buildOptions(branch: Branch, flags: {jobs?: string; cache?: boolean}, terminal: Terminal): BuildOptions {
    const jobs = flags.jobs === undefined ? undefined : Number(flags.jobs);
    if (jobs !== undefined && !(Number.isInteger(jobs) && jobs > 0)) {
        throw new UserError(`--jobs takes a whole number above 0, not ${flags.jobs}`, 'Leave it out to use every core.');
    }
    return {
        repository: process.cwd(),
        branch,
        cacheDir: flags.cache === false ? null : cacheDir('amd'),
        jobs,
        shippedTypes: shippedTypes(),
        onProgress: (done, total) => terminal.progress('Compiling', done, total),
    };
}

/** The declarations of Moodle's core modules that come with this tool. */
export function shippedTypes(): string {
    return fileURLToPath(new URL('../../../amd/types', import.meta.url));
}

export function warnIfUnverified(branch: Branch, terminal: Terminal): void {
    if (!BRANCHES[branch].verified && !existsSync(cacheDir('sites', branch))) {
        terminal.warn(`${terminal.style('yellow', 'warning')} Builds for Moodle ${BRANCHES[branch].label} are not verified: `
            + 'register a checkout of it with `lectern site add` and compare.');
    }
}

/** Whether any of the components is not this repository's. */
export function isForeign(components: readonly Component[]): boolean {
    const own = new Set(discoverComponents(process.cwd()).map(({folder}) => folder));
    return components.some(({folder}) => !own.has(folder));
}

function names(components: readonly Component[]): string {
    return components.map(({name}) => name).join(', ');
}

function finish(terminal: Terminal, flags: Flags, result: object, note?: string): number {
    if (flags.json) {
        terminal.result(JSON.stringify(result));
    } else if (note !== undefined) {
        terminal.note(note);
    }
    return ExitCode.ok;
}
