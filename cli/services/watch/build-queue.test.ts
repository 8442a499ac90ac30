import {expect, jest, test} from '@jest/globals';
import {mkdir, readFile, readdir, rename, rm, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {readComponent} from '../../core/component.js';
import type {Problem} from '../../core/problem.js';
import {withFiles} from '../../testing/files.js';
import {AmdCompiler} from './amd-compiler.js';
import {BuildQueue} from './build-queue.js';
import {watchFiles} from './file-changes.js';
import type {Deployed} from './needs.js';
import {findPlace} from './place.js';
import {ProblemBoard} from './problem-board.js';
import {WatchedComponent} from './watched-component.js';

jest.setTimeout(180_000); // The AMD compiler is loaded.

const PLUGIN = {
    'source/version.php': '<?php\n$plugin->component = \'block_example\';\n$plugin->version = 2026010100;\n',
    'source/lib.php': '<?php\n',
    'source/amd/src/main.ts': 'export const init = (name: string): string => name;\n',
    'source/amd/src/other.ts': 'export const other = (): number => 1;\n',
    'source/templates/main.mustache': '<p>{{name}}</p>\n',
    'source/db/subplugins.json': '{"subplugintypes": {"examplepart": "part"}}',
    'source/part/one/version.php': '<?php\n$plugin->component = \'examplepart_one\';\n$plugin->version = 2026010100;\n',
    'source/part/one/amd/src/part.ts': 'export const part = 1;\n',
    'source/db/install.xml': '<XMLDB></XMLDB>\n',
    'moodle/version.php': '<?php\n',
    'moodle/blocks/example/old.php': '<?php // Left by an older version.\n',
};

/** What is watched and built, on real files, and what is told of it. */
class Loop {
    readonly problems: Problem[][] = [];
    readonly deployed: Deployed[][] = [];
    readonly notes: string[] = [];
    private readonly waiting: {done: () => boolean; resolve: () => void}[] = [];

    private constructor(
        readonly source: string, readonly place: string,
    ) {}

    static async run(folder: string, work: (loop: Loop) => Promise<void>): Promise<void> {
        process.env['LECTERN_CACHE'] = join(folder, 'cache');
        const compiler = new AmdCompiler('405');
        const loop = new Loop(join(folder, 'source'), join(folder, 'moodle/blocks/example'));
        const component = readComponent(loop.source);
        const watched = new WatchedComponent(component, findPlace(component, join(folder, 'moodle'), {}),
            {amd: null, scss: null, templates: null}, compiler, null);
        const board = new ProblemBoard(problems => loop.tell(() => loop.problems.push(problems)));
        const queue = new BuildQueue([watched], join(folder, 'moodle'), board,
            event => loop.tell(() => 'message' in event && loop.notes.push(event.message)), {
                deployed: (_component, files) => loop.tell(() => loop.deployed.push([...files])),
                built: () => undefined,
                folderBack: () => undefined,
            });
        const changes = await watchFiles([loop.source], files => queue.add(files), error => {
            throw error;
        });
        try {
            await queue.buildAll();
            await work(loop);
        } finally {
            await changes.close();
            await queue.close();
            await compiler.close();
        }
    }

    /** Does something, and waits until what it leads to has been told. */
    async after(action: () => Promise<unknown>, done: () => boolean): Promise<void> {
        const happened = new Promise<void>(resolve => this.waiting.push({done, resolve}));
        await action();
        await happened;
    }

    save(path: string, text: string): Promise<void> {
        return writeFile(join(this.source, path), text);
    }

    placed(path: string): Promise<string> {
        return readFile(join(this.place, path), 'utf8');
    }

    private tell(change: () => unknown): void {
        change();
        this.waiting.filter(({done}) => done()).forEach(one => {
            this.waiting.splice(this.waiting.indexOf(one), 1);
            one.resolve();
        });
    }
}

test('everything is put in place at first, and what the plugin does not have goes, with a copy kept', () =>
    withFiles(PLUGIN, folder => Loop.run(folder, async loop => {
        expect(await loop.placed('amd/build/main.min.js')).toMatch(/^define\("block_example\/main",/);
        expect(await loop.placed('part/one/amd/build/part.min.js')).toMatch(/^define\("examplepart_one\/part",/);
        expect(await readdir(loop.place)).not.toContain('old.php');
        const kept = /copies are in (\S+)\.$/.exec(loop.notes[0] ?? '')?.[1] ?? '';
        expect(await readFile(join(kept, 'old.php'), 'utf8')).toContain('older version');
    })));

test.each([
    ['amd/src/main.ts', 'export const init = (;\n', 'script-syntax', 1, 'amd/build/main.min.js'],
    ['templates/main.mustache', '<p>\n{{#name}}</p>\n', 'mustache-syntax', 2, 'templates/main.mustache'],
    ['lib.php', '<?php\nfunction x( {\n', 'php-syntax', 2, 'lib.php'],
    ['db/subplugins.json', '{"subplugintypes": \n', 'json-syntax', 2, 'db/subplugins.json'],
    ['db/install.xml', '<XMLDB>\n<TABLES>\n</XMLDB>\n', 'xml-syntax', 3, 'db/install.xml'],
])('a broken %s is told, the last good one stays, all others go on; mended, the message goes', (path, broken, code, line, stays) =>
    withFiles(PLUGIN, folder => Loop.run(folder, async loop => {
        const good = await readFile(join(loop.source, path), 'utf8');
        const before = await loop.placed(stays);
        await loop.after(() => loop.save(path, broken), () => (loop.problems.at(-1)?.length ?? 0) > 0);
        expect(loop.problems.at(-1)).toHaveLength(1);
        expect(loop.problems.at(-1)?.[0]).toMatchObject({code, line, severity: 'error'});
        expect(loop.problems.at(-1)?.[0]?.file.endsWith(path)).toBe(true);
        expect(await loop.placed(stays)).toBe(before);

        const count = loop.deployed.length;
        await loop.after(() => loop.save('amd/src/other.ts', 'export const other = (): number => 2;\n'),
            () => loop.deployed.length > count);
        expect(await loop.placed('amd/build/other.min.js')).toContain('2');
        expect(await loop.placed(stays)).toBe(before);

        await loop.after(() => loop.save(path, good), () => loop.problems.at(-1)?.length === 0);
        expect(await loop.placed(path)).toBe(good);
    })));

const LATE = 'import {late} from \'./late\';\nexport const init = (): number => late;\n';

test('a module that imports one that is not there yet waits', () => withFiles(PLUGIN, folder => Loop.run(folder, async loop => {
    await loop.after(() => loop.save('amd/src/main.ts', LATE),
        () => loop.problems.at(-1)?.[0]?.code === 'unknown-module');
    expect(await loop.placed('amd/build/main.min.js')).not.toContain('late');
    await loop.after(() => loop.save('amd/src/late.ts', 'export const late = 3;\n'), () => loop.problems.at(-1)?.length === 0);
    expect(await loop.placed('amd/build/main.min.js')).toContain('["exports","./late"]');
    expect(await loop.placed('amd/build/late.min.js')).toContain('3');
})));

test('files that are renamed or removed vanish from the Moodle with what was built of them', () =>
    withFiles(PLUGIN, folder => Loop.run(folder, async loop => {
        const gone = (): string[] => loop.deployed.flat().filter(({what}) => what === 'removed').map(({path}) => path);
        await loop.after(() => rename(join(loop.source, 'amd/src/other.ts'), join(loop.source, 'amd/src/another.ts')),
            () => gone().includes('amd/build/other.min.js'));
        expect(await readdir(join(loop.place, 'amd/build'))).toEqual(
            ['another.min.js', 'another.min.js.map', 'main.min.js', 'main.min.js.map']);
        await loop.after(() => rm(join(loop.source, 'templates'), {recursive: true}),
            () => gone().includes('templates/main.mustache'));
        expect(await readdir(loop.place)).not.toContain('templates');
    })));

test('saved as editors do, a file is there all the time', () => withFiles(PLUGIN, folder => Loop.run(folder, async loop => {
    await loop.after(async() => {
        await rename(join(loop.source, 'lib.php'), join(loop.source, 'lib.php~'));
        await loop.save('lib.php', '<?php // New.\n');
    }, () => loop.deployed.length > 1);
    expect(loop.deployed.slice(1).flat().map(({path, what}) => `${what} ${path}`)).toEqual(['changed lib.php']);
    expect(await readdir(loop.place)).not.toContain('lib.php~');
})));

test('a Moodle whose folder goes away gets all that was saved meanwhile when it is back, and nothing is made in its place', () =>
    withFiles(PLUGIN, folder => Loop.run(folder, async loop => {
        const away = join(folder, 'away');
        await rename(join(folder, 'moodle'), away);
        await loop.after(() => loop.save('templates/main.mustache', '<p>new</p>\n'),
            () => loop.notes.some(note => note.includes('is gone')));
        expect(await readdir(folder)).not.toContain('moodle');
        await loop.after(async() => {
            await mkdir(join(away, 'blocks/example'), {recursive: true});
            await rename(away, join(folder, 'moodle'));
        }, () => loop.deployed.flat().some(({path, what}) => path === 'templates/main.mustache' && what === 'changed'));
        expect(await loop.placed('templates/main.mustache')).toBe('<p>new</p>\n');
    })));

test('a plugin that is linked into the Moodle is built where it is, and what its author saves needs no copy', () => withFiles(
    {...PLUGIN, 'source/amd/src/plain.js': 'export const plain = 1;\n'}, async folder => {
        await rm(join(folder, 'moodle/blocks/example'), {recursive: true});
        await symlink(join(folder, 'source'), join(folder, 'moodle/blocks/example'));
        await Loop.run(folder, async loop => {
            expect(await readFile(join(loop.source, 'amd/build/main.min.js'), 'utf8')).toContain('block_example/main');
            expect(await readdir(join(loop.source, 'amd/src'))).toEqual(['main.js', 'main.ts', 'other.js', 'other.ts', 'plain.js']);
            const told = (path: string) => (): boolean => loop.deployed.slice(1).flat().some(file => file.path === path);
            await loop.after(() => loop.save('templates/main.mustache', '<b></b>\n'), told('templates/main.mustache'));
            await loop.after(() => loop.save('amd/src/plain.js', 'export const plain = 22;\n'), told('amd/build/plain.min.js'));
            expect(await readFile(join(loop.source, 'amd/build/plain.min.js'), 'utf8')).toContain('22');
        });
    }));
