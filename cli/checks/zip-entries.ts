import type {PluginSource} from './check.js';

/** What a zip holds and no plugin needs. */
export interface StrayEntry {
    /** Within the plugin where it is inside its root folder; else as the zip names it. */
    path: string;
    name: string;
}

/**
 * The entries of a zip that have a name of a kind, each folder once: what lies in it is not told again.
 *
 * @param isStray tells by the name of a file or folder
 * @returns empty for a folder on disk, which is seen as it would be packed
 */
export function strayEntries(plugin: PluginSource, isStray: (name: string) => boolean): StrayEntry[] {
    const found = new Map<string, StrayEntry>();
    const root = rootOf(plugin.entries ?? []);
    for (const entry of plugin.entries ?? []) {
        const parts = entry.split('/').filter(part => part !== '');
        const index = parts.findIndex(isStray);
        const path = parts.slice(0, index + 1).join('/');
        if (index !== -1) {
            found.set(path, {path: path.startsWith(root) ? path.slice(root.length) : path, name: parts[index] ?? ''});
        }
    }
    return [...found.values()];
}

/** The plugin's root folder with its slash; empty where the zip has not exactly one beside a Mac's. */
function rootOf(entries: readonly string[]): string {
    const roots = new Set(entries.map(entry => /^[^/]+\//.exec(entry)?.[0] ?? ''));
    roots.delete('');
    roots.delete('__MACOSX/');
    return roots.size === 1 ? [...roots][0] ?? '' : '';
}
