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
 * What a pattern is made of, once it is read.
 *
 * @module     local_lectern_registration/pattern_part
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** First and last code point. */
export type Range = [number, number];

/** A part of a pattern: a set of characters, some parts in a row, some to choose from, or one repeated. */
export type Part = {size: number} & (
    {type: 'set', ranges: Range[]}
    | {type: 'row' | 'choice', parts: Part[]}
    | {type: 'repeat', part: Part, least: number, most: number | null}
);

/** The last character that there is. */
export const LAST = 0x10FFFF;

/** What \d, \w and \s stand for, in ASCII. */
export const CLASSES = new Map<string, Range[]>([
    ['d', [[0x30, 0x39]]],
    ['w', [[0x30, 0x39], [0x41, 0x5A], [0x5F, 0x5F], [0x61, 0x7A]]],
    ['s', [[0x09, 0x0D], [0x20, 0x20]]],
]);

/** A pattern that cannot be read: what is wrong with which character, from 1. */
export class PatternError extends Error {
    reason: string;

    position: number;

    /**
     * Constructor.
     *
     * @param reason What is wrong: a string problem:pattern_… tells it.
     * @param position Which character, from 1.
     */
    constructor(reason: string, position: number) {
        super(`${reason} at ${position}`);
        this.reason = reason;
        this.position = position;
    }
}

/**
 * The sizes of some parts together.
 *
 * @param parts Parts.
 * @returns States.
 */
export const total = (parts: Part[]): number => parts.reduce((sum, {size}) => sum + size, 0);

/**
 * All characters but some.
 *
 * @param ranges Ranges.
 * @returns Ranges.
 */
export const allBut = (ranges: Range[]): Range[] => {
    const left: Range[] = [];
    let from = 0;
    for (const [first, last] of [...ranges].sort((one, other) => one[0] - other[0])) {
        if (first > from) {
            left.push([from, first - 1]);
        }
        from = Math.max(from, last + 1);
    }
    return from <= LAST ? [...left, [from, LAST]] : left;
};

/**
 * A set of one.
 *
 * @param point Character.
 * @returns Ranges.
 */
export const single = (point: string): Range[] => [[point.codePointAt(0) ?? 0, point.codePointAt(0) ?? 0]];
