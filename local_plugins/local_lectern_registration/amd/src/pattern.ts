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
 * A pattern that a whole value has to match. All its ways are followed at once, character by character, so that no value is
 * slow; classes/local/rules/pattern.php does the same.
 *
 * @module     local_lectern_registration/pattern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {split} from 'local_lectern_registration/characters';
import {parse} from 'local_lectern_registration/pattern_parser';
import type {Part, Range} from 'local_lectern_registration/pattern_part';

/** Waits for a character, where it has ranges, and leads to others. */
interface State {
    ranges: Range[] | null;
    leads: number[];
}

/** The state in which a value has matched. */
const MATCH = 0;

/** Can be asked whether the whole of a value matches. */
export interface Pattern {
    matches(value: string): boolean;
}

/**
 * Adds a state.
 *
 * @param states All.
 * @param ranges What it waits for.
 * @param leads Where it leads.
 * @returns Its number.
 */
const add = (states: State[], ranges: Range[] | null, leads: number[]): number => states.push({ranges, leads}) - 1;

/**
 * Adds the states of a part.
 *
 * @param states All.
 * @param part Part.
 * @param next Where the part leads.
 * @returns Where it begins.
 */
const build = (states: State[], part: Part, next: number): number => {
    switch (part.type) {
        case 'set':
            return add(states, part.ranges, [next]);
        case 'row':
            return part.parts.reduceRight((to, one) => build(states, one, to), next);
        case 'choice':
            return add(states, null, part.parts.map(one => build(states, one, next)));
    }
    let to = next;
    if (part.most === null) {
        to = add(states, null, [next]);
        states[to]?.leads.push(build(states, part.part, to));
    }
    for (let time = part.least; time < (part.most ?? 0); time++) {
        to = add(states, null, [next, build(states, part.part, to)]);
    }
    for (let time = 0; time < part.least; time++) {
        to = build(states, part.part, to);
    }
    return to;
};

/**
 * The states that wait for a character, or have matched, which some states lead to without one.
 *
 * @param states All.
 * @param some Some of them.
 * @returns Each once.
 */
const from = (states: State[], some: number[]): Set<number> => {
    const seen = new Set<number>();
    const found = new Set<number>();
    const open = [...some];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
        const state = states[number];
        if (seen.has(number) || !state) {
            continue;
        }
        seen.add(number);
        if (state.ranges || number === MATCH) {
            found.add(number);
        } else {
            open.push(...state.leads);
        }
    }
    return found;
};

/**
 * Reads a pattern.
 *
 * @param text The pattern.
 * @returns What can be asked.
 * @throws PatternError
 */
export const compile = (text: string): Pattern => {
    const states: State[] = [{ranges: null, leads: []}];
    const start = build(states, parse(text), MATCH);
    return {
        matches(value) {
            let current = from(states, [start]);
            for (const char of split(value)) {
                const point = char.codePointAt(0) ?? 0;
                const next: number[] = [];
                for (const number of current) {
                    const state = states[number];
                    if (state?.ranges?.some(([first, last]) => point >= first && point <= last)) {
                        next.push(...state.leads);
                    }
                }
                if (next.length === 0) {
                    return false;
                }
                current = from(states, next);
            }
            return current.has(MATCH);
        },
    };
};
