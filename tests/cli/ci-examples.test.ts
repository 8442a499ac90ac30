import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {execFileSync, spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parse} from 'yaml';
import {startMarketplace} from '../../cli/testing/marketplace-server.js';
import {withFiles} from '../../cli/testing/files.js';

/** What a job of either code host is, as far as it is run here. */
interface Job {
    /** Shell scripts, in order, each with the variables that it is given. */
    steps: {run: string; env: Record<string, string>}[];
    /** Paths that are kept afterwards. */
    kept: string[];
}

interface GithubStep {
    run?: string;
    uses?: string;
    env?: Record<string, string>;
    with?: Record<string, string | number | boolean>;
}

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const INSTALL = `npm install --global lectern@${version}`;

function github(): Record<string, Job> {
    const {jobs} = parse(readFileSync('docs/ci/github-actions.yml', 'utf8')) as {jobs: Record<string, {steps: GithubStep[]}>};
    return Object.fromEntries(Object.entries(jobs).map(([name, {steps}]) => [name, {
        steps: steps.flatMap(({run, env = {}}) => run === undefined ? [] : [{run, env}]),
        kept: steps.flatMap(step => [step.with?.['sarif_file'], step.with?.['path']]).filter(path => typeof path === 'string'),
    }]));
}

function gitlab(): Record<string, Job> {
    const file = parse(readFileSync('docs/ci/gitlab-ci.yml', 'utf8')) as {
        stages: string[];
        default: {before_script: string[]};
    } & Record<string, {script: string[]; artifacts?: {paths: string[]; reports: {codequality: string}}}>;
    return Object.fromEntries(file.stages.map(name => {
        const {script, artifacts} = file[name]!;
        return [name, {
            steps: [...file.default.before_script, ...script].map(run => ({run, env: {}})),
            kept: artifacts === undefined ? [] : [...artifacts.paths, artifacts.reports.codequality],
        }];
    }));
}

/** Where the packed tool is installed, as `npm install --global` does it. */
let prefix = '';
beforeAll(async () => {
    prefix = await mkdtemp(join(tmpdir(), 'lectern-global-'));
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', prefix], {stdio: 'pipe'});
    const tarball = join(prefix, readdirSync(prefix).find(name => name.endsWith('.tgz')) ?? '');
    const [program = '', ...args] = INSTALL.replace(`lectern@${version}`, tarball).split(' ');
    execFileSync(program, [...args, '--prefix', prefix, '--prefer-offline', '--no-audit', '--no-fund'], {stdio: 'pipe'});
}, 600_000);
afterAll(() => rmSync(prefix, {recursive: true, force: true}));

/** Runs a step as the code host's shell would. */
function runStep(run: string, cwd: string, env: Record<string, string | undefined>): Promise<{code: number | null; said: string}> {
    return new Promise((done, failed) => {
        // Bash, and any command that fails ends the step.
        const child = spawn('bash', ['-eo', 'pipefail', '-c', run], {cwd, env, stdio: ['ignore', 'pipe', 'pipe']});
        let said = '';
        child.stdout.on('data', (chunk: Buffer) => said += chunk.toString());
        child.stderr.on('data', (chunk: Buffer) => said += chunk.toString());
        child.on('error', failed).on('close', code => done({code, said}));
    });
}

const TOKEN = 'mk_ci-token';

describe.each([['GitHub Actions', github()], ['GitLab CI', gitlab()]])('the example for %s', (_, jobs) => {
    test('installs this version and has no step that this test does not know', () => {
        for (const {steps} of Object.values(jobs)) {
            expect(steps[0]?.run).toBe(INSTALL);
            const lines = steps.slice(1).flatMap(({run}) => run.split('\n')).filter(line => line !== '');
            expect(lines.filter(line => !/^(lectern (check|build|zip|publish) |mkdir )/.test(line))).toEqual([]);
        }
    });

    test('checks, verifies, packs and, at a tag, publishes a plugin', async () => {
        const marketplace = await startMarketplace({token: TOKEN, plugins: {block_example: {}}});
        try {
            await withFiles({}, async home => {
                const env = {
                    PATH: `${join(prefix, 'bin')}:${process.env['PATH']}`, HOME: home, CI: 'true',
                    LECTERN_MARKETPLACE_URL: `http://${marketplace.host}/api`, LECTERN_CACHE: join(home, 'cache'),
                };
                const token = {LECTERN_MARKETPLACE_TOKEN: TOKEN};
                const [check, publish] = Object.values(jobs);
                const plugin = clonePlugin(home);
                for (const {run} of check!.steps.slice(1)) {
                    expect([run, await runStep(run, plugin, env)]).toEqual([run, expect.objectContaining({code: 0})]);
                }
                for (const path of check!.kept) {
                    const [folder = '', pattern = ''] = [path.replace(/[^/]*$/, ''), path.replace(/^.*[/*]/, '')];
                    expect(readdirSync(join(plugin, folder)).filter(name => name.endsWith(pattern))).toHaveLength(1);
                }
                const fresh = clonePlugin(join(home, 'second'));
                for (const {run, env: own} of publish!.steps.slice(1)) {
                    // A secret is given to a step by name (GitHub), or to the job (GitLab).
                    const secrets = Object.fromEntries(Object.entries(own).map(([name, value]) =>
                        [name, value === `\${{ secrets.${name} }}` ? TOKEN : value]));
                    const {code, said} = await runStep(run, fresh, {...env, ...Object.keys(own).length > 0 ? secrets : token});
                    expect([code, said]).toEqual([0, expect.stringContaining('Queued for the Marketplace')]);
                    expect(said).not.toContain('warning');
                }
                expect(marketplace.received).toEqual([expect.objectContaining({
                    fields: {
                        releaseNotes: '- New things.', vcsTag: 'v1.2.0',
                        vcsRepositoryUrl: 'https://github.com/owner/moodle-block_example',
                    },
                })]);
            });
        } finally {
            await marketplace.close();
        }
    }, 600_000);

    test('fails at a plugin with an error, whose report is there all the same', async () => {
        await withFiles({}, async home => {
            const plugin = join(home, 'plugin');
            cpSync('tests/cli/check-each-syntax/input/example', plugin, {recursive: true});
            const {steps, kept} = Object.values(jobs)[0]!;
            const tool = `lectern() { "${process.execPath}" "${join(process.cwd(), 'bin/lectern.js')}" "$@"; };`;
            const scripts = steps.slice(1).map(({run}) => run).join('\n');
            const {code} = await runStep(`${tool}\n${scripts}`, plugin, {...process.env, LECTERN_CACHE: join(home, 'cache')});
            expect(code).toBe(1);
            const report = kept.find(path => !path.includes('*')) ?? '';
            expect(existsSync(join(plugin, report))).toBe(true);
            expect(readFileSync(join(plugin, report), 'utf8')).toContain('php-syntax');
        });
    }, 120_000);
});

/** A plugin's repository as a code host checks it out at a tag: a commit without a branch. */
function clonePlugin(home: string): string {
    const folder = join(home, 'plugin');
    mkdirSync(home, {recursive: true});
    cpSync('tests/cli/publish-good/input/example', folder, {recursive: true});
    const git = (...args: string[]): void => void execFileSync('git',
        ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'advice.detachedHead=false', ...args],
        {cwd: folder, stdio: 'pipe'});
    // Its builds are committed, as most plugins' are.
    const tool = join(process.cwd(), 'bin/lectern.js');
    execFileSync(process.execPath, [tool, 'build', '--in-place', '.'], {cwd: folder, stdio: 'pipe'});
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Release');
    git('tag', 'v1.2.0');
    git('remote', 'add', 'origin', 'https://github.com/owner/moodle-block_example.git');
    git('checkout', '-q', '--detach', 'v1.2.0');
    return folder;
}
