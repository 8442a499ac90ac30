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
 * Reads a pattern. The subset is ours, so that it means the same on the server (classes/local/rules/pattern_parser.php).
 *
 * @module     local_lectern_registration/pattern_parser
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {split} from 'local_lectern_registration/characters';
import {allBut, CLASSES, LAST, PatternError, single, total, type Part, type Range} from 'local_lectern_registration/pattern_part';

const LENGTH = 500;
const STATES = 2000;
const TIMES = 1000;

/** Reads one pattern, from its start to its end. */
class Parser {
    points: string[];

    at = 0;

    /**
     * Constructor.
     *
     * @param points The pattern's characters.
     */
    constructor(points: string[]) {
        this.points = points;
    }

    /**
     * The next character.
     *
     * @param ahead How many after it.
     * @returns Empty at the end.
     */
    peek(ahead = 0): string {
        return this.points[this.at + ahead] ?? '';
    }

    /**
     * The next character, which is read with it.
     *
     * @returns Empty at the end.
     */
    take(): string {
        this.at++;
        return this.peek(-1);
    }

    /**
     * A part that is not too large.
     *
     * @param part Part.
     * @param position Where it became so, if not here.
     * @returns The part.
     */
    bounded(part: Part, position = Math.max(1, this.at)): Part {
        if (part.size > STATES) {
            throw new PatternError('large', position);
        }
        return part;
    }

    /**
     * Parts with | between them.
     *
     * @returns Part.
     */
    choice(): Part {
        const first = this.row();
        const parts = [first];
        while (this.peek() === '|') {
            this.at++;
            parts.push(this.row());
        }
        return this.bounded(parts.length === 1 ? first : {type: 'choice', parts, size: 1 + total(parts)});
    }

    /**
     * Parts in a row.
     *
     * @returns Part.
     */
    row(): Part {
        const parts: Part[] = [];
        while (!['', '|', ')'].includes(this.peek())) {
            parts.push(this.repeated(this.atom()));
        }
        const [first] = parts;
        return this.bounded(first && parts.length === 1 ? first : {type: 'row', parts, size: Math.max(1, total(parts))});
    }

    /**
     * One character, set or group.
     *
     * @returns Part.
     */
    atom(): Part {
        const start = this.at + 1;
        const point = this.take();
        if (point === '(') {
            return this.group(start);
        }
        return {type: 'set', size: 1, ranges: this.ranges(point, start)};
    }

    /**
     * One character or set.
     *
     * @param point Its first character, which was read.
     * @param start Where that was.
     * @returns Ranges.
     */
    ranges(point: string, start: number): Range[] {
        switch (point) {
            case '[':
                return this.set(start);
            case '.':
                return [[0, 9], [0xB, LAST]];
            case '\\':
                return this.escape(start);
            case '^':
            case '$':
                throw new PatternError('anchor', start);
            case '?':
            case '*':
            case '+':
            case '{':
                throw new PatternError('repeat', start);
            case ']':
            case '}':
                throw new PatternError('unexpected', start);
        }
        return single(point);
    }

    /**
     * What stands in parentheses; the first was read.
     *
     * @param start Where it was.
     * @returns Part.
     */
    group(start: number): Part {
        if (this.peek() === '?') {
            if (this.peek(1) !== ':') {
                throw new PatternError('group', start);
            }
            this.at += 2;
        }
        const part = this.choice();
        if (this.peek() !== ')') {
            throw new PatternError('unclosed', start);
        }
        this.at++;
        return part;
    }

    /**
     * What stands after a backslash.
     *
     * @param start Where the backslash was.
     * @returns Ranges.
     */
    escape(start: number): Range[] {
        const point = this.take();
        const known = CLASSES.get(point);
        const opposite = /^[DWS]$/.test(point) ? CLASSES.get(point.toLowerCase()) : undefined;
        if (known ?? opposite) {
            return known ?? allBut(opposite ?? []);
        }
        if (/^[1-9k]$/.test(point)) {
            throw new PatternError('backreference', start);
        }
        if (point === 'n') {
            return single('\n');
        }
        if (!/^[ !-/:-@[-`{-~]$/.test(point)) {
            throw new PatternError('escape', start);
        }
        return single(point);
    }

    /**
     * What stands in brackets; the first was read.
     *
     * @param start Where it was.
     * @returns Ranges.
     */
    set(start: number): Range[] {
        const not = this.peek() === '^';
        this.at += Number(not);
        const ranges: Range[] = [];
        while (this.peek() !== ']') {
            if (this.peek() === '') {
                throw new PatternError('unclosed', start);
            }
            ranges.push(...this.member(ranges.length === 0));
        }
        this.at++;
        if (ranges.length === 0) {
            throw new PatternError('class', start);
        }
        return not ? allBut(ranges) : ranges;
    }

    /**
     * A member of a set: a character, a range or what a backslash stands for.
     *
     * @param first Whether it is the first.
     * @returns Ranges.
     */
    member(first: boolean): Range[] {
        const start = this.at + 1;
        // A hyphen stands for itself at either end.
        if (this.peek() === '-' && !first && this.peek(1) !== ']') {
            throw new PatternError('range', start);
        }
        const from = this.endpoint();
        if (this.peek() !== '-' || ['', ']'].includes(this.peek(1))) {
            return from;
        }
        this.at++;
        const [[one, last] = [0, -1], ...more] = from;
        const [[other, end] = [0, -1], ...others] = this.endpoint();
        if (more.length || others.length || one !== last || other !== end || one > other) {
            throw new PatternError('range', start);
        }
        return [[one, other]];
    }

    /**
     * What a range in a set can begin and end with, or stands alone.
     *
     * @returns Ranges.
     */
    endpoint(): Range[] {
        const start = this.at + 1;
        const point = this.take();
        if (point === '\\') {
            return this.escape(start);
        }
        if (point === '[') {
            throw new PatternError('unexpected', start);
        }
        return single(point);
    }

    /**
     * How often something is repeated.
     *
     * @param part Part.
     * @returns Part.
     */
    repeated(part: Part): Part {
        const start = this.at + 1;
        const times = this.times(start);
        if (times === null) {
            return part;
        }
        this.at++;
        if (['?', '*', '+', '{'].includes(this.peek())) {
            throw new PatternError('double', this.at + 1);
        }
        const [least, most] = times;
        const size = most === null ? part.size * (least + 1) + 1 : part.size * most + most - least;
        return this.bounded({type: 'repeat', part, least, most, size: Math.max(1, size)}, start);
    }

    /**
     * What says how often something is repeated; leaves its last character to be read.
     *
     * @param start Where it is.
     * @returns Least and most, which is null for ever; null where nothing is repeated.
     */
    times(start: number): [number, number | null] | null {
        switch (this.peek()) {
            case '?':
                return [0, 1];
            case '*':
                return [0, null];
            case '+':
                return [1, null];
            case '{':
                return this.count(start);
        }
        return null;
    }

    /**
     * What stands in braces; leaves the last to be read.
     *
     * @param start Where the first is.
     * @returns Least and most.
     */
    count(start: number): [number, number | null] {
        const found = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.points.slice(this.at, this.at + 11).join(''));
        if (!found) {
            throw new PatternError('count', start);
        }
        const least = Number(found[1]);
        const limit = found[3] === '' ? null : Number(found[3]);
        const most = found[2] === undefined ? least : limit;
        if (Math.max(least, most ?? 0) > TIMES || (most !== null && most < least)) {
            throw new PatternError('count', start);
        }
        this.at += found[0].length - 1;
        return [least, most];
    }
}

/**
 * Reads a pattern.
 *
 * @param text The pattern.
 * @returns What it is made of.
 * @throws PatternError
 */
export const parse = (text: string): Part => {
    if (/[\uD800-\uDFFF]/u.test(text)) {
        throw new PatternError('encoding', 1);
    }
    const parser = new Parser(split(text));
    if (parser.points.length > LENGTH) {
        throw new PatternError('long', LENGTH + 1);
    }
    const part = parser.choice();
    if (parser.at < parser.points.length) {
        throw new PatternError('unexpected', parser.at + 1);
    }
    return part;
};
