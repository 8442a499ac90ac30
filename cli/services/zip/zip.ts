import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {atomicWrite} from '../../core/atomic-write.js';
import {installFolder, type Component} from '../../core/component.js';
import {readVersionPhp} from '../../core/version-php.js';
import type {BuiltComponent} from '../build/build.js';
import {writeZip} from './write-zip.js';

/** One zip in the output folder. */
export interface PackedZip {
    /** Its file name. */
    name: string;
    bytes: number;
    sha256: string;
}

export interface PackOptions {
    /** The folder for the zips. */
    out: string;
    /** Name of the bundle without `.zip`, or null for none. */
    bundle: string | null;
}

/**
 * Packs built components: `<component>-<release>.zip` each with the plugin's name as the one root folder, a bundle with
 * all of them laid out for a document root, and SHA256SUMS.
 *
 * @param components with the folder that each was built into
 */
export async function packZips(
    components: readonly {component: Component; built: BuiltComponent}[],
    {out, bundle}: PackOptions,
): Promise<PackedZip[]> {
    const zips: PackedZip[] = [];
    const pack = async(name: string, folders: Parameters<typeof writeZip>[1]): Promise<void> => {
        const bytes = await writeZip(join(out, name), folders);
        zips.push({name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex')});
    };
    for (const {component, built} of components) {
        await pack(`${component.name}-${await releaseOf(built.folder)}.zip`, [{from: built.folder, to: component.plugin}]);
    }
    const placed = components.flatMap(({component, built}) => {
        const to = installFolder(component);
        return to === null ? [] : [{from: built.folder, to}];
    });
    if (bundle !== null && placed.length > 0) {
        await pack(`${bundle}.zip`, placed);
    }
    zips.sort((a, b) => a.name < b.name ? -1 : 1);
    await atomicWrite(join(out, 'SHA256SUMS'), zips.map(({name, sha256}) => `${sha256}  ${name}\n`).join(''));
    return zips;
}

/** `$plugin->release` as a file name may hold it, else `$plugin->version`. */
async function releaseOf(folder: string): Promise<string> {
    const {fields} = readVersionPhp(await readFile(join(folder, 'version.php'), 'utf8'));
    const release = fields.get('release')?.value ?? fields.get('version')?.value ?? '0';
    return release.replace(/[^\w.+-]+/g, '-').replace(/^-|-$/g, '');
}
