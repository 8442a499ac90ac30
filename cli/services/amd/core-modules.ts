import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {shownPath} from '../../core/shown-path.js';
import type {Component} from '../../core/component.js';
import {ProblemsError} from '../../core/errors.js';
import type {Moodle} from '../../core/moodle.js';
import type {AmdSource} from './build-amd.js';

interface Named {
    name: string;
    folder: string;
}

/**
 * Every AMD module of a Moodle checkout, sorted by file: what its Grunt finds, from 4.5's layout and from 5.1's
 * with `public/`. Looks only into folders of components, never through the whole tree.
 *
 * @throws ProblemsError where lib/components.json or a db/subplugins.json is broken
 */
export async function coreModules({root, documentRoot}: Moodle): Promise<AmdSource[]> {
    return modulesOf(componentsOf(root, documentRoot));
}

/** Every AMD module of one plugin and its subplugins, with no Moodle at hand. */
export function pluginModules(component: Component): AmdSource[] {
    return modulesOf([component, ...component.subplugins]);
}

/** The AMD name of `amd/src/<path>`. Only the first `.js` goes, wherever it stands: so does Moodle's Grunt. */
export function amdName(component: string, path: string): string {
    return `${component}/${path.split(sep).join('/').replace('.js', '')}`;
}

function modulesOf(components: readonly Named[]): AmdSource[] {
    return components.flatMap(({name, folder}) => {
        const sources = join(folder, 'amd', 'src');
        return scriptsBelow(sources, '').map(path => ({
            moduleName: amdName(name, path),
            sourceFile: join(sources, path),
            buildFile: join(folder, 'amd', 'build', path.replace(/\.js$/, '.min.js')),
        }));
    }).sort((a, b) => a.sourceFile < b.sourceFile ? -1 : 1);
}

/** As Grunt's `**\/*.js` matches: nothing that begins with a dot, no linked folders. */
function scriptsBelow(folder: string, below: string): string[] {
    return entriesOf(join(folder, below))
        .filter(({name}) => !name.startsWith('.'))
        .flatMap(entry => {
            const path = join(below, entry.name);
            if (entry.isDirectory()) {
                return scriptsBelow(folder, path);
            }
            return entry.name.endsWith('.js') ? [path] : [];
        });
}

/** All components of a checkout: subsystems, plugins, subplugins. A folder has one name, the first found. */
function componentsOf(root: string, documentRoot: string): Named[] {
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

function pluginsIn(type: string, folder: string): Named[] {
    return entriesOf(folder)
        .filter(({name}) => !name.startsWith('.') && existsSync(join(folder, name, 'version.php')))
        .map(({name}) => ({name: `${type}_${name}`, folder: join(folder, name)}));
}

/** `subplugintypes` are relative to the plugin (from 5.0 on), `plugintypes` to the document root. */
function subpluginsOf(plugin: string, documentRoot: string): Named[] {
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

function entriesOf(folder: string) {
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
