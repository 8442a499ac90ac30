import type {Command} from 'commander';
import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {DEFAULT_BRANCH, parseBranch} from '../core/branches.js';
import {chooseComponents, type Component} from '../core/component.js';
import {ProblemsError, UserError} from '../core/errors.js';
import {ExitCode} from '../core/exit-code.js';
import {hasErrors} from '../core/problem.js';
import {printProblems, runCommand} from '../core/run-command.js';
import type {Terminal} from '../core/terminal.js';
import {MARKETPLACE_API, parseApiUrl, versionsUrl} from '../services/publish/api-url.js';
import {takeToken, TOKEN_VARIABLE} from '../services/publish/token.js';
import {buildOptions, warnIfUnverified} from './build.js';

interface Flags {
    dryRun?: boolean;
    zip?: string;
    url?: string;
    notes?: string | false;
    vcsRepository?: string | false;
    vcsBranch?: string | false;
    vcsTag?: string | false;
    timeout: string;
    branch: string;
    json?: boolean;
}

export function register(program: Command): void {
    program.command('publish')
        .description('Check, build and pack a plugin, and send the zip to the Moodle Marketplace as a new version.')
        .argument('[component]', 'a component of this repository or a plugin folder (default: the one here)')
        .option('--dry-run', 'do everything but send, and show what would be sent')
        .option('--zip <file>', 'send this zip, which is checked, in place of a new one')
        .option('--notes <file>', 'release notes (default: the section of this release in CHANGES.md)')
        .option('--no-notes', 'send no release notes')
        .option('--vcs-repository <url>', 'web address of the repository (default: git\'s remote origin)')
        .option('--no-vcs-repository', 'send none')
        .option('--vcs-branch <name>', 'the branch (default: the one that is checked out)')
        .option('--no-vcs-branch', 'send none')
        .option('--vcs-tag <name>', 'the tag (default: the one of the last commit)')
        .option('--no-vcs-tag', 'send none')
        .option('--branch <branch>', 'the Moodle branch whose compiler is reproduced', DEFAULT_BRANCH)
        .option('--url <url>', `the API (default: LECTERN_MARKETPLACE_URL, else ${MARKETPLACE_API})`)
        .option('--timeout <seconds>', 'how long one try may take', '300')
        .option('--json', 'the result as JSON on standard output')
        .addHelpText('after', `\nThe token is read from ${TOKEN_VARIABLE}, else from the system's keyring.`
            + '\nExit codes: 0 queued, 1 the plugin has errors or is refused, 2 wrong use, token or name, 3 network or server.')
        .action((named: string | undefined, flags: Flags) => runCommand(flags, terminal => publish(named, flags, terminal)));
}

async function publish(named: string | undefined, flags: Flags, terminal: Terminal): Promise<number> {
    const api = parseApiUrl(flags.url ?? (process.env['LECTERN_MARKETPLACE_URL'] || MARKETPLACE_API));
    const timeout = Number(flags.timeout) * 1000;
    if (!(timeout > 0 && timeout <= 3_600_000)) {
        throw new UserError(`--timeout takes seconds from 1 to 3600, not ${flags.timeout}`, 'Leave it out for 300.');
    }
    // Read first: from here on no program that is started finds it in its environment.
    const token = await takeToken(api.hostname, process.platform);
    if (token === null && !flags.dryRun) {
        throw noToken();
    }
    const notes = readNotes(flags.notes);
    const component = chooseOne(named, flags);
    const {makeSubmission} = await import('../services/publish/submission.js');
    const {readGit} = await import('../services/publish/git-facts.js');
    const git = component === null ? null : await readGit(component.folder);
    const submitted = (zip: string): ReturnType<typeof makeSubmission> => makeSubmission(zip, {
        git,
        choices: {
            releaseNotes: notes,
            vcsRepositoryUrl: choice(flags.vcsRepository),
            vcsBranch: choice(flags.vcsBranch),
            vcsTag: choice(flags.vcsTag),
        },
        versionFile: component === null || flags.zip !== undefined ? null : join(component.folder, 'version.php'),
    });
    const {submission, warnings} = flags.zip === undefined
        ? await makeZip(component!, flags, terminal, submitted)
        : await checkZip(flags.zip, terminal, submitted);
    if (component !== null && component.name !== submission.component) {
        throw new UserError(
            `${flags.zip} is ${submission.component}, not ${component.name}`,
            'Name the component of the zip, or leave it out.',
        );
    }
    const url = versionsUrl(api, submission.component);
    for (const warning of warnings) {
        terminal.note(`${terminal.style('yellow', 'warning')} ${warning}`);
    }
    if (flags.dryRun) {
        const {requestAsJson, requestAsText} = await import('../services/publish/report.js');
        terminal.result((flags.json ? requestAsJson : requestAsText)(submission, {url, token, warnings}));
        return ExitCode.ok;
    }
    const {upload} = await import('../services/publish/upload.js');
    const {queuedAsJson, queuedAsText} = await import('../services/publish/report.js');
    terminal.note(`Sending ${submission.file.name} to ${url.host}…`);
    const queued = await upload(submission, {
        url, timeout, token: token!,
        onWait: (seconds, why) => terminal.note(`${url.host}: ${why}; trying again in ${seconds} seconds.`),
        sleep: async seconds => wait(seconds * 1000),
    });
    terminal.result(flags.json ? queuedAsJson(submission, queued, warnings) : queuedAsText(submission, queued, terminal.paint));
    return ExitCode.ok;
}

function noToken(): UserError {
    return new UserError(
        `There is no token: ${TOKEN_VARIABLE} is not set and the keyring has none for this address`,
        'Make one under Account, Security, API tokens in the Marketplace; docs/commands/publish.md says how to keep it.',
    );
}

/** The component to publish; null where a zip alone was named and no plugin is here. */
function chooseOne(named: string | undefined, flags: Flags): Component | null {
    if (named === undefined && flags.zip !== undefined) {
        return null;
    }
    const components = chooseComponents(named === undefined ? [] : [named], process.cwd());
    if (components.length > 1) {
        throw new UserError('One component is published at a time', `Name one: ${components.map(({name}) => name).join(', ')}.`);
    }
    return components[0] ?? null;
}

function readNotes(file: string | false | undefined): string | null | undefined {
    if (typeof file !== 'string') {
        return file === false ? null : undefined;
    }
    const notes = readFileSync(file, 'utf8').trim();
    if (notes === '') {
        throw new UserError(`${file} is empty`, 'Write what changed, or use --no-notes.');
    }
    return notes;
}

/** Commander's `--no-x` is false, and says true where it alone is declared and not given. */
function choice(flag: string | boolean | undefined): string | null | undefined {
    return flag === false ? null : typeof flag === 'string' ? flag : undefined;
}

async function makeZip<T>(
    component: Component,
    flags: Flags,
    terminal: Terminal,
    use: (zip: string) => Promise<T>,
): Promise<T> {
    const branch = parseBranch(flags.branch);
    warnIfUnverified(branch, terminal);
    const [{checkComponents}, {withZip}] = await Promise.all([
        import('../services/check/check.js'), import('../services/publish/pack.js'),
    ]);
    const found = await checkComponents([component], {branch: null});
    if (hasErrors(found)) {
        throw new ProblemsError(found);
    }
    printProblems(found, terminal);
    return withZip(component, {...buildOptions(branch, {}, terminal), leaveOut: [resolve('dist')]}, use);
}

async function checkZip<T>(file: string, terminal: Terminal, use: (zip: string) => Promise<T>): Promise<T> {
    if (!existsSync(file)) {
        throw new UserError(`No such zip: ${file}`, 'Name one that `lectern zip` made, or leave --zip out.');
    }
    const {checkPaths} = await import('../services/check/check.js');
    const {problems} = await checkPaths([file], process.cwd(), {branch: null, tools: false});
    if (hasErrors(problems)) {
        throw new ProblemsError(problems);
    }
    printProblems(problems, terminal);
    return use(resolve(file));
}
