import {describe, expect, test} from '@jest/globals';
import {spawnSync} from 'node:child_process';
import {appendFile, cp, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {withFiles} from '../../cli/testing/files.js';

const TOOL = resolve('bin/lectern.js');

/** Changes a copy of the sample plugin, whose builds are right, verifies it and tells what was found. */
const verify = (change: (plugin: string) => Promise<unknown>): Promise<{exit: number | null; found: string[]}> =>
    withFiles({}, async folder => {
        const plugin = join(folder, 'sample');
        await cp(resolve('tests/fixtures/block_sample'), plugin, {recursive: true});
        await change(plugin);
        const {status, stdout} = spawnSync(process.execPath, [TOOL, 'build', '--verify', '--json', 'sample'],
            {cwd: folder, encoding: 'utf8'});
        const {problems = []} = JSON.parse(stdout) as {problems?: {file: string; code: string; message: string}[]};
        return {exit: status, found: problems.map(({file, code, message}) => `${file} ${code} ${message}`)};
    });

describe('build --verify', () => {
    test('says nothing of builds that are what their sources make', async() => {
        expect(await verify(() => Promise.resolve())).toEqual({exit: 0, found: []});
    });

    test('tells a changed source from a build that something else made', async() => {
        expect(await verify(async plugin => {
            await appendFile(join(plugin, 'amd/src/old.js'), '// More.\n');
            const build = join(plugin, 'amd/build/widget.min.js');
            await writeFile(build, (await readFile(build, 'utf8')).replace('limit', 'Limit'));
        })).toEqual({exit: 1, found: [
            'sample/amd/build/old.min.js stale-build The source changed since this was built.',
            'sample/amd/build/widget.min.js stale-build '
                + 'The source is unchanged, but another compiler version, another browser list or a hand made this build.',
        ]});
    });

    test('names a missing build, a missing map and a build without a source, and writes nothing', async() => {
        expect(await verify(async plugin => {
            await rm(join(plugin, 'amd/build/local/parts.min.js'));
            await rm(join(plugin, 'amd/build/old.min.js.map'));
            await rename(join(plugin, 'amd/src/widget.js'), join(plugin, 'amd/src/gadget.js'));
        })).toEqual({exit: 1, found: [
            'sample/amd/build/gadget.min.js stale-build There is no build of this source.',
            'sample/amd/build/local/parts.min.js stale-build There is no build of this source.',
            'sample/amd/build/old.min.js stale-build The build has no source map.',
            'sample/amd/build/widget.min.js stale-build This build has no source any more.',
        ]});
    });
});
