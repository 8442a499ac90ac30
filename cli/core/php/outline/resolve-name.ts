import type {PhpImport} from './outline.js';

/** Where names are read: PHP's name resolution for classes. */
export interface NameScope {
    namespace: string;
    imports: ReadonlyMap<string, PhpImport>;
}

const RELATIVE = new Set(['self', 'static', 'parent']);

/**
 * The full name of a class as written, without a leading backslash; `self`, `static` and `parent` stay.
 *
 * @param written e.g. `external_api`, `\core\event\base`, `output\page`, `namespace\x`
 */
export function resolveClassName(written: string, {namespace, imports}: NameScope): string {
    const name = written.replace(/\s+/g, '');
    if (name.startsWith('\\')) {
        return name.slice(1);
    }
    if (RELATIVE.has(name.toLowerCase())) {
        return name.toLowerCase();
    }
    const [first = '', ...rest] = name.split('\\');
    if (first.toLowerCase() === 'namespace' && rest.length > 0) {
        return join(namespace, rest.join('\\'));
    }
    const imported = imports.get(first.toLowerCase());
    if (imported !== undefined) {
        return rest.length === 0 ? imported.name : `${imported.name}\\${rest.join('\\')}`;
    }
    return join(namespace, name);
}

function join(namespace: string, name: string): string {
    return namespace === '' ? name : `${namespace}\\${name}`;
}
