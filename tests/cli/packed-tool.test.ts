import {expect, test} from '@jest/globals';
import {execFileSync} from 'node:child_process';
import {cp, readdir, readFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {withFiles} from '../../cli/testing/files.js';

const SAMPLE = resolve('tests/fixtures/block_sample');

/*
 * A lock file is never published: what a user gets from the package alone, in an empty folder, has to carry the pins.
 */
test('the packed tool, installed in an empty folder, makes new plugins, and the bytes of Moodle\'s Grunt', async() => {
    await withFiles({'package.json': '{"private": true}'}, async folder => {
        const npm = (...args: string[]): string => execFileSync('npm', args, {
            cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'],
        });
        execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {stdio: 'pipe'});
        const [tarball = ''] = (await readdir(folder)).filter(name => name.endsWith('.tgz'));
        npm('install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball));
        await cp(SAMPLE, join(folder, 'sample'), {recursive: true});

        npm('exec', '--', 'lectern', 'build', '--no-cache', '--out', 'made', 'sample');

        npm('exec', '--', 'lectern', 'new', 'block', 'greeting', '--author', 'Ada');
        expect(await readFile(join(folder, 'block_greeting/version.php'), 'utf8')).toContain('\'block_greeting\'');

        for (const output of ['widget.min.js', 'widget.min.js.map', 'old.min.js', 'local/parts.min.js.map']) {
            expect(await readFile(join(folder, 'made/block_sample/amd/build', output), 'utf8'))
                .toBe(await readFile(join(SAMPLE, 'amd/build', output), 'utf8'));
        }
    });
}, 300_000);
