import {expect, jest, test} from '@jest/globals';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {PINS, pinsOf} from './pins.js';

const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(join(home, 'package.json'));

interface Lock {
    packages: Record<string, {version: string; dev?: boolean; optional?: boolean}>;
}

test('each branch\'s targets are what its query gives with the pinned browser data', () => {
    const {default: getTargets} = require('@babel/helper-compilation-targets') as {
        default(targets: {browsers: readonly string[]}, options: object): Record<string, string>;
    };
    const quiet = jest.spyOn(console, 'warn').mockImplementation(() => {}); // The pinned browser data is old, on purpose.
    for (const {query, targets} of Object.values(PINS)) {
        expect(getTargets({browsers: query}, {ignoreBrowserslistConfig: true})).toEqual(targets);
    }
    quiet.mockRestore();
});

test('an unknown branch is refused', () => {
    expect(() => pinsOf('311')).toThrow(RangeError);
});

test('every package that the lock installs at the top is pinned exactly, with the same version', () => {
    const {dependencies} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {dependencies: Record<string, string>};
    const {packages} = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as Lock;
    const installed = Object.entries(packages)
        .filter(([path, {dev, optional}]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev && !optional)
        .map(([path, {version}]) => [path.slice('node_modules/'.length), version]);
    expect(dependencies).toEqual(Object.fromEntries(installed));
});
