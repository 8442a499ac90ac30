import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

export interface Comparison {
    /** Pixels that moved. */
    pixels: number;
    /** Of all pixels of the larger picture, from 0 to 1. */
    share: number;
    /** What moved in red, a PNG; null where nothing did. */
    picture: Buffer | null;
}

/** Compares two PNGs. What only one of them has room for counts as moved. */
export function comparePictures(before: Buffer, now: Buffer): Comparison {
    if (before.equals(now)) {
        return {pixels: 0, share: 0, picture: null};
    }
    const [one, other] = [PNG.sync.read(before), PNG.sync.read(now)];
    const width = Math.max(one.width, other.width);
    const height = Math.max(one.height, other.height);
    const marks = new PNG({width, height});
    const pixels = pixelmatch(grown(one, width, height), grown(other, width, height), marks.data, width, height, {threshold: 0.02});
    return {pixels, share: pixels / (width * height), picture: pixels === 0 ? null : PNG.sync.write(marks)};
}

/** A picture's pixels on a canvas of this size; what is added is nothing at all. */
function grown(picture: PNG, width: number, height: number): Buffer {
    if (picture.width === width && picture.height === height) {
        return picture.data;
    }
    const canvas = new PNG({width, height});
    PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);
    return canvas.data;
}
