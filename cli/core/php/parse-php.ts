import {createRequire} from 'node:module';
import {Language, Parser, type Tree} from 'web-tree-sitter';
import {maskForGrammar} from './grammar-gaps.js';
import {findSyntaxError, type PhpSyntaxError} from './syntax-error.js';

/** A parsed PHP file. Its tree lives in WebAssembly memory: call free() when done. */
export interface PhpFile {
    /** The file as it is; the tree's offsets are into it. Take text from here, never from a node. */
    text: string;
    tree: Tree;
    /** The first syntax error, or null where PHP would accept the file. */
    error: PhpSyntaxError | null;
    free(): void;
}

/** Parses PHP. One serves a whole thread. */
export interface PhpParser {
    parse(text: string): PhpFile;
}

let loading: Promise<PhpParser> | null = null;

/** The parser, loaded once: tree-sitter-php compiled to WebAssembly, so nothing but Node is needed. */
export function loadPhpParser(): Promise<PhpParser> {
    loading ??= load();
    return loading;
}

async function load(): Promise<PhpParser> {
    const {resolve} = createRequire(import.meta.url);
    await Parser.init();
    const parser = new Parser();
    parser.setLanguage(await Language.load(resolve('tree-sitter-php/tree-sitter-php.wasm')));
    const parseTree = (text: string): Tree => {
        const tree = parser.parse(text);
        if (tree === null) {
            throw new Error('tree-sitter gave no tree, though it has a language and was not cancelled.');
        }
        return tree;
    };
    return {
        parse(text) {
            let read = text;
            let tree = parseTree(read);
            if (tree.rootNode.hasError) {
                // Only then, so that what the grammar accepts is parsed once and as it is.
                const masked = maskForGrammar(text);
                if (masked !== text) {
                    tree.delete();
                    tree = parseTree(masked);
                    read = masked;
                }
            }
            return {
                text,
                tree,
                error: tree.rootNode.hasError ? findSyntaxError(parser, read, tree) : null,
                free: () => tree.delete(),
            };
        },
    };
}
