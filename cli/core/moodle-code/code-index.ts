import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {entriesOf} from '../moodle-components.js';

/** Where the classes and functions of a folder of PHP files are declared. Keys are lower-case, without a leading backslash. */
export interface CodeIndex {
    /** Absolute file of each class, interface, trait and enum. */
    classes: Map<string, string>;
    /** Absolute file of each function outside a class. */
    functions: Map<string, string>;
    /** Other names of classes: `class_alias()` and db/renamedclasses.php. */
    aliases: Map<string, string>;
}

const NAMESPACE = /^\s*namespace\s+([\w\\]+)\s*[;{]/m;
const CLASS = /^[ \t]*(?:(?:abstract|final|readonly)\s+)*(?:class|interface|trait|enum)\s+(\w+)/gm;
// Indented ones are methods, but for those behind function_exists().
const FUNCTION = /^function\s+&?\s*(\w+)\s*\(/gm;
const ALIAS = /\bclass_alias\(\s*(?:([\w\\]+)::class|['"]([\w\\]+)['"])\s*,\s*(?:([\w\\]+)::class|['"]([\w\\]+)['"])/g;
const RENAMED = /['"]([\w\\]+)['"]\s*=>\s*['"]([\w\\]+)['"]/g;

/** What no code of a site uses: tests, packages, builds. */
const SKIPPED = /^(\..*|node_modules|vendor|tests|amd|yui|lang|pix|templates|scss|h5plib)$/;

/**
 * Reads the declarations of every PHP file below a folder, by pattern: thousands of files in a second or two.
 *
 * @param root absolute
 */
export function indexCode(root: string): CodeIndex {
    const index: CodeIndex = {classes: new Map(), functions: new Map(), aliases: new Map()};
    const visit = (folder: string): void => {
        for (const entry of entriesOf(folder)) {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) {
                if (!SKIPPED.test(entry.name)) {
                    visit(path);
                }
            } else if (entry.isFile() && entry.name.endsWith('.php')) {
                addFile(index, path);
            }
        }
    };
    visit(root);
    return index;
}

function addFile(index: CodeIndex, file: string): void {
    let text: string;
    try {
        text = readFileSync(file, 'utf8');
    } catch {
        return; // Gone since it was listed.
    }
    const namespace = NAMESPACE.exec(text)?.[1] ?? '';
    const full = (name: string): string => (namespace === '' ? name : `${namespace}\\${name}`).toLowerCase();
    for (const [, name = ''] of text.matchAll(CLASS)) {
        index.classes.set(full(name), file);
    }
    for (const [, name = ''] of text.matchAll(FUNCTION)) {
        index.functions.set(full(name), file);
    }
    if (text.includes('class_alias(')) {
        for (const [, target, targetString, alias, aliasString] of text.matchAll(ALIAS)) {
            index.aliases.set(plain(alias, aliasString, namespace), plain(target, targetString, namespace));
        }
    }
    if (file.endsWith('renamedclasses.php')) {
        for (const [, old = '', current = ''] of text.matchAll(RENAMED)) {
            index.aliases.set(bare(old), bare(current));
        }
    }
}

/** `x::class` is relative to the namespace, a string never is. */
function plain(constant: string | undefined, string: string | undefined, namespace: string): string {
    if (string !== undefined) {
        return bare(string);
    }
    return constant?.startsWith('\\') || namespace === '' || constant?.includes('\\')
        ? bare(constant ?? '')
        : bare(`${namespace}\\${constant ?? ''}`);
}

function bare(name: string): string {
    return name.replaceAll('\\\\', '\\').replace(/^\\/, '').toLowerCase();
}
