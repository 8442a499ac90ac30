import {expect, test} from '@jest/globals';
import {spawnSync} from 'node:child_process';
import {cpSync, readFileSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {withFiles} from '../../cli/testing/files.js';

test('a plugin packed twice in its own folder is the same bytes, without the first zip and its build in it', async () => {
    await withFiles({}, folder => {
        cpSync('tests/cli/publish-good/input/example', folder, {recursive: true});
        const before = readdirSync(folder);
        const pack = (): Buffer => {
            const {status, stderr} = spawnSync(process.execPath, [resolve('bin/lectern.js'), 'zip', '--no-bundle'],
                {cwd: folder, encoding: 'utf8', env: {...process.env, LECTERN_CACHE: join(folder, '.cache')}});
            expect([status, stderr]).toEqual([0, expect.any(String)]);
            const [zip = ''] = readdirSync(join(folder, 'dist')).filter(name => name.endsWith('.zip'));
            return readFileSync(join(folder, 'dist', zip));
        };
        expect(pack().equals(pack())).toBe(true);
        expect(readdirSync(folder).sort()).toEqual([...before, '.cache', 'dist'].sort());
        return Promise.resolve();
    });
}, 120_000);
