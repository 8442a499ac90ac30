import {readFileSync} from 'node:fs';
import {describe, expect, test} from '@jest/globals';
import {Colour} from '../../core/colour/colour.js';
import {lowContrasts} from '../../core/scss/token-contrast.js';
import {checkFiles} from '../testing/check-files.js';
import {pluginWith} from '../testing/plugin.js';
import {tokenContrast} from './token-contrast.js';

const PATH = 'scss/tokens.scss';
const PAPERS = '$x-paper: #fff;\n$x-dark-paper: #191918;\n';
const problems = (scss: string): Promise<string[]> => checkFiles(tokenContrast, pluginWith({[PATH]: scss}));

describe('token-contrast', () => {
    test('has nothing to say of our own tokens', async() => {
        expect(await problems(readFileSync('scss/tokens.scss', 'utf8'))).toEqual([]);
    });

    test.each([
        ['$x-ink-soft: #999;', '3:14-3:18 $x-ink-soft #999999 has a contrast of 2.84:1 with $x-paper #ffffff and needs 4.5:1.'],
        ['$x-dark-info: #336;', '3:15-3:19 $x-dark-info #333366 has a contrast of 1.51:1 with $x-dark-paper #191918 and needs'],
        ['$x-brand: #777 !default;\n$x-brand-soft: #eee;', '3:11-3:15 $x-brand #777777 has'],
        ['$x-brand: #767676;\n$x-brand-soft: #eee;', '3:11-3:18 $x-brand #767676 has a contrast of 3.91:1 with $x-brand-soft'],
        ['$x-success-soft: #666;\n$x-ink: #111;', '3:18-3:22 $x-success-soft #666666 has a contrast of 3.28:1 with $x-ink'],
        ['$x-on-fill: #fff;\n$x-danger-fill: #f55;', '4:17-4:21 $x-danger-fill #ff5555 has'],
        ['$x-on-fill: #fff;\n$x-danger-fill-strong: #f55;', '4:24-4:28 $x-danger-fill-strong #ff5555 has'],
        ['$x-dark-on-fill: #fff;\n$x-dark-info-fill: #124;', '4:20-4:24 $x-dark-info-fill #112244 has a contrast of 1.11:1'],
        ['$x-control: #ccc;', '3:13-3:17 $x-control #cccccc has a contrast of 1.60:1 with $x-paper #ffffff and needs 3:1.'],
        ['$x-old: #999;\n$x-brand: $x-old;', '4:11-4:17 $x-brand #999999 has'],
    ])('finds %j', async(scss, start) => {
        expect((await problems(PAPERS + scss))[0]).toContain(`${PATH}:${start}`);
    });

    test.each([
        '$x-ink: #111;\n$x-dark-ink: #eee;',
        '$x-line: #eee;', '$x-ink: mix(#000, #fff);', '$x-brand-line: #ccc;', '$x-dark-size: 1px;',
    ])('has nothing to say of %j', async scss => {
        expect(await problems(PAPERS + scss)).toEqual([]);
    });

    test('looks only at tokens of both schemes', async() => {
        expect(await problems('$x-paper: #fff;\n$x-ink: #ccc;\n')).toEqual([]);
    });

    test('names the nearest colour that passes with all that the token stands with', () => {
        const found = lowOf(`${PAPERS}$x-paper-sunken: #ddd;\n$x-ink: #888;\n`);
        const nearest = Colour.fromHex(/#[0-9a-f]{6}/.exec(found)?.[0] ?? '');
        expect(nearest.contrast(Colour.fromHex('#dddddd'))).toBeGreaterThanOrEqual(4.5);
        expect(nearest.contrast(Colour.fromHex('#dddddd'))).toBeLessThan(4.65);
        const hopeless = '$x-paper: #fff;\n$x-dark-paper: #111;\n$x-dark-paper-sunken: #fff;\n$x-dark-ink: #222;\n';
        expect(lowOf(hopeless)).toBe('No lightness of this colour passes: change $x-dark-paper, too.');
    });
});

function lowOf(scss: string): string {
    return lowContrasts(scss)[0]?.help ?? '';
}
