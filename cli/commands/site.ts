import {InvalidArgumentError, type Command} from 'commander';
import {ExitCode} from '../core/exit-code.js';
import {runCommand, type CommonOptions} from '../core/run-command.js';
import {addCheckout} from '../services/site/add.js';
import {parseDatabaseKind} from '../services/site/database/server.js';
import {down} from '../services/site/down.js';
import {list} from '../services/site/list.js';
import {requireRegistration} from '../services/site/registry.js';
import {testSites} from '../services/site/tier/test-sites.js';
import {up} from '../services/site/up.js';
import type {ServerChoice} from '../services/site/web/server.js';

interface UpOptions extends CommonOptions {
    db?: string;
    dsn?: string;
    server: ServerChoice;
    port?: number;
    fresh?: boolean;
    cron: boolean;
    zips?: string | false;
}

/** `lectern site …`: Moodle checkouts, sites made of them, and the tests that need one. */
interface TestOptions {
    db?: string;
    zips?: string;
    laterZips?: string;
    only?: string;
    keep?: boolean;
}

export function register(program: Command): void {
    const site = program.command('site')
        .description('registers Moodle checkouts, makes and starts sites from them, and runs the site tier');

    site.command('add <folder-or-git-url>')
        .description('registers a Moodle checkout by its branch, working on a copy of its own')
        .option('--branch-name <name>', 'branch or tag to clone from a git URL')
        .option('--json', 'result as JSON')
        .action((source: string, options: CommonOptions & {branchName?: string}) => runCommand(options, async terminal => {
            const added = await addCheckout(source, options.branchName, terminal);
            terminal.result(options.json ? JSON.stringify(added) : `Registered Moodle ${added.release} as branch ${added.branch}.`);
            return ExitCode.ok;
        }));

    site.command('list')
        .description('shows the registered checkouts and their sites')
        .option('--json', 'result as JSON')
        .action((options: CommonOptions) => runCommand(options, terminal => {
            const entries = list();
            if (options.json) {
                terminal.result(JSON.stringify({sites: entries}));
            } else if (entries.length === 0) {
                terminal.result('No Moodle checkout is registered. Register one: lectern site add <folder-or-git-url>.');
            }
            for (const entry of options.json ? [] : entries) {
                const phpunit = entry.phpunit === null ? '  (without PHPUnit)' : '';
                terminal.result(`${entry.branch}  Moodle ${entry.release}  from ${entry.source}${phpunit}`);
                entry.instances.forEach(one =>
                    terminal.result(`     ${one.key}  ${one.up ? `up at ${one.url} (${one.server})` : 'down'}`));
            }
            return Promise.resolve(ExitCode.ok);
        }));

    site.command('up <branch>')
        .description('makes a site of a registered checkout, or brings it up to date, and starts it')
        .option('--db <system>', 'mariadb or pgsql; the first that is installed by default')
        .option('--dsn <url>', 'use this database instead of a server of the site\'s own: mariadb://user:password@host/name')
        .option('--server <kind>', 'auto, nginx (with php-fpm) or php (its own server)', serverChoice, 'auto')
        .option('--port <number>', 'port of the web server; free and kept by default', portNumber)
        .option('--fresh', 'start again from an empty database')
        .option('--no-cron', 'do not run Moodle\'s cron')
        .option('--zips <folder>', 'folder of the plugin zips to install; dist/ by default')
        .option('--no-zips', 'install no zips')
        .option('--json', 'result as JSON')
        .action((branch: string, options: UpOptions) => runCommand(options, async terminal => {
            const {state, components, warnings} = await up({
                registration: requireRegistration(branch),
                database: options.db === undefined ? undefined : parseDatabaseKind(options.db),
                dsn: options.dsn,
                server: options.server,
                port: options.port,
                fresh: options.fresh === true,
                cron: options.cron,
                zips: typeof options.zips === 'string' ? options.zips : 'dist',
                zipsNamed: typeof options.zips === 'string',
                installZips: options.zips !== false,
            }, terminal);
            warnings.forEach(warning => terminal.warn(`${terminal.style('yellow', 'warning')} ${warning}`));
            if (options.json) {
                terminal.result(JSON.stringify({
                    branch: state.branch, site: state.key, url: state.url, server: state.server, admin: state.admin,
                    components, warnings,
                }));
            } else {
                terminal.result(`${state.url}  ${state.admin.username} / ${state.admin.password}`);
                components.forEach(component => terminal.result(`  installed ${component}`));
            }
            return ExitCode.ok;
        }));

    site.command('down [branch]')
        .description('stops what `up` started')
        .option('--delete', 'also delete the sites with their databases')
        .option('--json', 'result as JSON')
        .action((branch: string | undefined, options: CommonOptions & {delete?: boolean}) => runCommand(options, async terminal => {
            const answers = await down(branch, options.delete === true, terminal);
            if (options.json) {
                terminal.result(JSON.stringify({sites: answers}));
            }
            for (const answer of options.json ? [] : answers) {
                const stopped = answer.stopped.length > 0 ? `stopped ${answer.stopped.join(', ')}` : 'was down';
                terminal.result(`${answer.branch} ${answer.key}: ${stopped}${answer.deleted ? ', deleted' : ''}`);
            }
            return ExitCode.ok;
        }));

    site.command('test [branches...]')
        .description('runs the site tier on each registered checkout: installation, PHPUnit, web services, browser journeys')
        .option('--db <system>', 'mariadb or pgsql; by default the first checkout gets MariaDB, the next PostgreSQL, and so on')
        .option('--zips <folder>', 'folder of the plugin zips; dist/ by default')
        .option('--later-zips <folder>', 'zips to install after the journeys of the others, and to test then')
        .option('--only <text>', 'only the journeys whose name holds this text, and no PHPUnit')
        .option('--keep', 'use the sites as they are and leave them running, instead of fresh ones')
        .option('--json', 'result as JSON')
        .action((branches: string[], options: CommonOptions & TestOptions) =>
            runCommand(options, async terminal => {
                const results = await testSites({
                    branches,
                    database: options.db === undefined ? undefined : parseDatabaseKind(options.db),
                    zips: options.zips ?? 'dist',
                    laterZips: options.laterZips,
                    only: options.only,
                    keep: options.keep === true,
                    repository: process.cwd(),
                }, terminal);
                const count = (outcome: string): number => results.filter(result => result.outcome === outcome).length;
                const summary = `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
                terminal.result(options.json
                    ? JSON.stringify({tests: results, passed: count('passed'), failed: count('failed'), skipped: count('skipped')})
                    : summary);
                return count('failed') > 0 ? ExitCode.problems : ExitCode.ok;
            }));
}

function portNumber(input: string): number {
    const port = Number(input);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
        throw new InvalidArgumentError('A port is a number from 1 to 65535.');
    }
    return port;
}

function serverChoice(input: string): ServerChoice {
    if (input !== 'auto' && input !== 'nginx' && input !== 'php') {
        throw new InvalidArgumentError('Use auto, nginx or php.');
    }
    return input;
}
