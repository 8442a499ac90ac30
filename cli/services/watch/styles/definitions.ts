import {existsSync, readFileSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {AtRule, ChildNode, Container, Root} from 'postcss';
import {parse} from 'postcss-scss';

/** What some SCSS leaves behind for the rules that follow it: variables, mixins, functions, and what extends what. */
export interface Definitions {
    parts: readonly Part[];
    /** Every file that went into it, with what tells whether it changed since. */
    files: ReadonlyMap<string, string>;
    /** Whether a selector extends another: then what it makes depends on what stands elsewhere. */
    extending: boolean;
}

interface Part {
    scss: string;
    /** The file where it is nothing but names with plain values: once is enough, however often it is imported. */
    constants: string | null;
}

/** What keeps SCSS from being taken apart: it is compiled whole. */
export class CannotTakeApart extends Error {}

/** One text of all that was defined. */
export function joined(definitions: readonly Definitions[]): string {
    const seen = new Set<string>();
    return definitions.flatMap(({parts}) => parts)
        .filter(({constants}) => constants === null || !seen.has(constants) && seen.add(constants))
        .map(({scss}) => scss)
        .join('\n');
}

/** Reads what SCSS defines, each file once as long as it stays as it is. */
export class DefinitionsReader {
    private readonly known = new Map<string, Definitions>();

    /**
     * @param from the folder of the file that the text is from, or null where it is from none
     * @param paths where imports are looked for besides
     * @throws CannotTakeApart for `@use`, an import that is not found, or a syntax error
     */
    read(text: string, from: string | null, paths: readonly string[]): Definitions {
        const parts: Part[] = [];
        const files = new Map<string, string>();
        let extending = text.includes('@extend');
        for (const node of parseScss(text).nodes) {
            if (node.type === 'atrule' && (node.name === 'use' || node.name === 'forward')) {
                throw new CannotTakeApart(`@${node.name}`);
            }
            for (const name of node.type === 'atrule' && node.name === 'import' ? importedNames(node) : []) {
                const imported = this.readFile(resolveImport(name, from, paths), paths);
                parts.push(...imported.parts);
                imported.files.forEach((stamp, file) => files.set(file, stamp));
                extending ||= imported.extending;
            }
            if (isDefinition(node)) {
                parts.push({scss: `${node.toString()}${'nodes' in node && node.nodes ? '' : ';'}`, constants: null});
            }
        }
        return {parts, files, extending};
    }

    private readFile(file: string, paths: readonly string[]): Definitions {
        const known = this.known.get(file);
        if (known !== undefined && unchanged(known.files)) {
            return known;
        }
        const stamp = stampOf(file);
        const {parts, files, extending} = this.read(readFileSync(file, 'utf8'), dirname(file), paths);
        const scss = parts.map(part => part.scss).join('\n');
        const definitions = {
            parts: files.size === 0 ? [{scss, constants: isConstant(parts) ? file : null}] : parts,
            files: new Map([[file, stamp], ...files]), extending,
        };
        this.known.set(file, definitions);
        return definitions;
    }
}

/** Whether both were read from the same files in the same state. */
export function sameFiles(one: Definitions, other: Definitions): boolean {
    return one.files.size === other.files.size && [...one.files].every(([file, stamp]) => other.files.get(file) === stamp);
}

/** Whether all of these files are as they were. */
function unchanged(files: ReadonlyMap<string, string>): boolean {
    return [...files].every(([file, stamp]) => stampOf(file) === stamp);
}

function stampOf(file: string): string {
    const stat = statSync(file, {throwIfNoEntry: false});
    return stat === undefined ? 'gone' : `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
}

/** @throws CannotTakeApart for a syntax error */
export function parseScss(text: string): Root {
    try {
        return parse(text) as Root;
    } catch (error) {
        throw new CannotTakeApart(error instanceof Error ? error.message : String(error));
    }
}

/** The files that an `@import` names; none for one that stays an `@import` of CSS. */
function importedNames({params}: AtRule): string[] {
    const names = [...params.matchAll(/(["'])(.*?)\1/g)].map(([, , name = '']) => name);
    const isCss = /[^,\s]/.test(params.replace(/(["']).*?\1/g, '')) || names.some(name => /\.css$|^https?:|^\/\//.test(name));
    return isCss ? [] : names;
}

/** As Sass looks for it: beside the file that imports it first, then in the folders. */
function resolveImport(name: string, from: string | null, paths: readonly string[]): string {
    const [, folder = '', base = ''] = /^(.*\/)?([^/]+?)(?:\.scss)?$/.exec(name) ?? [];
    for (const start of from === null ? paths : [from, ...paths]) {
        const found = [`${base}.scss`, `_${base}.scss`, `${base}/index.scss`, `${base}/_index.scss`]
            .map(file => join(start, folder, file))
            .find(file => existsSync(file));
        if (found !== undefined) {
            return found;
        }
    }
    throw new CannotTakeApart(`@import "${name}"`);
}

/** Names with plain values, which no other value goes into. */
function isConstant(parts: readonly Part[]): boolean {
    return parts.every(({scss}) => /^\s*\$[\w-]+\s*:[^$(!{;]+;$/.test(scss));
}

/** What counts for what is in it. */
const BLOCKS = new Set(['if', 'else', 'each', 'for', 'while', 'media', 'supports', 'at-root', 'layer', 'container']);

/** Whether anything later may depend on it. Takes out of it all on which nothing does. */
function isDefinition(node: ChildNode): boolean {
    if (node.type === 'decl') {
        return node.prop.startsWith('$');
    }
    if (node.type === 'rule') {
        keepDefinitions(node);
        return node.nodes.length > 0;
    }
    if (node.type !== 'atrule') {
        return false;
    }
    if (node.name === 'extend') {
        // What it extends may have been taken out, or be still to come.
        node.params = node.params.includes('!optional') ? node.params : `${node.params} !optional`;
        return true;
    }
    if (BLOCKS.has(node.name)) {
        keepDefinitions(node);
        return (node.nodes ?? []).length > 0 || node.name === 'if' || node.name === 'else';
    }
    return node.name === 'mixin' || node.name === 'function';
}

function keepDefinitions(container: Container): void {
    for (const node of [...container.nodes ?? []] as ChildNode[]) {
        if (!isDefinition(node)) {
            node.remove();
        } else {
            node.raws.before = '\n'; // In it stood the comments and blank lines of what is gone.
        }
    }
    container.raws.semicolon = true;
}
