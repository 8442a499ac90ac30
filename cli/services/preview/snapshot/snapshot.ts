import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {EnvironmentError, ProblemsError} from '../../../core/errors.js';
import type {Problem} from '../../../core/problem.js';
import {startChromium} from '../../site/tier/chromium.js';
import {startPreview, type Preview, type PreviewRequest} from '../preview.js';
import {comparePictures} from './compare-pictures.js';
import {photograph} from './photographer.js';
import {shotsOf, type Shot, type ShotOptions} from './shots.js';
import {readManifest, replaceFolder, writeManifest, writePicture} from './snapshot-folder.js';

type Request = Omit<PreviewRequest, 'watch' | 'port'>;
type Progress = (done: number, total: number) => void;

/** A picture that is another than before. */
export interface Moved {
    shot: Shot;
    pixels: number;
    /** Of all pixels, from 0 to 1. */
    share: number;
    /** What moved in red, and the new picture beside it as `…-now.png`. */
    picture: string;
}

export interface DiffResult {
    /** Pictures that were compared. */
    compared: number;
    moved: Moved[];
    /** Stories that had no picture, and pictures whose story is gone. */
    added: Shot[];
    gone: Shot[];
}

/**
 * Makes a picture of every story.
 *
 * @param folder where they go; what an earlier run put there is replaced
 * @returns the pictures
 * @throws ProblemsError where a story or the styles are broken; EnvironmentError without Chromium
 */
export async function takeSnapshots(request: Request, options: ShotOptions, folder: string, progress: Progress): Promise<Shot[]> {
    return withStories(request, async(preview, browser) => {
        const shots = shotsOf(preview.listing(), options);
        let done = 0;
        await replaceFolder(folder, async aside => {
            await photograph(browser, preview.url, shots, async(shot, picture) => {
                await writePicture(aside, shot.file, picture);
                progress(++done, shots.length);
            });
            await writeManifest(aside, {options, shots});
        });
        return shots;
    });
}

/**
 * Compares every story with its picture.
 *
 * @param folder pictures of an earlier run
 * @param out where pictures of what moved go
 * @throws as takeSnapshots does
 */
export async function compareSnapshots(request: Request, folder: string, out: string, progress: Progress): Promise<DiffResult> {
    const {options, shots: before} = readManifest(folder);
    return withStories(request, async(preview, browser) => {
        const shots = shotsOf(preview.listing(), options);
        const known = new Set(before.map(({file}) => file));
        const now = new Set(shots.map(({file}) => file));
        const common = shots.filter(({file}) => known.has(file));
        const moved: Moved[] = [];
        let done = 0;
        await replaceFolder(out, async aside => {
            await photograph(browser, preview.url, common, async(shot, picture) => {
                const result = comparePictures(await readFile(join(folder, shot.file)), picture);
                if (result.picture !== null) {
                    await writePicture(aside, shot.file, result.picture);
                    await writePicture(aside, shot.file.replace(/\.png$/, '-now.png'), picture);
                    moved.push({shot, pixels: result.pixels, share: result.share, picture: join(out, shot.file)});
                }
                progress(++done, common.length);
            });
            await writeManifest(aside, {moved: moved.map(({shot, pixels, share}) => ({...shot, pixels, share}))});
        });
        moved.sort((a, b) => b.share - a.share);
        return {
            compared: common.length, moved, added: shots.filter(({file}) => !known.has(file)),
            gone: before.filter(({file}) => !now.has(file)),
        };
    });
}

/** Serves the stories for as long as the work takes. A broken one makes no picture. */
async function withStories<T>(
    request: Request, work: (preview: Preview, browser: Awaited<ReturnType<typeof chromium>>) => Promise<T>,
): Promise<T> {
    const browser = await chromium(request.repository);
    let preview: Preview | null = null;
    try {
        const problems: Problem[] = [];
        preview = await startPreview({...request, port: 0, watch: false}, event => {
            if (event.event === 'problems') {
                problems.splice(0, problems.length, ...event.problems);
            }
        });
        problems.push(...preview.problems());
        if (problems.length > 0) {
            throw new ProblemsError(problems);
        }
        return await work(preview, browser);
    } finally {
        await preview?.close();
        await browser.close();
    }
}

async function chromium(repository: string): Promise<Exclude<Awaited<ReturnType<typeof startChromium>>, string>> {
    const browser = await startChromium(repository);
    if (typeof browser === 'string') {
        throw new EnvironmentError(`Pictures need a browser: ${browser}`, 'Add what is missing and run the command again.');
    }
    return browser;
}
