import {describe, expect, test} from '@jest/globals';
import {mkdtempSync, mkdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {compile} from './compile.js';
import {CompileError} from './compile-error.js';

/** Compiles a text as `block_x/<name>`; the source need not be on disk. */
function made(code: string, name = 'main', folder = '/plugin') {
    return compile({
        moduleName: `block_x/${name}`,
        sourceFile: join(folder, `amd/src/${name}.js`),
        buildFile: join(folder, `amd/build/${name}.min.js`),
        branch: '405',
        code,
    });
}

async function failure(code: string): Promise<CompileError> {
    const thrown: unknown = await made(code).then(() => null, (error: unknown) => error);
    expect(thrown).toBeInstanceOf(CompileError);
    return thrown as CompileError;
}

describe('an ES module', () => {
    test('becomes a named AMD module with a map beside it', async() => {
        const {code, map} = await made('import Ajax from \'core/ajax\';\nexport const init = () => Ajax.call([]);\n');
        expect(code).toBe('define("block_x/main",["exports","core/ajax"],(function(_exports,_ajax){var obj;'
            + 'Object.defineProperty(_exports,"__esModule",{value:!0}),_exports.init=void 0,'
            + '_ajax=(obj=_ajax)&&obj.__esModule?obj:{default:obj};'
            + '_exports.init=()=>_ajax.default.call([])}));\n\n//# sourceMappingURL=main.min.js.map');
        expect(JSON.parse(map)).toMatchObject({
            version: 3, file: 'main.min.js', sources: ['../src/main.js'],
            sourcesContent: ['import Ajax from \'core/ajax\';\nexport const init = () => Ajax.call([]);\n'],
        });
    });

    test('gives its default export alone', async() => {
        const {code} = await made('export const other = 1;\nexport default class {}\n');
        expect(code).toContain('return _exports.default=');
    });

    test('keeps CRLF line ends in the map', async() => {
        const text = 'export const a = 1;\r\nexport const b = 2;\r\n';
        const {map} = await made(text);
        expect((JSON.parse(map) as {sourcesContent: string[]}).sourcesContent).toEqual([text]);
    });

    test('may use Unicode properties, whose tables are loaded by a computed path', async() => {
        const {code} = await made('export const greek = text => /\\p{Script=Greek}/u.test(text);\n');
        expect(code).toContain('.test(text)');
    });
});

test('an old define() module gets its name, its own name is replaced', async() => {
    const {code} = await made('define(\'wrong/name\', [\'jquery\'], function($) { return $; });');
    expect(code).toMatch(/^define\("block_x\/main",\["jquery"\],/);
});

describe('nothing around the module sways the output', () => {
    test('not a hostile Babel configuration and browser list beside it', async() => {
        const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
        mkdirSync(join(folder, 'amd/src'), {recursive: true});
        writeFileSync(join(folder, '.babelrc'), '{"plugins": ["no-such-plugin"]}');
        writeFileSync(join(folder, 'babel.config.json'), '{"comments": true, "presets": ["no-such-preset"]}');
        writeFileSync(join(folder, '.browserslistrc'), 'ie 11');
        writeFileSync(join(folder, 'package.json'), '{"browserslist": ["ie 11"], "babel": {"compact": true}}');
        const source = 'export const f = async(a, b = 1) => a ?? b;\n';
        const cwd = process.cwd();
        const env = process.env['BROWSERSLIST'];
        process.chdir(folder);
        process.env['BROWSERSLIST'] = 'ie 11';
        try {
            expect(await made(source, 'main', folder)).toEqual(await made(source));
        } finally {
            process.chdir(cwd);
            if (env === undefined) {
                delete process.env['BROWSERSLIST'];
            } else {
                process.env['BROWSERSLIST'] = env;
            }
        }
    });

    test('not the modules compiled before it', async() => {
        const source = 'export default () => ({...arguments});\nexport const tag = html`a`;\n';
        const alone = await made(source);
        await made('export default class A { #x = 1; get x() { return this.#x?.y; } }\n');
        await failure('export const = 1;');
        expect(await made(source)).toEqual(alone);
    });
});

describe('errors', () => {
    test('a syntax error has its place and one plain sentence', async() => {
        const {file, line, column, kind, message} = await failure('export const a = 1;\nexport const = 2;\n');
        expect({file, line, column, kind, message}).toEqual({
            file: '/plugin/amd/src/main.js', line: 2, column: 14, kind: 'syntax', message: 'Unexpected token',
        });
    });

    test('what a plugin refuses has its place as well', async() => {
        const {line, column, message} = await failure('export const a = 1;\na = 2;\nexport {b};\n');
        expect({line, column}).toEqual({line: 3, column: 9});
        expect(message).not.toMatch(/\n|\u001b|\/plugin/);
    });
});

test('a define() module that also imports bundles in what it imports, and says so', async() => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
    mkdirSync(join(folder, 'amd/src'), {recursive: true});
    writeFileSync(join(folder, 'amd/src/part.js'), 'export const part = 42;\n');
    const {code, bundled} = await made('import \'./part\';\ndefine([], function() { return 1; });', 'main', folder);
    expect(code).toContain('define("block_x/part",');
    expect(code).toContain('define("block_x/main",');
    expect(bundled).toEqual([join(folder, 'amd/src/part.js')]);
});
