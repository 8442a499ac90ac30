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
 * The telephone numbers that there are, by country; classes/local/rules/numbering.php does the same.
 *
 * @module     local_lectern_registration/numbering
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {compile, type Pattern} from 'local_lectern_registration/pattern';

/** The numbers of a country. */
interface Plan {
    code: string;
    pattern: string;
    lengths: number[];
    /** What is dialled before a number within the country. */
    prefixes?: string[];
    /** What its numbers begin with, where it shares its code with others. */
    leading?: string;
}

/** As it stands in thirdparty/libphonenumber/metadata.json. */
export interface Metadata {
    codes: Record<string, string[]>;
    countries: Record<string, Plan>;
}

/** What can be asked about telephone numbers. */
export class Numbering {
    data: Metadata;

    patterns = new Map<string, Pattern>();

    /**
     * Constructor.
     *
     * @param data What is known.
     */
    constructor(data: Metadata) {
        this.data = data;
    }

    /**
     * The calling code of a country.
     *
     * @param country ISO code, in capitals.
     * @returns Empty where it is not known.
     */
    codeOf(country: string): string {
        return /^[A-Z]{2}$/.test(country) ? this.data.countries[country]?.code ?? '' : '';
    }

    /**
     * The calling code that some digits begin with.
     *
     * @param digits Digits.
     * @returns Empty where there is none.
     */
    codeIn(digits: string): string {
        return [1, 2, 3].map(length => digits.slice(0, length)).find(code => Object.hasOwn(this.data.codes, code)) ?? '';
    }

    /**
     * What a number within a country may be without what is dialled before it.
     *
     * @param digits Digits.
     * @param country Country.
     * @returns None if it begins with nothing of the kind.
     */
    withoutPrefixes(digits: string, country: string): string[] {
        return (this.data.countries[country]?.prefixes ?? []).filter(prefix => digits.startsWith(prefix))
            .map(prefix => digits.slice(prefix.length));
    }

    /**
     * The main country of a calling code.
     *
     * @param code Calling code.
     * @returns Country.
     */
    mainCountry(code: string): string {
        return this.data.codes[code]?.[0] ?? '';
    }

    /**
     * Whose number it can be.
     *
     * @param code Calling code.
     * @param digits The number within the country.
     * @returns Countries; none where there is no such number.
     */
    owners(code: string, digits: string): string[] {
        const owners = (this.data.codes[code] ?? []).filter(country => this.fits(country, digits));
        // What begins with digits that one of the smaller countries has for itself is of that country alone.
        const own = owners.filter(country => country !== this.mainCountry(code) && this.begins(country, digits));
        return own.length ? own : owners;
    }

    /**
     * Whether a country can have such a number.
     *
     * @param country Country.
     * @param digits Digits.
     * @returns Whether it can.
     */
    fits(country: string, digits: string): boolean {
        const plan = this.data.countries[country];
        return plan !== undefined && plan.lengths.includes(digits.length) && this.pattern(plan.pattern).matches(digits);
    }

    /**
     * Whether a number begins with digits that a country has for itself.
     *
     * @param country Country.
     * @param digits Digits.
     * @returns Whether it does.
     */
    begins(country: string, digits: string): boolean {
        const leading = this.data.countries[country]?.leading;
        return leading !== undefined && this.pattern(`(?:${leading})\\d*`).matches(digits);
    }

    /**
     * A pattern of the data.
     *
     * @param text Pattern.
     * @returns Pattern.
     */
    pattern(text: string): Pattern {
        const pattern = this.patterns.get(text) ?? compile(text);
        this.patterns.set(text, pattern);
        return pattern;
    }
}
