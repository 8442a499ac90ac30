import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {listFiles} from '../../core/list-files.js';

/** The files of a plugin, wherever they are. Paths have forward slashes. */
export interface PluginFiles {
    /** Sorted. */
    paths: readonly string[];
    /** @throws where the file has gone since it was listed */
    read(path: string): string;
    /** The path as shown to people; for an empty path the plugin itself. */
    shown(path: string): string;
    /** What the installer unpacked, from the root folder on; null for a folder, which is seen as it would be packed. */
    unpacked: UnpackedZip | null;
}

/** A zip as Moodle's installer has it after unpacking. */
export interface UnpackedZip {
    entries: ReadonlyMap<string, true | string>;
    /** Every entry as the zip names it, those that Moodle skips included. */
    names: readonly string[];
    /** @returns the text of an entry, or null where it is none */
    read(path: string): string | null;
    /** `plugin/` in front of the plugin's files, empty where there is not exactly one root folder. */
    prefix: string;
}

/**
 * A plugin's folder.
 *
 * @param folder absolute
 * @param show turns an absolute path into the one that people see
 */
export async function openFolder(folder: string, show: (path: string) => string): Promise<PluginFiles> {
    return {
        paths: await listFiles(folder),
        read: path => readFileSync(join(folder, path), 'utf8'),
        shown: path => show(path === '' ? folder : join(folder, path)),
        unpacked: null,
    };
}

/** The files below one folder of a plugin, as those of a plugin of its own: a subplugin. */
export function filesBelow(files: PluginFiles, folder: string): PluginFiles {
    const prefix = `${folder}/`;
    return {
        paths: files.paths.filter(path => path.startsWith(prefix)).map(path => path.slice(prefix.length)),
        read: path => files.read(prefix + path),
        shown: path => files.shown(path === '' ? folder : prefix + path),
        unpacked: null,
    };
}
