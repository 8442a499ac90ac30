import type ts from 'typescript';
import {loadCompiler, parseScript} from '../../core/script/parse-script.js';
import type {PluginCheck} from '../check.js';

const SOURCE = /^amd\/src\/(?!.*\.(d|test)\.ts$)(.+)\.[jt]s$/; // What the build compiles.
const BUILD = /^amd\/build\/(.+?)(\.min)?\.js$/; // What Moodle bundles.
const DEFINE = /define\s*\(/; // What Moodle looks for.

/** A module without define(): Moodle prints a warning before the compressed bundle, and the browser cannot read it. */
export const amdWithoutCode: PluginCheck = {
    meta: {
        name: 'amd-without-code',
        severity: 'error',
        summary: 'Each JavaScript module compiles to a define().',
        thirdParty: true, // The page breaks, whoever wrote the module.
    },
    checkPlugin({paths, file}, report) {
        const sources = new Set(paths.flatMap(path => SOURCE.exec(path)?.[2] ?? []));
        for (const path of paths) {
            const source = SOURCE.exec(path)?.[2];
            const build = BUILD.exec(path)?.[1];
            // A .js beside a .ts is made from it, and a build from its source.
            const isMade = path.endsWith('.js') && paths.includes(`amd/src/${source ?? ''}.ts`);
            if (source !== undefined && !isMade) {
                const text = file(path)?.text ?? '';
                const help = helpFor(parseScript(path, text), path.endsWith('.ts'));
                if (help !== null) {
                    report(path, {message: 'This compiles to a module without define()', help, start: 0});
                }
            } else if (build !== undefined && !sources.has(build) && !DEFINE.test(file(path)?.text ?? '')) {
                report(path, {message: 'This module has no define()', help: 'Delete it, or build it from a source.', start: 0});
            }
        }
    },
};

/** What to do about a source of which no define() comes; null where one does. */
function helpFor(source: ts.SourceFile, isTypeScript: boolean): string | null {
    const compiler = loadCompiler();
    const code = source.statements.filter(statement => !isErased(statement));
    const runs = code.some(statement => !compiler.isImportDeclaration(statement));
    const isModule = code.some(statement => compiler.isImportDeclaration(statement)
        // TypeScript leaves out what is imported and not used; that nothing uses it is sure only where nothing runs.
        ? !isTypeScript || runs || statement.importClause === undefined
        : compiler.isExportDeclaration(statement) || compiler.isExportAssignment(statement)
            || hasModifier(statement, compiler.SyntaxKind.ExportKeyword));
    // Printed without comments, as the build is: they may tell of a define().
    if (isModule || DEFINE.test(compiler.createPrinter({removeComments: true}).printFile(source))) {
        return null;
    }
    if (source.statements.length === 0) {
        return 'Delete it: it has no code.';
    }
    return runs
        ? 'Export what others call, or write `export {};` at its end.'
        : 'Move its types into a module that has code, or into a .d.ts file that declares them globally and is not imported.';
}

/** Whether the build leaves nothing of a statement. `export {}` stays, and makes a define(). */
function isErased(statement: ts.Statement): boolean {
    const compiler = loadCompiler();
    return compiler.isInterfaceDeclaration(statement) || compiler.isTypeAliasDeclaration(statement)
        || compiler.isEmptyStatement(statement)
        || (compiler.isExpressionStatement(statement) && compiler.isStringLiteral(statement.expression)) // 'use strict'
        || (compiler.isExportDeclaration(statement) && statement.isTypeOnly)
        || (compiler.isImportDeclaration(statement)
            && statement.importClause?.phaseModifier === compiler.SyntaxKind.TypeKeyword)
        || hasModifier(statement, compiler.SyntaxKind.DeclareKeyword);
}

function hasModifier(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
    const compiler = loadCompiler();
    return compiler.canHaveModifiers(statement) && compiler.getModifiers(statement)?.some(one => one.kind === kind) === true;
}
