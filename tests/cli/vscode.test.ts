import {describe, expect, test} from '@jest/globals';
import {spawnSync} from 'node:child_process';
import {cpSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parse} from 'jsonc-parser';
import {withFiles} from '../../cli/testing/files.js';

interface Task {
    label: string;
    args: string[];
    problemMatcher: {pattern: Record<'file' | 'line' | 'column' | 'severity' | 'message' | 'code', number> & {regexp: string}};
}

const {tasks} = parse(readFileSync('docs/vscode/tasks.json', 'utf8')) as {tasks: Task[]};
const BROKEN = 'tests/cli/check-each-syntax/input/example';

interface Found {
    file: string;
    line: number;
    column: number;
    severity: string;
    code: string;
}

/** What Visual Studio Code finds in a task's output, line by line. */
function match({problemMatcher: {pattern}}: Task, output: string): Found[] {
    const regexp = new RegExp(pattern.regexp);
    return output.split('\n').flatMap(line => {
        const found = regexp.exec(line);
        const part = (name: 'file' | 'line' | 'column' | 'severity' | 'code'): string => found?.[pattern[name]] ?? '';
        return found === null ? [] : {
            file: part('file'), line: Number(part('line')), column: Number(part('column')), severity: part('severity'),
            code: part('code'),
        };
    });
}

function run(args: string[], cwd: string): string {
    const {stdout, stderr} = spawnSync(process.execPath, [resolve('bin/lectern.js'), ...args],
        {cwd, encoding: 'utf8', env: {...process.env, LECTERN_CACHE: join(cwd, '.cache')}});
    return stdout + stderr;
}

/** Runs in a copy of a plugin with an error in each kind of file. */
function inBroken(work: (folder: string) => void): Promise<void> {
    return withFiles({}, folder => {
        cpSync(BROKEN, folder, {recursive: true});
        work(folder);
        return Promise.resolve();
    });
}

function task(label: string): Task {
    const found = tasks.find(one => one.label === `lectern: ${label}`);
    expect(found).toBeDefined();
    return found!;
}

function asJson(args: string[], cwd: string): Found[] {
    const {problems} = JSON.parse(run([...args, '--json'], cwd)) as {problems: (Found & Record<string, unknown>)[]};
    return problems.map(({file, line, column, severity, code}) => ({file, line, column, severity, code}));
}

describe('Visual Studio Code\'s tasks', () => {
    test('run the tool, all of them', () => {
        expect(tasks.map(({args}) => args[0])).toEqual(tasks.map(() => 'lectern'));
    });

    test('find every problem of a check, and nothing else', async () => {
        await inBroken(folder => {
            const {args} = task('check');
            const found = match(task('check'), run(args.slice(1), folder));
            expect(found.length).toBeGreaterThan(5);
            expect(found).toEqual(asJson(['check', '.'], folder));
        });
    }, 120_000);

    test('find the problems of the file that is open', async () => {
        await inBroken(folder => {
            const args = task('check this file').args.map(arg => arg === '${relativeFile}' ? 'lib.php' : arg);
            const found = match(task('check this file'), run(args.slice(1), folder));
            expect(found).toContainEqual({file: 'lib.php', line: 3, column: 17, severity: 'error', code: 'php-syntax'});
            expect(found.filter(({file}) => file !== 'lib.php')).toEqual([]);
        });
    }, 120_000);

    test('find every problem of a build, and read the text of a check as well', async () => {
        await inBroken(folder => {
            const build = task('build');
            const found = match(build, run(build.args.slice(1), folder));
            expect(found.length).toBeGreaterThan(0);
            expect(found).toEqual(asJson(['build', '.'], folder));
            expect(match(build, run(['check', '.'], folder))).toEqual(asJson(['check', '.'], folder));
        });
    }, 120_000);
});
