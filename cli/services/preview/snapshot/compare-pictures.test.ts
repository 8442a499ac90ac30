import {expect, test} from '@jest/globals';
import {PNG} from 'pngjs';
import {comparePictures} from './compare-pictures.js';

/** A white picture with a black square at its corner. */
function picture(width: number, height: number, square: number): Buffer {
    const png = new PNG({width, height});
    png.data.fill(255);
    for (let y = 0; y < square; y++) {
        for (let x = 0; x < square; x++) {
            png.data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
        }
    }
    return PNG.sync.write(png);
}

test('equal pictures have not moved', () => {
    expect(comparePictures(picture(20, 10, 4), picture(20, 10, 4))).toEqual({pixels: 0, share: 0, picture: null});
});

test('pixels that moved are counted and shown', () => {
    const {pixels, share, picture: shown} = comparePictures(picture(20, 10, 0), picture(20, 10, 6));
    expect(pixels).toBeGreaterThanOrEqual(30);
    expect(share).toBeCloseTo(pixels / 200);
    expect(PNG.sync.read(shown ?? Buffer.alloc(0))).toMatchObject({width: 20, height: 10});
});

test('a picture that grew has moved where it is new', () => {
    expect(comparePictures(picture(20, 10, 0), picture(20, 15, 0))).toMatchObject({pixels: 100});
});
