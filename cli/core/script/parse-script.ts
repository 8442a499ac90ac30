import {createRequire} from 'node:module';
import type ts from 'typescript';

let loaded: typeof ts | null = null;

/** TypeScript, loaded when the first script is seen, and by require(): importing a file of 9 MB reads it twice. */
export function loadCompiler(): typeof ts {
    return loaded ??= createRequire(import.meta.url)('typescript') as typeof ts;
}

/**
 * A script's syntax tree. What cannot be parsed is left out of it; script-syntax reports that.
 *
 * @param path decides how it is read: `.ts`, `.tsx`, or JavaScript
 */
export function parseScript(path: string, text: string): ts.SourceFile {
    const {createSourceFile, ScriptTarget} = loadCompiler();
    return createSourceFile(path, text, ScriptTarget.Latest);
}

/** Visits a node and all below it; a visitor that returns false keeps out of that node. */
export function walk(node: ts.Node, visit: (node: ts.Node) => boolean | void): void {
    if (visit(node) !== false) {
        loadCompiler().forEachChild(node, child => walk(child, visit));
    }
}
