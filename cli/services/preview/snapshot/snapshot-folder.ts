import {readdirSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, rename, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {UserError} from '../../../core/errors.js';
import type {Shot, ShotOptions} from './shots.js';

/** What stands beside the pictures. */
export interface Manifest {
    options: ShotOptions;
    shots: Shot[];
}

const MANIFEST = 'snapshots.json';

/** @throws UserError where this folder holds no pictures of an earlier run */
export function readManifest(folder: string): Manifest {
    try {
        return JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
    } catch {
        throw new UserError(`There are no pictures to compare with in ${folder}`,
            'Make them first, from a state that is right: lectern preview --snapshot.');
    }
}

/**
 * Fills a folder of pictures aside and puts it in the place of the one before: nobody ever sees half of it.
 *
 * @throws UserError where the folder holds something else
 */
export async function replaceFolder(folder: string, fill: (aside: string) => Promise<void>): Promise<void> {
    if (!isOurs(folder)) {
        throw new UserError(`This folder holds other files: ${folder}`, 'Name a new folder, or one that an earlier run made.');
    }
    await mkdir(dirname(folder), {recursive: true});
    const aside = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
    try {
        await fill(aside);
        await rm(folder, {recursive: true, force: true});
        await rename(aside, folder);
    } finally {
        await rm(aside, {recursive: true, force: true});
    }
}

export async function writeManifest(folder: string, manifest: unknown): Promise<void> {
    await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Writes one picture, with the folders above it. */
export async function writePicture(folder: string, file: string, picture: Buffer): Promise<void> {
    await mkdir(dirname(join(folder, file)), {recursive: true});
    await writeFile(join(folder, file), picture);
}

function isOurs(folder: string): boolean {
    try {
        const entries = readdirSync(folder);
        return entries.length === 0 || entries.includes(MANIFEST);
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ENOENT';
    }
}
