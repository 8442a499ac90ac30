import {describe, expect, test} from '@jest/globals';
import {spawnSync} from 'node:child_process';
import {appendFile, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {withFiles} from '../../cli/testing/files.js';

const TOOL = resolve('bin/lectern.js');

const MOODLE = {
    'moodle/version.php': '<?php\n$version = 2024100705.01;\n$release = \'4.5.5+ (Build: 20250613)\';\n$branch = \'405\';\n',
    'moodle/lib/components.json': '{"plugintypes": {"mod": "mod"}, "subsystems": {}}',
    'moodle/lib/amd/src/toast.js': '/** @param {String} text */\nexport const add = text => text;\n',
    'moodle/lib/amd/src/ajax.js': 'define([], function() { return {call: function() {}}; });\n',
    'moodle/mod/quiz/version.php': '<?php\n',
    'moodle/mod/quiz/amd/src/preflightcheck.js':
        'define([], function() { return {/** @param {int} seconds */ start: function(seconds) {}}; });\n',
};

interface Result {
    exit: number | null;
    stderr: string;
    made: {folder: string; modules: number; cached: boolean; problems: {file: string; line: number; code: string}[]};
}

function run(folder: string, ...args: string[]): {exit: number | null; stdout: string; stderr: string} {
    const {status, stdout, stderr} = spawnSync(process.execPath, [TOOL, ...args], {
        cwd: folder, encoding: 'utf8', env: {PATH: process.env['PATH'], LECTERN_CACHE: join(folder, 'cache'), CI: '1'},
    });
    return {exit: status, stdout, stderr};
}

function types(folder: string, ...args: string[]): Result {
    const {exit, stdout, stderr} = run(folder, 'types', '--moodle', 'moodle', '--json', ...args);
    return {exit, stderr, made: JSON.parse(stdout) as Result['made']};
}

describe('types', () => {
    test('makes types once, and anew only where a source changed, came or went', () => withFiles(MOODLE, async folder => {
        const timer = join(folder, 'moodle/mod/quiz/amd/src/preflightcheck.js');
        const first = types(folder);
        expect([first.exit, first.made.modules, first.made.cached]).toEqual([0, 3, false]);
        expect(await readFile(join(first.made.folder, 'mod_quiz/preflightcheck.d.ts'), 'utf8'))
            .toContain('start(seconds: number): void');
        expect(types(folder).made.cached).toBe(true);

        await appendFile(timer, '// More.\n');
        expect(types(folder).made.cached).toBe(false);

        await rm(timer);
        const after = types(folder);
        expect([after.made.modules, after.made.cached, after.made.folder]).toEqual([2, false, first.made.folder]);
        expect(await readdir(after.made.folder)).not.toContain('mod_quiz');
    }), 600_000);

    test('reports a source that does not parse each time, and types the others', () => withFiles(MOODLE, async folder => {
        await writeFile(join(folder, 'moodle/lib/amd/src/toast.js'), 'export const add = (;\n');
        for (let time = 0; time < 2; time++) {
            const {exit, made} = types(folder);
            expect([exit, made.modules]).toEqual([1, 2]);
            expect(made.problems).toEqual([
                expect.objectContaining({file: 'moodle/lib/amd/src/toast.js', line: 1, column: 21, code: 'script-syntax'}),
            ]);
        }
    }), 600_000);

    test('a plugin is checked against them, by an editor as by build', () => withFiles({
        ...MOODLE,
        'example/version.php': '<?php\ndefined(\'MOODLE_INTERNAL\') || die();\n$plugin->version = 2026112300;\n'
            + '$plugin->requires = 2024100700;\n$plugin->component = \'block_example\';\n$plugin->release = \'1.0\';\n',
        'example/amd/src/main.ts': 'import {add} from \'core/toast\';\nimport Ajax from \'core/ajax\';\n'
            + 'import check from \'mod_quiz/preflightcheck\';\n\n'
            + '/** Starts. */\nexport const init = (): void => {\n'
            + '    add(\'a\');\n    check.start(\'1\');\n    Ajax.call([]);\n};\n',
    }, async folder => {
        const {made} = types(folder);
        const example = join(folder, 'example');
        await writeFile(join(example, 'tsconfig.json'), JSON.stringify({
            extends: `${made.folder}/tsconfig.json`, compilerOptions: {skipLibCheck: false}, include: ['amd/src'],
        }));
        const editor = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', example], {encoding: 'utf8'});
        expect(editor.stdout.trim().split('\n')).toEqual([expect.stringMatching(/main\.ts\(8,17\): error TS2345/)]);

        const build = (...args: string[]): {exit: number | null; stdout: string} =>
            run(folder, 'build', 'example', '--out', 'out', '--json', ...args);
        const {exit, stdout} = build('--moodle', 'moodle');
        expect(exit).toBe(1);
        expect(JSON.parse(stdout)).toEqual({problems: [
            expect.objectContaining({file: 'example/amd/src/main.ts', line: 8, column: 17, code: 'types'}),
        ]});
        // Without a Moodle, what nobody declares by hand is untyped.
        expect(build()).toMatchObject({exit: 0});
    }), 600_000);
});
