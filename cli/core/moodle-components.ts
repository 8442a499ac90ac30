import {existsSync, readdirSync, readFileSync, type Dirent} from 'node:fs';
import {join} from 'node:path';
import {ProblemsError} from './errors.js';
import type {Moodle} from './moodle.js';
import {shownPath} from './shown-path.js';

/** A component of a Moodle and where it is. */
export interface ComponentFolder {
    /** `core`, `core_course`, `mod_forum`. */
    name: string;
    /** Absolute. */
    folder: string;
}

/**
 * All components of a checkout: core, subsystems, plugins, subplugins. A folder has one name, the first found.
 *
 * @throws ProblemsError where lib/components.json or a db/subplugins.json is broken
 */
export function moodleComponents({root, documentRoot}: Moodle): ComponentFolder[] {
    const file = [join(root, 'lib', 'components.json'), join(documentRoot, 'lib', 'components.json')]
        .find(path => existsSync(path)) ?? join(root, 'lib', 'components.json');
    const {plugintypes = {}, subsystems = {}} = readJson<{
        plugintypes?: Record<string, string>;
        subsystems?: Record<string, string | null>;
    }>(file);
    const found = new Map<string, string>([[join(documentRoot, 'lib'), 'core']]);
    const add = (name: string, folder: string): boolean => !found.has(folder) && found.set(folder, name) !== undefined;

    for (const [name, path] of Object.entries(subsystems)) {
        if (path) {
            add(`core_${name}`, join(root, path));
        }
    }
    for (const [type, path] of Object.entries(plugintypes)) {
        for (const plugin of pluginsIn(type, join(root, path))) {
            add(plugin.name, plugin.folder);
            for (const subplugin of subpluginsOf(plugin.folder, documentRoot)) {
                add(subplugin.name, subplugin.folder);
            }
        }
    }
    return [...found].map(([folder, name]) => ({name, folder}));
}

function pluginsIn(type: string, folder: string): ComponentFolder[] {
    return entriesOf(folder)
        .filter(({name}) => !name.startsWith('.') && existsSync(join(folder, name, 'version.php')))
        .map(({name}) => ({name: `${type}_${name}`, folder: join(folder, name)}));
}

/** `subplugintypes` are relative to the plugin (from 5.0 on), `plugintypes` to the document root. */
function subpluginsOf(plugin: string, documentRoot: string): ComponentFolder[] {
    const file = join(plugin, 'db', 'subplugins.json');
    if (!existsSync(file)) {
        return [];
    }
    const {subplugintypes, plugintypes = {}} = readJson<{
        subplugintypes?: Record<string, string>;
        plugintypes?: Record<string, string>;
    }>(file);
    return subplugintypes === undefined
        ? Object.entries(plugintypes).flatMap(([type, path]) => pluginsIn(type, join(documentRoot, path)))
        : Object.entries(subplugintypes).flatMap(([type, path]) => pluginsIn(type, join(plugin, path)));
}

/** What a folder holds; nothing where it cannot be read. */
export function entriesOf(folder: string): Dirent[] {
    try {
        return readdirSync(folder, {withFileTypes: true});
    } catch {
        return [];
    }
}

function readJson<T>(file: string): T {
    try {
        return JSON.parse(readFileSync(file, 'utf8')) as T;
    } catch (error) {
        throw new ProblemsError([{
            file: shownPath(file),
            line: 1,
            column: 1,
            code: 'json-syntax',
            severity: 'error',
            message: `This file is missing or not JSON: ${(error as Error).message}.`,
            help: 'Restore it from Moodle\'s own copy.',
        }]);
    }
}
