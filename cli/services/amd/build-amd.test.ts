import {describe, expect, jest, test} from '@jest/globals';
import {readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {withFiles} from '../../testing/files.js';
import {buildAmd, type AmdOptions, type AmdOutcome, type AmdSource} from './build-amd.js';

jest.setTimeout(120_000); // Each build starts a thread that loads the whole compiler.

const GOOD = 'export const init = () => 1;\n';

const source = (folder: string, name = 'main'): AmdSource => ({
    moduleName: `block_x/${name}`,
    sourceFile: join(folder, `amd/src/${name}.js`),
    buildFile: join(folder, `amd/build/${name}.min.js`),
});

const build = (folder: string, options: Partial<AmdOptions> = {}, names = ['main']): Promise<AmdOutcome[]> =>
    buildAmd(names.map(name => source(folder, name)), {
        branch: '405', cacheDir: join(folder, 'cache'), jobs: 1, write: true, ...options,
    });

const states = (outcomes: AmdOutcome[]): string[] => outcomes.map(({state}) => state);

describe('building', () => {
    test('writes the module and its map, finds them fresh, and takes them from the cache once deleted', () =>
        withFiles({'amd/src/main.js': GOOD}, async folder => {
            expect(states(await build(folder))).toEqual(['built']);
            const code = await readFile(join(folder, 'amd/build/main.min.js'), 'utf8');
            expect(code).toMatch(/^define\("block_x\/main",/);
            expect(await readdir(join(folder, 'amd/build'))).toEqual(['main.min.js', 'main.min.js.map']);

            const before = await stat(join(folder, 'amd/build/main.min.js'));
            expect(states(await build(folder))).toEqual(['fresh']);
            expect((await stat(join(folder, 'amd/build/main.min.js'))).mtimeMs).toBe(before.mtimeMs);

            await rm(join(folder, 'amd/build'), {recursive: true});
            expect(states(await build(folder))).toEqual(['cached']);
            expect(await readFile(join(folder, 'amd/build/main.min.js'), 'utf8')).toBe(code);
        }));

    test('does not take a module from the cache under another name', () =>
        withFiles({'amd/src/main.js': GOOD, 'amd/src/second.js': GOOD}, async folder => {
            await build(folder);
            expect(states(await build(folder, {}, ['second']))).toEqual(['built']);
            expect(await readFile(join(folder, 'amd/build/second.min.js'), 'utf8')).toContain('block_x/second');
        }));

    test('compiles anew where a source map that the source names has changed', () =>
        withFiles({'amd/src/main.js': `${GOOD}//# sourceMappingURL=main.js.map\n`}, async folder => {
            await build(folder);
            const map = {version: 3, sources: ['main.ts'], names: [], mappings: 'AAAA'};
            await writeFile(join(folder, 'amd/src/main.js.map'), JSON.stringify(map));
            expect(states(await build(folder))).toEqual(['built']);
        }));

    test('a cut cache entry is not used', () =>
        withFiles({'amd/src/main.js': GOOD}, async folder => {
            await build(folder);
            const [bucket = ''] = await readdir(join(folder, 'cache'));
            const [entry = ''] = await readdir(join(folder, 'cache', bucket));
            await writeFile(join(folder, 'cache', bucket, entry), 'lectern-amd 1 10 10\nabc');
            await rm(join(folder, 'amd/build'), {recursive: true});
            expect(states(await build(folder))).toEqual(['built']);
        }));

    test('a generated text needs no file', () =>
        withFiles({}, async folder => {
            const [outcome] = await buildAmd([{...source(folder), text: GOOD}], {branch: '405', cacheDir: null, write: true});
            expect(outcome?.state).toBe('built');
        }));
});

describe('comparing', () => {
    test('says fresh, stale or missing and writes nothing', () =>
        withFiles({'amd/src/main.js': GOOD, 'amd/src/gone.js': GOOD, 'amd/src/map.js': GOOD}, async folder => {
            await build(folder, {cacheDir: null}, ['main', 'map']);
            await writeFile(join(folder, 'amd/build/map.min.js.map'), '{}');
            const names = ['main', 'gone', 'map'];
            expect(states(await build(folder, {cacheDir: null, write: false}, names))).toEqual(['fresh', 'missing', 'stale']);
            expect(await readdir(join(folder, 'amd/build'))).not.toContain('gone.min.js');
            expect(await readFile(join(folder, 'amd/build/map.min.js.map'), 'utf8')).toBe('{}');
        }));
});

describe('what goes wrong', () => {
    test('a syntax error names its place in the file people edit, leaves the old build, and stops nothing else', () =>
        withFiles({
            'amd/src/main.js': 'export const a = 1;\nexport const = 2;\n',
            'amd/src/good.js': GOOD,
            'amd/build/main.min.js': 'old',
        }, async folder => {
            const sources = [{...source(folder), shownFile: join(folder, 'amd/src/main.ts')}, source(folder, 'good')];
            const [bad, good] = await buildAmd(sources, {branch: '405', cacheDir: null, write: true});
            expect(bad?.problem).toMatchObject({
                line: 2, column: 14, code: 'script-syntax', severity: 'error', message: 'Unexpected token.',
            });
            expect(bad?.problem?.file).toMatch(/amd\/src\/main\.ts$/);
            expect(good?.state).toBe('built');
            expect(await readFile(join(folder, 'amd/build/main.min.js'), 'utf8')).toBe('old');
        }));

    test('a source that is gone is that source\'s problem', () =>
        withFiles({'amd/src/main.js': GOOD}, async folder => {
            const outcomes = await build(folder, {}, ['main', 'gone']);
            expect(states(outcomes)).toEqual(['built', 'failed']);
            expect(outcomes[1]?.problem).toMatchObject({code: 'amd-unreadable', line: 1, column: 1});
        }));

    test('an output that cannot be written leaves what was there and nothing beside it', () =>
        withFiles({
            'amd/src/main.js': GOOD,
            'amd/build/main.min.js': 'old',
            'amd/build/main.min.js.map': 'old map',
        }, async folder => {
            // A name too long for any file system is refused to root as well.
            const name = 'n'.repeat(240);
            const blocked = {...source(folder), buildFile: join(folder, `amd/build/${name}.min.js`)};
            await expect(buildAmd([blocked], {branch: '405', cacheDir: null, write: true})).rejects.toThrow();
            expect(await readdir(join(folder, 'amd/build'))).toEqual(['main.min.js', 'main.min.js.map']);
        }));
});
