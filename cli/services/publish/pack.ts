import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Component} from '../../core/component.js';
import {buildInto, type BuildOptions} from '../build/build.js';
import {packZips} from '../zip/zip.js';

/**
 * Builds and packs a component as `lectern zip` does, in a folder of its own that is gone afterwards.
 *
 * @param use gets the zip's absolute path
 */
export async function withZip<T>(component: Component, options: BuildOptions, use: (zip: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-publish-'));
    try {
        const [built] = await buildInto([component], join(folder, 'build'), options);
        const [zip] = await packZips([{component, built: built!}], {out: join(folder, 'dist'), bundle: null});
        return await use(join(folder, 'dist', zip!.name));
    } finally {
        await rm(folder, {recursive: true, force: true});
    }
}
