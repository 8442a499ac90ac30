import {existsSync, readFileSync, readdirSync, realpathSync, statSync} from 'node:fs';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import type {PluginPlace} from '../../checks/check.js';
import {discoverComponents} from '../../core/component.js';
import {UserError} from '../../core/errors.js';
import {findMoodle, moodleAround} from '../../core/moodle.js';
import {PLUGIN_TYPES} from '../../core/plugin-types.js';

/** Something to check. */
export type Target =
    | {kind: 'zip'; file: string}
    /** `only` holds paths within the folder; null for all. */
    | {kind: 'plugin'; folder: string; place: PluginPlace | null; only: Set<string> | null}
    /** A file of no plugin: only what can be told from the file. */
    | {kind: 'loose'; file: string};

/**
 * What a user named: plugin folders, folders of plugins, whole Moodle checkouts, zips, files. Nothing named means the
 * repository's components, or the plugin at its top.
 *
 * @throws UserError where a path is none of these
 */
export function findTargets(named: readonly string[], repository: string): Target[] {
    const targets = named.length > 0 ? named.flatMap(path => findNamed(path, repository)) : findHere(repository);
    const plugins = new Map<string, Target & {kind: 'plugin'}>();
    return targets.filter(target => {
        const known = target.kind === 'plugin' ? plugins.get(target.folder) : undefined;
        if (target.kind !== 'plugin' || known === undefined) {
            if (target.kind === 'plugin') {
                plugins.set(target.folder, target);
            }
            return true;
        }
        // Several files of one plugin are one run; the plugin itself swallows its files.
        known.only = known.only === null || target.only === null ? null : new Set([...known.only, ...target.only]);
        return false;
    });
}

function findHere(repository: string): Target[] {
    const found = discoverFolders(repository);
    if (found.length === 0) {
        throw new UserError(
            `No component found in ${repository}`,
            'Run the command in a plugin\'s folder, or name a folder, a file or a zip.',
        );
    }
    return found.map(toTarget);
}

/** The repository's components, those with a broken version.php included. */
function discoverFolders(repository: string): string[] {
    if (isPlugin(repository)) {
        return [repository];
    }
    return ['theme', 'local_plugins'].flatMap(room => pluginFoldersIn(join(repository, room)));
}

function findNamed(path: string, repository: string): Target[] {
    const full = resolve(path);
    const stat = statSync(full, {throwIfNoEntry: false});
    if (stat === undefined) {
        const component = componentNamed(path, repository);
        if (component !== null) {
            return [toTarget(component)];
        }
        throw new UserError(
            `No such file, folder or component: ${path}`,
            'Name a plugin\'s folder, a file in it, a zip, or a component of this repository.',
        );
    }
    if (stat.isFile()) {
        return [path.toLowerCase().endsWith('.zip') ? {kind: 'zip', file: full} : targetOfFile(full)];
    }
    if (findMoodle(full) !== null) {
        return pluginsOfMoodle(full).map(toTarget);
    }
    if (isPlugin(full) || looksLikePlugin(full)) {
        return [toTarget(full)];
    }
    const inside = pluginFoldersIn(full);
    const found = inside.length > 0 ? inside : discoverFolders(full);
    if (found.length > 0) {
        return found.map(toTarget);
    }
    const plugin = pluginAround(full);
    if (plugin !== null) {
        const prefix = `${relative(plugin, full).split(sep).join('/')}/`;
        return [{...toTarget(plugin), only: new Set(filesBelow(full).map(file => prefix + file))}];
    }
    throw new UserError(
        `No plugin here: ${path}`,
        'Name a plugin\'s own folder (the one with version.php), a file in it, or a zip.',
    );
}

function componentNamed(name: string, repository: string): string | null {
    try {
        return discoverComponents(repository).find(component => component.name === name)?.folder ?? null;
    } catch {
        return null; // A component here has a broken version.php; the name is none we know.
    }
}

function toTarget(folder: string): Target & {kind: 'plugin'} {
    return {kind: 'plugin', folder, place: placeOf(folder), only: null};
}

function targetOfFile(file: string): Target {
    const plugin = pluginAround(dirname(file));
    return plugin === null
        ? {kind: 'loose', file}
        : {...toTarget(plugin), only: new Set([relative(plugin, file).split(sep).join('/')])};
}

/** The plugin that a folder is in: the outermost one, so that a subplugin is checked as part of its parent. */
function pluginAround(folder: string): string | null {
    let found: string | null = null;
    for (let at = folder; ; at = dirname(at)) {
        if (isPlugin(at)) {
            found = at;
        }
        if (findMoodle(at) !== null || dirname(at) === at) {
            return found;
        }
    }
}

/** Type and name that a Moodle tree asks of a folder in it; null outside a tree. */
function placeOf(folder: string): PluginPlace | null {
    const real = realpathSync(folder);
    const moodle = moodleAround(real);
    const below = moodle === null ? null : relative(moodle.documentRoot, dirname(real)).split(sep).join('/');
    const type = Object.entries(PLUGIN_TYPES).find(([, path]) => path === below)?.[0];
    return type === undefined ? null : {type, name: basename(folder), nested: false};
}

function pluginsOfMoodle(checkout: string): string[] {
    const moodle = findMoodle(checkout);
    return Object.values(PLUGIN_TYPES).flatMap(path => pluginFoldersIn(join(moodle?.documentRoot ?? checkout, path)));
}

function pluginFoldersIn(folder: string): string[] {
    try {
        return readdirSync(folder, {withFileTypes: true})
            .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
            .map(entry => join(folder, entry.name))
            .filter(isPlugin)
            .sort();
    } catch {
        return [];
    }
}

/** Whether a folder's version.php is a plugin's, not Moodle's own; an unreadable one may be a plugin's. */
function isPlugin(folder: string): boolean {
    const file = join(folder, 'version.php');
    if (!existsSync(file)) {
        return false;
    }
    try {
        return !/^\$branch\s*=/m.test(readFileSync(file, 'utf8'));
    } catch {
        return true;
    }
}

/** A plugin that lacks its version.php. */
function looksLikePlugin(folder: string): boolean {
    return existsSync(join(folder, 'lang', 'en')) && !existsSync(join(folder, 'version.php'));
}

function filesBelow(folder: string): string[] {
    return readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(path => path.split(sep).join('/'));
}
