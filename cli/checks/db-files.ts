import {readArrays, type PhpArrayVariable, type PhpElement, type PhpLiteral} from '../core/php/literal-arrays.js';
import type {PluginSource} from './check.js';

/** One of the files in a plugin's db/ that are nothing but an array. */
export interface DbFile {
    path: string;
    /** An array of it; empty where the file assigns none of that name. */
    array(name: string): PhpArrayVariable;
}

const known = new WeakMap<PluginSource, Map<string, DbFile | null>>();

/**
 * A file in db/, e.g. `access`; null where the plugin has none, or PHP cannot read it (php-syntax says so).
 */
export function dbFile(plugin: PluginSource, name: string): DbFile | null {
    const files = known.get(plugin) ?? new Map<string, DbFile | null>();
    known.set(plugin, files);
    let file = files.get(name);
    if (file === undefined) {
        file = read(plugin, `db/${name}.php`);
        files.set(name, file);
    }
    return file;
}

function read(plugin: PluginSource, path: string): DbFile | null {
    const source = plugin.file(path);
    if (source === null || source.php().error !== null) {
        return null;
    }
    const arrays = readArrays(source.text, source.outline());
    return {path, array: name => arrays.get(name) ?? {elements: [], complete: true}};
}

/** The string keys of an array with their elements; elements under computed keys and without a key are left out. */
export function keyed({elements}: PhpArrayVariable): {key: PhpLiteral & {kind: 'string'}; value: PhpLiteral}[] {
    return elements.flatMap(({key, value}: PhpElement) => key?.kind === 'string' ? [{key, value}] : []);
}

/** The values of an array that are arrays themselves. */
export function rows({elements}: PhpArrayVariable): (PhpLiteral & {kind: 'array'})[] {
    return elements.flatMap(({value}) => value.kind === 'array' ? [value] : []);
}
