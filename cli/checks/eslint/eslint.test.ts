import {describe, expect, jest, test} from '@jest/globals';
import {pluginAt, runTool} from '../testing/run-tool.js';
import {eslint} from './eslint.js';

jest.setTimeout(120_000); // Each run starts processes, and a machine may be busy.

const RULES = `{
  // As Moodle's: JSON with comments, and quotes of either kind.
  'plugins': ['@babel', 'promise', 'jsdoc'],
  'extends': ['eslint:recommended', 'plugin:promise/recommended'],
  'env': {'browser': true, 'es2020': true, 'amd': true},
  'rules': {'no-alert': 'warn', 'curly': 'error'},
  overrides: [{
    files: ["**/amd/src/*.js", "**/amd/src/**/*.js"],
    parser: '@babel/eslint-parser',
    rules: {'@babel/semi': 'error', 'jsdoc/require-param': 'error'},
    parserOptions: {'sourceType': 'module', 'requireConfigFile': false}
  }, {
    files: ["**/yui/src/**/*.js"],
    rules: {'no-undef': 'off'}
  }]
}`;

function moodleWith(files: Record<string, string>): Record<string, string> {
    return {'.eslintrc': RULES, ...pluginAt('local/ex', files)};
}

describe('eslint', () => {
    test('finds what the Moodle\'s rules forbid, with their severity, the rule\'s name and the place', async() => {
        const {problems, skipped} = await runTool(eslint, moodleWith({
            'amd/src/a.js': 'export const go = () => {\n    alert(missing)\n};\n',
            'amd/src/deep/b.js': '/**\n * Does.\n *\n */\nexport function f(x) {\n    if (x) f();\n}\n',
            'yui/src/m/js/m.js': 'if (whatever) window.alert(1);\n',
        }), ['local/ex']);
        expect(problems).toEqual([
            'local/ex/amd/src/a.js:2:11 error \'missing\' is not defined (no-undef).',
            'local/ex/amd/src/a.js:2:19 error Missing semicolon (@babel/semi).',
            'local/ex/amd/src/a.js:2:5 warning Unexpected alert (no-alert).',
            'local/ex/amd/src/deep/b.js:1:1 error Missing JSDoc @param "x" declaration (jsdoc/require-param).',
            'local/ex/amd/src/deep/b.js:6:12 error Expected { after \'if\' condition (curly).',
            'local/ex/yui/src/m/js/m.js:1:15 error Expected { after \'if\' condition (curly).',
            'local/ex/yui/src/m/js/m.js:1:15 warning Unexpected alert (no-alert).',
        ]);
        expect(skipped).toEqual([]);
    });

    test('leaves out builds, metadata and syntax errors, which another check tells', async() => {
        const bad = 'alert(1)\n';
        const {problems} = await runTool(eslint, moodleWith({
            'amd/build/a.min.js': bad,
            'yui/src/m/meta/m.js': bad,
            'yui/build/m/m.js': bad,
            'js/other.js': bad,
            '.eslintignore': '/amd/src/vendor/\n# amd/src/seen.js\n',
            'amd/src/vendor/x.js': bad,
            'amd/src/broken.js': 'const a = ;\n',
        }), ['local/ex']);
        expect(problems).toEqual([]);
    });

    test('lints what the build makes of TypeScript and tells it of the TypeScript', async() => {
        const {problems} = await runTool(eslint, moodleWith({
            'amd/src/a.ts': [
                'interface Row {',
                '    name: string;',
                '}',
                '',
                '/** Shows. */',
                'export const show = (row: Row): void => {',
                '    const text: string = row.name;',
                '    alert(text);',
                '};',
                '',
            ].join('\n'),
            'amd/src/a.js': 'alert("an old build")\n',
        }), ['local/ex']);
        expect(problems).toEqual([
            'local/ex/amd/src/a.ts:5:1 error Missing JSDoc @param "row" declaration (jsdoc/require-param).',
            'local/ex/amd/src/a.ts:8:5 warning Unexpected alert (no-alert).',
        ]);
    });

    test('mends what the rules can mend', async() => {
        const {problems, read} = await runTool(
            eslint, moodleWith({'amd/src/a.js': 'export const go = () => 1\nalert(1)\n'}), ['local/ex'], {fix: true},
        );
        expect(await read('local/ex/amd/src/a.js')).toBe('export const go = () => 1;\nalert(1);\n');
        expect(problems).toEqual(['local/ex/amd/src/a.js:2:1 warning Unexpected alert (no-alert).']);
    });

    test('adds a plugin\'s own rules where they are data, and runs none that are a script', async() => {
        const files = {'amd/src/a.js': 'alert(1);\n', 'version.php': '<?php\n$plugin->component = \'local_ex\';\n'};
        const off = await runTool(eslint, moodleWith({...files, '.eslintrc.json': '{"rules": {"no-alert": "off"}}'}), ['local/ex']);
        expect(off.problems).toEqual([]);
        const script = await runTool(eslint, moodleWith({...files, '.eslintrc.js': 'throw new Error("was run");\n'}), ['local/ex']);
        expect(script.problems).toHaveLength(1);
    });

    test('says that a Moodle has no rules', async() => {
        const {problems, skipped} = await runTool(eslint, pluginAt('local/ex', {'amd/src/a.js': 'x\n'}), ['local/ex']);
        expect([problems, skipped]).toEqual([[], ['The Moodle at <moodle> has no .eslintrc.']]);
    });
});
