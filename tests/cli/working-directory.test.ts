import {describe, expect, test} from '@jest/globals';
import {execFileSync} from 'node:child_process';
import {cp, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {withFiles} from '../../cli/testing/files.js';

const TOOL = resolve('bin/lectern.js');
const SAMPLE = resolve('tests/fixtures/block_sample');
const OUTPUTS = ['widget', 'old', 'local/parts'].flatMap(name => [`${name}.min.js`, `${name}.min.js.map`]);

/** What would change Babel's output if it were read: presets of its own, ancient and only the newest browsers. */
const HOSTILE = {
    'hostile/.babelrc': '{"presets": ["no-such-preset"], "comments": true}',
    'hostile/babel.config.json': '{"plugins": ["no-such-plugin"]}',
    'hostile/.browserslistrc': 'ie 6\n',
    'hostile/package.json': '{"browserslist": ["last 1 chrome version"], "babel": {"compact": true}}',
    'innocent/readme.txt': '',
};

describe('a build does not depend on the working directory', () => {
    test.each([
        ['the plugin\'s own folder', 'innocent/plugin'],
        ['a folder far from it', '.'],
        ['a folder with its own .babelrc and browserslist', 'hostile'],
    ])('from %s the bytes are those of Moodle\'s Grunt', async(_name, from) => {
        await withFiles(HOSTILE, async folder => {
            // In the hostile case the plugin lies below the configuration, too.
            const plugin = join(folder, from === 'hostile' ? 'hostile/plugin' : 'innocent/plugin');
            await cp(SAMPLE, plugin, {recursive: true});
            await mkdir(join(plugin, 'amd/build'), {recursive: true});
            await writeFile(join(plugin, 'amd/build/old.min.js'), 'to be replaced');

            execFileSync(process.execPath, [TOOL, 'build', '--no-cache', plugin], {cwd: join(folder, from), stdio: 'pipe'});

            for (const output of OUTPUTS) {
                expect(await readFile(join(plugin, 'amd/build', output), 'utf8'))
                    .toBe(await readFile(join(SAMPLE, 'amd/build', output), 'utf8'));
            }
        });
    }, 120_000);
});
