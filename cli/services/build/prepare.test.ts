import {describe, expect, test} from '@jest/globals';
import {join} from 'node:path';
import {readComponent} from '../../core/component.js';
import {withFiles} from '../../testing/files.js';
import {prepareComponent, type Prepared} from './prepare.js';
import {findSharedRooms} from './shared.js';

const VERSION = '<?php\n$plugin->component = \'block_x\';\n$plugin->version = 2026010100;\n';

/** Prepares the component in `blocks/x` of a repository with these files. */
const prepare = (files: Record<string, string>): Promise<Prepared> => withFiles(
    {'x/version.php': VERSION, ...files},
    folder => prepareComponent(readComponent(join(folder, 'x')), findSharedRooms(folder)),
);

describe('preparing a component', () => {
    test('a shared helper and what it needs become modules of the component', async() => {
        const {generated, amd, problems} = await prepare({
            'x/amd/src/main.ts': 'import {dom} from \'lectern/dom\';\nexport const init = () => dom();\n',
            'amd/dom.ts': 'import {one} from \'lectern/one\';\nexport const dom = (): number => one;\n',
            'amd/one.ts': 'export const one = 1;\n',
            'amd/unused.ts': 'export const unused = 1;\n',
        });
        expect(problems).toEqual([]);
        expect([...amd.values()].map(({name}) => name)).toEqual(['block_x/lectern/dom', 'block_x/lectern/one', 'block_x/main']);
        expect(generated.files.get('amd/src/main.js'))
            .toBe('import {dom} from \'block_x/lectern/dom\';\nexport const init = () => dom();\n');
        expect(generated.files.get('amd/src/lectern/dom.js')).toContain('from \'block_x/lectern/one\'');
        expect(generated.files.get('amd/src/lectern/dom.ts')).toBeDefined();
    });

    test('an npm package becomes one lazy module, listed with its licence', async() => {
        const {generated, amd, problems} = await prepare({
            'x/amd/src/main.ts': 'import leftpad from \'left.pad\';\nexport const init = () => leftpad();\n',
            'node_modules/left.pad/package.json': JSON.stringify(
                {name: 'left.pad', version: '1.2.3', license: 'MIT', description: 'Pads & pads', main: 'index.js'}),
            'node_modules/left.pad/index.js': 'const deep = require("deep");\nmodule.exports = () => deep;\n',
            'node_modules/deep/package.json': '{"name": "deep", "version": "4.5.6", "license": "ISC"}',
            'node_modules/deep/index.js': 'module.exports = 42;\n',
        });
        expect(problems).toEqual([]);
        expect([...amd.values()].map(({name}) => name)).toContain('block_x/left-pad-lazy');
        expect(generated.files.get('amd/src/main.js')).toContain('from \'block_x/left-pad-lazy\'');
        expect(generated.files.get('amd/src/left-pad-lazy.js')).toMatch(/42[\s\S]*export .*default/);
        const libs = generated.files.get('thirdpartylibs.xml') ?? '';
        expect(libs).toContain(
            '<name>left.pad</name>\n        <description>Pads &#38; pads</description>\n        <version>1.2.3</version>');
        expect(libs).toContain('<name>deep</name>');
        expect(libs).toContain('<location>amd/src/left-pad-lazy.js</location>');
    });

    test('SCSS becomes styles.css with the shared SCSS on its path, indented as Moodle\'s lint wants', async() => {
        const {generated} = await prepare({
            'x/scss/styles.scss': '@import "tokens";\n.block_x {\n  .a { color: $ink; }\n}\n',
            'scss/tokens.scss': '$ink: #123456;\n',
        });
        expect(generated.files.get('styles.css')).toBe('.block_x .a {\n    color: #123456;\n}\n');
    });

    test('an error in SCSS has its place', async() => {
        const {problems} = await prepare({'x/scss/styles.scss': '.block_x {\n    color: $nowhere;\n}\n'});
        expect(problems).toEqual([expect.objectContaining({line: 2, column: 12, code: 'scss', message: 'Undefined variable.'})]);
        expect(problems[0]?.file).toMatch(/x\/scss\/styles\.scss$/);
    });

    test('refuses tokens that cannot be read, in the file that has them', async() => {
        const tokens = '$ex-paper: #fff;\n$ex-dark-paper: #111;\n$ex-ink: #bbb;\n';
        const {problems} = await prepare({'x/scss/styles.scss': '@import "tokens";\n', 'scss/tokens.scss': tokens});
        expect(problems).toEqual([expect.objectContaining({line: 3, column: 10, code: 'token-contrast', severity: 'error'})]);
        expect(problems[0]?.file).toMatch(/\/scss\/tokens\.scss$/);
    });

    test('shared templates are copied in under the component\'s name, with those they include', async() => {
        const {generated, problems} = await prepare({
            'x/templates/main.mustache': '<div>{{> lectern/bar }}</div>',
            'templates/bar.mustache': '{{! @template lectern/bar }}{{> lectern/dot}}',
            'templates/dot.mustache': '.',
        });
        expect(problems).toEqual([]);
        expect(Object.fromEntries(generated.files)).toEqual({
            'templates/main.mustache': '<div>{{> block_x/lectern/bar }}</div>',
            'templates/lectern/bar.mustache': '{{! @template block_x/lectern/bar }}{{> block_x/lectern/dot}}',
            'templates/lectern/dot.mustache': '.',
        });
    });

    test('a shared template that is not there is named at its place', async() => {
        const {problems} = await prepare({'x/templates/main.mustache': 'a\n {{> lectern/gone }}', 'templates/bar.mustache': ''});
        expect(problems).toEqual([expect.objectContaining({line: 2, column: 2, code: 'unknown-template'})]);
    });

    test('subplugins are built under their own names', async() => {
        const {amd} = await prepare({
            'x/db/subplugins.json': '{"subplugintypes": {"xreport": "report"}}',
            'x/report/sums/version.php': '<?php',
            'x/report/sums/amd/src/sum.js': 'export const sum = 1;\n',
        });
        expect(Object.fromEntries(amd)).toEqual({'report/sums/amd/src/sum.js': {name: 'xreport_sums/sum', text: null}});
    });

    test('builds without a source are not carried along', async() => {
        const {generated} = await prepare({'x/amd/src/a.js': 'export const a = 1;\n', 'x/amd/build/old.min.js': 'old'});
        expect([...generated.replaced]).toContain('amd/build/old.min.js');
    });
});
