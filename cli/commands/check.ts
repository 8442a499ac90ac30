import {Option, type Command} from 'commander';
import {BRANCHES, parseBranch} from '../core/branches.js';
import {checkPage} from '../core/check-page.js';
import {UserError} from '../core/errors.js';
import {ExitCode} from '../core/exit-code.js';
import {hasErrors} from '../core/problem.js';
import {formatGitlab} from '../core/report/gitlab.js';
import {formatJson} from '../core/report/json.js';
import {formatSarif} from '../core/report/sarif.js';
import {formatSkipped, formatText, summarise} from '../core/report/text.js';
import {formatUnix} from '../core/report/unix.js';
import {runCommand} from '../core/run-command.js';
import type {Terminal} from '../core/terminal.js';
import {toolVersion} from '../core/tool-version.js';

const FORMATS = ['text', 'json', 'sarif', 'gitlab', 'unix'] as const;
type Format = typeof FORMATS[number];

interface Flags {
    json?: boolean;
    format?: Format;
    branch?: string;
    moodle?: string;
    fix?: boolean;
    only?: string;
    tools?: boolean;
}

export function register(program: Command): void {
    program.command('check')
        .description('Check plugins: what Moodle\'s installer validates, and what reviewers find by hand.')
        .argument('[path...]', 'plugin folders, files in them, zips, or components of this repository (default: all here)')
        .option('--branch <branch>', `check for one Moodle branch: ${Object.keys(BRANCHES).join(', ')} (default: all)`)
        .option('--moodle <dir>', 'a Moodle checkout to check against (default: the one that a plugin lies in)')
        .option('--only <checks>', 'run these checks alone, by their names, separated by commas')
        .option('--fix', 'first mend what can be mended safely')
        .option('--tools', 'run phpcs on many plugins, too, which takes minutes')
        .option('--no-tools', 'leave out the checks that other programs make: ESLint, stylelint, phpcs')
        .addOption(new Option('--format <format>', 'how to report').choices([...FORMATS]))
        .option('--json', 'the same as --format json')
        .addHelpText('after', '\nExit codes: 0 no errors (warnings may be), 1 errors, 2 wrong use, 3 the machine is in the way.')
        .action((named: string[], flags: Flags) => runCommand(
            {json: flags.json === true || flags.format === 'json'},
            terminal => check(named, flags, terminal),
        ));
}

async function check(named: string[], flags: Flags, terminal: Terminal): Promise<number> {
    if (flags.json && flags.format !== undefined && flags.format !== 'json') {
        throw new UserError(`--json and --format ${flags.format} exclude each other`, 'Leave one of them out.');
    }
    const format = flags.json ? 'json' : flags.format ?? 'text';
    const branch = flags.branch === undefined ? null : parseBranch(flags.branch);
    const [{checkPaths}, {chooseChecks}] = await Promise.all([
        import('../services/check/check.js'), import('../services/check/choose-checks.js'),
    ]);
    const checks = chooseChecks(flags.only);
    const {problems, sources, skipped, fixed} = await checkPaths(named, process.cwd(), {
        branch,
        moodle: flags.moodle ?? null,
        fix: flags.fix === true,
        checks,
        tools: flags.tools === true ? 'asked' : flags.tools ?? true,
        onProgress: (done, total) => terminal.progress('Checking', done, total),
    });
    const source = (file: string): string | null => sources.get(file) ?? null;
    if (format === 'json') {
        terminal.result(formatJson(problems, skipped));
    } else if (format === 'sarif') {
        const rules = checks.map(({meta}) => meta);
        terminal.result(formatSarif(problems, {rules, version: toolVersion(), pageOf: checkPage, source, skipped}));
    } else if (format === 'gitlab') {
        terminal.result(formatGitlab(problems, source));
    } else if (format === 'unix') {
        terminal.result([...problems.length > 0 ? [formatUnix(problems)] : [], summarise(problems)].join('\n'));
    } else {
        if (problems.length > 0) {
            terminal.result(`${formatText(problems, {paint: terminal.paint, source})}\n`);
        }
        if (fixed > 0) {
            terminal.result(`Mended ${fixed} ${fixed === 1 ? 'place' : 'places'}.`);
        }
        terminal.result(summarise(problems));
        formatSkipped(skipped).forEach(line => terminal.note(line));
    }
    return hasErrors(problems) ? ExitCode.problems : ExitCode.ok;
}
