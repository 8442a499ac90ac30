import {nameIn, type PhpLiteral} from '../core/php/literal-arrays.js';
import {PLUGIN_TYPES} from '../core/plugin-types.js';
import type {PluginSource} from './check.js';

/** What a declaration in db/ says is to be called. */
export type DeclaredCode = {class: string; method: string} | {function: string};

/** `'class::method'`, `[class, 'method']` or `'function'`; null where it is computed. */
export function declaredCode(value: PhpLiteral | null): DeclaredCode | null {
    if (value?.kind === 'array') {
        const [owner, method] = value.elements.map(element => nameIn(element.value));
        return owner && method && value.elements.length === 2 ? {class: bare(owner), method} : null;
    }
    const name = nameIn(value);
    if (name === null || name === '') {
        return null;
    }
    const at = name.indexOf('::');
    return at === -1 ? {function: bare(name)} : {class: bare(name.slice(0, at)), method: name.slice(at + 2)};
}

/** What is wrong with code that is to be called statically, as a sentence; null where it is there, or nobody can tell. */
export function faultOfCallable(plugin: PluginSource, code: DeclaredCode): string | null {
    if ('function' in code) {
        return null; // Where functions are included from is not known.
    }
    if (classIsMissing(plugin, code.class)) {
        return `The class ${code.class} is not there`;
    }
    const method = plugin.code.findMethod(code.class, code.method);
    if (method === null) {
        return plugin.code.findClass(code.class) !== null && isWholeKnown(plugin, code.class)
            && plugin.code.findMethod(code.class, '__callStatic') === null
            ? `The class ${code.class} has no method ${code.method}()`
            : null;
    }
    return method.function.static ? null : `The method ${code.class}::${code.method}() is not static`;
}

/** Whether a class is surely not there: one of the plugin's own names, or one of a component that the Moodle at hand has. */
export function classIsMissing(plugin: PluginSource, name: string): boolean {
    if (plugin.code.findClass(name) !== null) {
        return false;
    }
    const first = bare(name).split('\\')[0] ?? '';
    if (plugin.component !== null && (first === plugin.component || first.startsWith(`${plugin.component}_`))) {
        return isReadable(plugin);
    }
    const moodle = plugin.moodle;
    return moodle !== null && bare(name).includes('\\') && (first === 'core' || moodle.folderOf(first) !== null);
}

/** Whether all that a class inherits from is known, so that what it lacks is surely lacking. */
export function isWholeKnown(plugin: PluginSource, name: string): boolean {
    const queue = [name];
    const seen = new Set<string>();
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        const found = plugin.code.findClass(next)?.class;
        if (found === undefined) {
            return false;
        }
        if (!seen.has(found.name.toLowerCase())) {
            seen.add(found.name.toLowerCase());
            queue.push(...found.traits, ...found.parent === null ? [] : [found.parent]);
        }
    }
    return true;
}

/** A file that PHP cannot read hides its classes. */
const readable = new WeakMap<PluginSource, boolean>();

function isReadable(plugin: PluginSource): boolean {
    let known = readable.get(plugin);
    if (known === undefined) {
        known = plugin.paths.every(path => !path.startsWith('classes/') || !path.endsWith('.php')
            || plugin.file(path)?.php().error === null);
        readable.set(plugin, known);
    }
    return known;
}

function bare(name: string): string {
    return name.replace(/^\\/, '');
}

/** The path of a declared file where it would be in the plugin and is not; null where it is there, or lies elsewhere. */
export function missingOwnFile(plugin: PluginSource, declared: string): string | null {
    const at = plugin.component?.indexOf('_') ?? -1;
    const parent = PLUGIN_TYPES[plugin.component?.slice(0, at) ?? ''];
    const folder = parent === undefined ? null : `${parent}/${plugin.component?.slice(at + 1) ?? ''}/`;
    const path = declared.replace(/^\/+/, '');
    const own = folder !== null && path.startsWith(folder) ? path.slice(folder.length) : null;
    return own === null || plugin.paths.includes(own) ? null : path;
}
