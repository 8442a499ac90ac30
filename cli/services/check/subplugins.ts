import {PLUGIN_TYPES} from '../../core/plugin-types.js';
import type {PluginPlace} from '../../checks/check.js';
import type {PluginFiles} from './plugin-files.js';

/** A subplugin's folder within its parent, and what it must be. */
export interface Subplugin {
    folder: string;
    place: PluginPlace;
}

/**
 * The subplugins inside a plugin, by its db/subplugins.json: `subplugintypes` are relative to the plugin,
 * `plugintypes` to the document root. A broken file declares none; json-syntax reports it.
 */
export function findSubplugins(files: PluginFiles, component: string | null): Subplugin[] {
    if (!files.paths.includes('db/subplugins.json')) {
        return [];
    }
    let declared: {subplugintypes?: Record<string, unknown>; plugintypes?: Record<string, unknown>} | null;
    try {
        declared = JSON.parse(files.read('db/subplugins.json')) as typeof declared;
    } catch {
        return [];
    }
    const folders = new Map<string, string>();
    const at = component?.indexOf('_') ?? -1;
    const own = component === null ? '' : `${PLUGIN_TYPES[component.slice(0, at)] ?? ''}/${component.slice(at + 1)}/`;
    for (const [type, path] of Object.entries(declared?.plugintypes ?? {})) {
        if (typeof path === 'string' && own !== '' && path.startsWith(own)) {
            folders.set(type, path.slice(own.length));
        }
    }
    for (const [type, path] of Object.entries(declared?.subplugintypes ?? {})) {
        if (typeof path === 'string') {
            folders.set(type, path);
        }
    }
    return [...folders].flatMap(([type, parent]) => {
        const prefix = `${parent.replace(/\/$/, '')}/`;
        return files.paths
            .filter(path => path.startsWith(prefix) && /^[^/]+\/version\.php$/.test(path.slice(prefix.length)))
            .map(path => path.slice(0, -'/version.php'.length))
            .map(folder => ({folder, place: {type, name: folder.slice(prefix.length), nested: true}}));
    });
}
