import {expect, test} from '@jest/globals';
import {spawnSync} from 'node:child_process';
import {join, resolve} from 'node:path';
import {createPlugin} from '../../cli/services/new/new.js';
import {skeletonTypes} from '../../cli/services/new/skeletons.js';
import {withFiles} from '../../cli/testing/files.js';

const NAME = 'sample';
/** As long as every type allows. */
const LONG_NAME = 'a1234567890123456789';

function lectern(cwd: string, ...args: string[]): {exit: number | null; answer: unknown} {
    const {status, stdout, stderr} = spawnSync(process.execPath, [resolve('bin/lectern.js'), ...args, '--json'], {
        cwd, encoding: 'utf8', env: {...process.env, LECTERN_CACHE: join(cwd, '.cache')},
    });
    try {
        return {exit: status, answer: JSON.parse(stdout)};
    } catch {
        return {exit: status, answer: stderr};
    }
}

test('every skeleton builds and packs, and no check finds anything in it', async() => {
    await withFiles({}, async folder => {
        const types = skeletonTypes();
        for (const type of types) {
            for (const name of [NAME, LONG_NAME]) {
                await createPlugin({
                    type, name, out: null, repository: folder, today: new Date(),
                    title: 'Ada\'s "Sample" & more', author: 'Ada O\'Hara <ada@example.com>',
                });
            }
        }

        const components = types.map(type => `${type}_${NAME}`);
        const packed = lectern(folder, 'zip', '--no-bundle', ...components);
        // What is built is checked, too: the scripts and styles that a zip carries.
        const checked = lectern(folder, 'check', '.');

        expect(packed).toMatchObject({exit: 0});
        expect((packed.answer as {zips: {name: string}[]}).zips.map(zip => zip.name))
            .toEqual(components.map(component => `${component}-0.1.0.zip`).sort());
        expect(checked).toMatchObject({exit: 0, answer: {problems: []}});
    });
}, 600_000);
