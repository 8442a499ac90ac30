import {lstatSync, realpathSync} from 'node:fs';
import {basename, sep} from 'node:path';
import {rollup, type OutputChunk, type Plugin} from 'rollup';
import {minify} from 'terser';
import {transform, type NameOf} from './babel.js';
import {CompileError} from './compile-error.js';
import {explainBabelError} from './explain-error.js';
import type {CompileInput, CompileOutput} from './messages.js';

/**
 * Compiles one AMD source to the bytes that Moodle's Grunt makes of it.
 *
 * @throws CompileError for what is wrong in the source
 */
export async function compile(input: CompileInput): Promise<CompileOutput> {
    const entry = realFile(input.sourceFile);
    const nameOf = namesAround(entry, input.moduleName);
    try {
        const bundle = await rollup({
            input: input.sourceFile,
            external: [],
            treeshake: false,
            context: 'window',
            preserveEntrySignatures: 'strict',
            onwarn: () => {},
            plugins: [sourcePlugin(entry, input, nameOf), terserPlugin(input.sourceFile)],
        });
        const {output} = await bundle.generate({
            format: 'esm',
            file: input.buildFile,
            sourcemap: true,
        });
        const chunk = output.find((part): part is OutputChunk => part.type === 'chunk');
        if (chunk === undefined || chunk.map === null || chunk.map === undefined) {
            throw new Error(`Rollup made no chunk of ${input.sourceFile}`);
        }
        return {
            code: `${chunk.code}\n//# sourceMappingURL=${basename(input.buildFile)}.map`,
            map: String(chunk.map),
            bundled: Object.keys(chunk.modules).filter(id => id !== entry),
        };
    } catch (thrown) {
        throw explainRollupError(thrown, input.sourceFile);
    }
}

function sourcePlugin(entry: string, input: CompileInput, nameOf: NameOf): Plugin {
    return {
        name: 'babel',
        resolveId: (_, importer) => importer === undefined ? entry : null,
        load: id => id === entry ? input.code : null,
        transform: (code, id) => {
            try {
                return transform(code, id, input.branch, nameOf) as {code: string; map: never};
            } catch (thrown) {
                throw explainBabelError(thrown, id);
            }
        },
    };
}

function terserPlugin(file: string): Plugin {
    return {
        name: 'terser',
        renderChunk: async code => {
            try {
                const {code: small, map} = await minify(code, {sourceMap: true, module: true, mangle: false});
                return {code: small ?? '', map: map as string};
            } catch (thrown) {
                const message = thrown instanceof Error ? thrown.message : String(thrown);
                throw new CompileError(`The compiled module cannot be minified: ${message}`, file, 1, 1, 'minify');
            }
        },
    };
}

/** The entry has the name it was given; what it bundles in is named by its place beside the entry in `amd/src`. */
function namesAround(entry: string, moduleName: string): NameOf {
    const component = moduleName.split('/', 1).join('');
    const marker = `${sep}amd${sep}src${sep}`;
    const root = entry.slice(0, entry.indexOf(marker) + marker.length);
    return file => {
        if (file === entry) {
            return moduleName;
        }
        if (!root.endsWith(marker) || !file.startsWith(root)) {
            throw new CompileError(
                `A define() module cannot also import ${file}, which is outside its own amd/src`,
                entry, 1, 1, 'import',
            );
        }
        return `${component}/${file.slice(root.length).split(sep).join('/').replace('.js', '')}`;
    };
}

/** The id that rollup gives a file: links to the file itself are followed, links in its path are not. */
function realFile(file: string): string {
    try {
        return lstatSync(file).isSymbolicLink() ? realpathSync(file) : file;
    } catch {
        return file; // Not on disk: a generated source, whose text is given.
    }
}

interface RollupError {
    message: string;
    code?: string;
    id?: string;
    loc?: {file?: string; line: number; column: number};
}

function explainRollupError(thrown: unknown, file: string): unknown {
    const {code, loc, message, id} = thrown as RollupError;
    if (thrown instanceof CompileError || code === undefined || code === 'PLUGIN_ERROR') {
        return thrown;
    }
    return new CompileError(
        message.split('\n', 1).join(''),
        loc?.file ?? id ?? file,
        loc?.line ?? 1,
        (loc?.column ?? 0) + 1,
        'import',
    );
}
