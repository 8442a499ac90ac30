import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import ts from 'typescript';
import {jqueryTypesFolder} from './jquery-types.js';

/** Where the declarations seem to be while they are only in memory. */
const ROOT = '/lectern-types';

/** Where jQuery's types seem to be. */
const JQUERY = `${ROOT}/node_modules/@types/jquery/`;

const OPTIONS: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    paths: {'*': [`${ROOT}/*`]},
};

/** TypeScript programs over declarations in memory. Libraries are parsed once for all of them. */
export class DeclarationsProgram {
    private readonly parsed = new Map<string, ts.SourceFile | undefined>();
    private readonly jquery = jqueryTypesFolder();
    private previous: ts.Program | undefined;
    private sources = new Map<string, ts.SourceFile>();

    /**
     * @param declarations file name below the folder, e.g. `core/ajax.d.ts`, → its text
     */
    create(declarations: ReadonlyMap<string, string>): ts.Program {
        const sources = new Map<string, ts.SourceFile>();
        for (const [name, text] of declarations) {
            const file = `${ROOT}/${name}`;
            const known = this.sources.get(file);
            sources.set(file, known?.text === text ? known : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
        }
        this.sources = sources;
        const program = ts.createProgram([...sources.keys()], OPTIONS, this.host(sources), this.previous);
        this.previous = program;
        return program;
    }

    /** A program over these declarations with one of its files, to see what the libraries declare. */
    libraries(declarations: ReadonlyMap<string, string>, name: string): [ts.Program, ts.SourceFile] {
        const program = this.create(declarations);
        const file = program.getSourceFile(`${ROOT}/${name}`);
        if (file === undefined) {
            throw new Error(`No such declaration: ${name}`);
        }
        return [program, file];
    }

    /** Every error in these files of a program; the libraries are not asked. */
    *errors(
        program: ts.Program,
        names: Iterable<string>,
    ): Generator<{name: string; file: ts.SourceFile; diagnostic: ts.Diagnostic}> {
        for (const name of names) {
            const file = program.getSourceFile(`${ROOT}/${name}`);
            if (file !== undefined) {
                for (const diagnostic of [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]) {
                    yield {name, file, diagnostic};
                }
            }
        }
    }

    private host(sources: ReadonlyMap<string, ts.SourceFile>): ts.CompilerHost {
        const real = (file: string): string => file.startsWith(JQUERY) ? join(this.jquery, file.slice(JQUERY.length)) : file;
        const libraries = dirname(ts.getDefaultLibFilePath(OPTIONS));
        const isLibrary = (file: string): boolean => file.startsWith(JQUERY) || file.startsWith(libraries);
        const folders = new Set([...sources.keys()].map(file => dirname(file)));
        return {
            getSourceFile: file => {
                const own = sources.get(file);
                if (own !== undefined || !isLibrary(file)) {
                    return own;
                }
                if (!this.parsed.has(file)) {
                    const path = real(file);
                    this.parsed.set(file, existsSync(path)
                        ? ts.createSourceFile(file, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022)
                        : undefined);
                }
                return this.parsed.get(file);
            },
            fileExists: file => sources.has(file) || (isLibrary(file) && existsSync(real(file))),
            readFile: file => sources.get(file)?.text ?? (isLibrary(file) ? readFileSync(real(file), 'utf8') : undefined),
            directoryExists: folder => folders.has(folder) || folder === ROOT || JQUERY.startsWith(`${folder}/`),
            getDirectories: () => [],
            getDefaultLibFileName: options => ts.getDefaultLibFilePath(options),
            getDefaultLibLocation: () => libraries,
            writeFile: () => undefined,
            getCurrentDirectory: () => ROOT,
            getCanonicalFileName: name => name,
            useCaseSensitiveFileNames: () => true,
            getNewLine: () => '\n',
        };
    }
}
