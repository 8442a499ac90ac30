import {join} from 'node:path';
import type {Component} from '../../core/component.js';
import {withFolder} from '../../core/temporary-folder.js';
import {buildInto, type BuildOptions} from '../build/build.js';
import {packZips} from '../zip/zip.js';

/**
 * Builds and packs a component as `lectern zip` does, in a folder that is gone afterwards.
 *
 * @param use gets the zip's absolute path
 */
export function withZip<T>(component: Component, options: BuildOptions, use: (zip: string) => Promise<T>): Promise<T> {
    return withFolder(async folder => {
        const [built] = await buildInto([component], join(folder, 'build'), options);
        const [zip] = await packZips([{component, built: built!}], {out: join(folder, 'dist'), bundle: null});
        return use(join(folder, 'dist', zip!.name));
    });
}
