// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.

/**
 * What characters a value may have, in the very same words as classes/local/rules/characters.php.
 *
 * @module     local_lectern_registration/characters
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** White space at the ends is taken off; with what is as good as none, although no standard calls it so. */
const SPACE = '\\u{9}-\\u{D}\\u{20}\\u{85}\\u{A0}\\u{1680}\\u{2000}-\\u{200B}\\u{2028}\\u{2029}\\u{202F}\\u{205F}\\u{2060}'
    + '\\u{3000}\\u{FEFF}';

/** White space, punctuation, signs and what cannot be seen: a name has something besides. */
const EMPTY = '\\u{0}-\\u{2F}\\u{3A}-\\u{40}\\u{5B}-\\u{60}\\u{7B}-\\u{A9}\\u{AB}-\\u{B4}'
    + '\\u{B6}-\\u{B9}\\u{BB}-\\u{BF}\\u{D7}\\u{F7}\\u{34F}\\u{60C}\\u{61B}-\\u{61F}\\u{115F}'
    + '\\u{1160}\\u{1680}\\u{17B4}\\u{17B5}\\u{180B}-\\u{180F}\\u{2000}-\\u{206F}'
    + '\\u{2E00}-\\u{2E7F}\\u{3000}-\\u{3004}\\u{3008}-\\u{3020}\\u{3030}\\u{303D}-\\u{303F}\\u{3164}\\u{FE00}-\\u{FE1F}'
    + '\\u{FE30}-\\u{FE6F}\\u{FEFF}\\u{FF01}-\\u{FF0F}\\u{FF1A}-\\u{FF20}\\u{FF3B}-\\u{FF40}\\u{FF5B}-\\u{FF65}\\u{FFA0}'
    + '\\u{FFF0}-\\u{FFFF}\\u{E0000}-\\u{E0FFF}';

/** Letters and digits that Unicode got after version 14, which not every PHP and every browser knows as such. */
const UNSETTLED = '\\u{295}\\u{1C89}\\u{1C8A}\\u{A7CB}-\\u{A7CF}\\u{A7D2}\\u{A7D4}\\u{A7DA}-\\u{A7DC}\\u{10D40}-\\u{10D49}'
    + '\\u{10D50}-\\u{10D65}\\u{10D70}-\\u{10D85}\\u{116D0}-\\u{116E3}'
    + '\\u{11BF0}-\\u{11BF9}\\u{11DE0}-\\u{11DE9}\\u{11F50}-\\u{11F59}\\u{16130}-\\u{16139}'
    + '\\u{16D70}-\\u{16D79}\\u{16EA0}-\\u{16EB8}\\u{16EBB}-\\u{16ED3}\\u{1CCF0}-\\u{1CCF9}'
    + '\\u{1DF25}-\\u{1DF2A}\\u{1E4F0}-\\u{1E4F9}\\u{1E5F1}-\\u{1E5FA}';

const AT_START = new RegExp(`^[${SPACE}]+`, 'u');
const SPACES = new RegExp(`^[${SPACE}]$`, 'u');
const NAME = new RegExp(`[^${EMPTY}]`, 'u');
const SETTLED = new RegExp(`^[^${UNSETTLED}]+$`, 'u');
const NOT_SETTLED = new RegExp(`[${UNSETTLED}]`, 'gu');

/**
 * Its characters.
 *
 * @param value Text.
 * @returns One code point each.
 */
export const split = (value: string): string[] => [...value];

/**
 * Its length.
 *
 * @param value Text.
 * @returns Code points, as database columns count.
 */
export const length = (value: string): number => split(value).length;

/**
 * Without white space at its ends.
 *
 * @param value Text.
 * @returns Text.
 */
export const trim = (value: string): string => {
    const points = split(value.replace(AT_START, ''));
    // From the end by hand: a pattern would try again at each run of white space within.
    while (points.length && SPACES.test(points[points.length - 1] ?? '')) {
        points.pop();
    }
    return points.join('');
};

/**
 * Text as it is stored: line breaks are \n, tabs are spaces, nothing stands at its ends.
 *
 * @param value Text.
 * @returns Text.
 */
export const tidy = (value: string): string => trim(value.replace(/\r\n?/g, '\n').replace(/\t/g, ' '));

/**
 * In small letters, each for itself, so that it does not matter what stands beside it.
 *
 * @param value Text.
 * @returns Text.
 */
export const lower = (value: string): string => split(value).map(point => point.toLowerCase()).join('');

/**
 * What Moodle would not store as it is.
 *
 * @param value Text.
 * @param lines Whether line breaks are allowed.
 * @returns control or tags; null where there is nothing.
 */
export const forbidden = (value: string, lines: boolean): 'control' | 'tags' | null => {
    // A half of a character goes to the server as U+FFFD; Moodle takes out two of those beside it.
    const controls = lines ? /[\x00-\x09\x0B-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFD-\uFFFF]/u
        : /[\x00-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFD-\uFFFF]/u;
    if (controls.test(value)) {
        return 'control';
    }
    return /[<>]/.test(value) ? 'tags' : null;
};

/**
 * Whether it can be anybody's name.
 *
 * @param value Text.
 * @returns Whether it can.
 */
export const isName = (value: string): boolean => NAME.test(value);

/**
 * Whether it can be a user name, once it is in small letters.
 *
 * @param value Text.
 * @param extended Whether the site allows more than letters, digits and -_.@
 * @returns Whether it can.
 */
export const isUsername = (value: string, extended: boolean): boolean => (extended ? SETTLED : /^[-.@_a-z0-9]+$/).test(value);

/**
 * Without the letters and digits that not all know as such.
 *
 * @param value Text.
 * @returns Text.
 */
export const settled = (value: string): string => value.replace(NOT_SETTLED, '');
