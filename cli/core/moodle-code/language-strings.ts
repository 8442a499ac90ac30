import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const STRING = /^\s*\$string\[\s*(['"])([^'"]+)\1\s*\]\s*=/gm;

/** The identifiers that a language file defines. */
export function stringIdentifiers(text: string): Set<string> {
    return new Set([...text.matchAll(STRING)].map(match => match[2] ?? ''));
}

/**
 * The English language file of a component as get_string() finds it; null where the site has no such component.
 *
 * @param component as passed to get_string(): '', 'moodle', 'core_x', 'x' (a subsystem, else an activity), 'type_name'
 * @param folderOf the folder of a plugin or of core's subsystems, null where there is none
 */
export function languageFile(
    component: string,
    documentRoot: string,
    folderOf: (component: string) => string | null,
): string | null {
    const name = component.toLowerCase();
    const core = name === '' || name === 'core' ? 'moodle' : name.replace(/^core_/, '');
    const own = join(documentRoot, 'lang', 'en', `${core}.php`);
    if (existsSync(own) && (!name.includes('_') || name.startsWith('core_') || folderOf(name) === null)) {
        return own;
    }
    const plugin = name.includes('_') ? name : `mod_${name}`;
    const folder = folderOf(plugin);
    if (folder === null) {
        return null;
    }
    const file = join(folder, 'lang', 'en', `${plugin.startsWith('mod_') ? plugin.slice('mod_'.length) : plugin}.php`);
    return existsSync(file) ? file : null;
}

/** @returns the file's identifiers, or null where it cannot be read */
export function readIdentifiers(file: string): Set<string> | null {
    try {
        return stringIdentifiers(readFileSync(file, 'utf8'));
    } catch {
        return null;
    }
}
