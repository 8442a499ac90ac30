import {createRequire} from 'node:module';
import type ts from 'typescript';
import type {FileCheck} from '../check.js';

/** Every script that the plugin's author wrote can be parsed. Reports the first error of a file. */
export const scriptSyntax: FileCheck = {
    meta: {
        name: 'script-syntax', severity: 'error', thirdParty: true,
        summary: 'TypeScript and JavaScript sources have no syntax error.',
    },
    wants: path => /\.[cm]?[jt]sx?$/.test(path) && !NOT_SOURCES.test(path),
    checkFile(file, report) {
        const compiler = loadCompiler();
        const [first] = syntaxErrors(compiler, file.path, file.text);
        if (first !== undefined) {
            report({
                message: compiler.flattenDiagnosticMessageText(first.messageText, ' ').replace(/\.$/, ''),
                help: 'Mend the script at this place.',
                start: first.start,
                end: first.start + first.length,
            });
        }
    },
};

/** Builds are made from sources and checked there; a YUI module's metadata is JSON under any name. */
const NOT_SOURCES = /(^|\/)build\/|[.-]min\.js$|(^|\/)yui\/src\/[^/]+\/meta\//;

let loaded: typeof ts | null = null;

/** Loaded when the first script is seen, and by require(): importing a file of 9 MB reads it twice. */
function loadCompiler(): typeof ts {
    return loaded ??= createRequire(import.meta.url)('typescript') as typeof ts;
}

/** The compiler's syntactic diagnostics of one file that knows no other. */
function syntaxErrors(
    {createProgram, createSourceFile, ScriptTarget}: typeof ts, path: string, text: string,
): readonly ts.DiagnosticWithLocation[] {
    const name = `/${path}`;
    const source = createSourceFile(name, text, ScriptTarget.Latest);
    const host: ts.CompilerHost = {
        getSourceFile: wanted => wanted === name ? source : undefined,
        getDefaultLibFileName: () => 'lib.d.ts',
        writeFile: () => undefined,
        getCurrentDirectory: () => '/',
        getCanonicalFileName: wanted => wanted,
        useCaseSensitiveFileNames: () => true,
        getNewLine: () => '\n',
        fileExists: wanted => wanted === name,
        readFile: () => undefined,
    };
    const options = {noLib: true, noResolve: true, allowJs: true, target: ScriptTarget.Latest, types: []};
    const program = createProgram([name], options, host);
    return program.getSyntacticDiagnostics(source);
}
