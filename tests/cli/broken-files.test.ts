import {describe, expect, test} from '@jest/globals';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {withFiles} from '../../cli/testing/files.js';

/*
 * Every kind of broken file in every command that reads a plugin: one problem each, with its place, and nothing written.
 * `check` has its own case, check-each-syntax.
 */
const BROKEN = {
    php: ['lib.php', '<?php\nfunction f() {\n    return g(1;\n}\n', '3:15 php-syntax'],
    typescript: ['amd/src/other.ts', 'export const a = 1;\nexport const = 2;\n', '2:14 script-syntax'],
    javascript: ['amd/src/old.js', 'export const init = () => {\n    go(1;\n};\n', '2:9 script-syntax'],
    scss: ['scss/styles.scss', '.block_example {\n    color: red\n    width: 1px;\n}\n', '3:10 scss'],
    mustache: ['templates/main.mustache', '<div>\n  {{#items}}\n</div>\n', '2:3 mustache-syntax'],
    json: ['db/subplugins.json', '{\n  "a": 1,\n}\n', '2:9 json-syntax'],
    xml: ['db/install.xml', '<XMLDB>\n  <TABLES></TABLE>\n</XMLDB>\n', '2:18 xml-syntax'],
    yaml: ['rules.yml', 'a: 1\nb: "x\n', '2:4 yaml-syntax'],
} as const;
type Kind = keyof typeof BROKEN;
const KINDS = Object.keys(BROKEN) as Kind[];

type Found = Record<'file' | 'line' | 'column' | 'code' | 'severity', string>;

/** Runs a command on a plugin in which these kinds of files are broken, beside outputs of an earlier run. */
function run(args: string[], kinds: readonly Kind[]): Promise<{exit: number | null; found: string[]; files: string[]}> {
    return withFiles({'out/earlier.txt': 'x'}, home => {
        cpSync('tests/cli/publish-good/input/example', join(home, 'example'), {recursive: true});
        for (const kind of kinds) {
            const [path, text] = BROKEN[kind];
            mkdirSync(dirname(join(home, 'example', path)), {recursive: true});
            writeFileSync(join(home, 'example', path), text);
        }
        const list = (): string[] => readdirSync(home, {recursive: true, encoding: 'utf8'})
            .filter(path => !path.startsWith('.cache'));
        const before = list().sort();
        const {status, stdout} = spawnSync(process.execPath, [resolve('bin/lectern.js'), ...args, '--json'], {
            cwd: home, encoding: 'utf8', env: {...process.env, LECTERN_CACHE: join(home, '.cache')},
        });
        const {problems = []} = JSON.parse(stdout) as {problems?: Found[]};
        return Promise.resolve({
            exit: status,
            found: problems.filter(({severity}) => severity === 'error')
                .map(({file, line, column, code}) => `${file}:${line}:${column} ${code}`),
            files: list().filter(path => !before.includes(path)),
        });
    });
}

const places = (kinds: readonly Kind[]): string[] => kinds.map(kind => `example/${BROKEN[kind][0]}:${BROKEN[kind][2]}`).sort();
const OUT: Record<string, string[]> = {
    'build': ['build', 'example', '--out', 'out'],
    'build --in-place': ['build', 'example', '--in-place'],
    'zip': ['zip', 'example', '--out', 'out'],
    'publish': ['publish', 'example', '--dry-run'],
};

describe.each(KINDS)('build, of broken %s', kind => {
    test('names it once, and writes nothing', async () => {
        expect(await run(OUT['build']!, [kind])).toEqual({exit: 1, found: places([kind]), files: []});
    }, 120_000);
});

describe.each(Object.keys(OUT).filter(name => name !== 'build'))('%s', name => {
    test.each<[string, Kind[]]>([
        ['every kind that a check finds', KINDS.filter(kind => kind !== 'scss')],
        ['SCSS', ['scss']],
    ])('names %s, and writes nothing', async (_, kinds) => {
        const {exit, found, files} = await run(OUT[name]!, kinds);
        // What is copied is looked at before what is compiled.
        const first = name.startsWith('build') ? kinds.filter(kind => !/script$/.test(kind)) : kinds;
        expect({exit, found: found.sort(), files}).toEqual({exit: 1, found: places(first), files: []});
    }, 120_000);
});
