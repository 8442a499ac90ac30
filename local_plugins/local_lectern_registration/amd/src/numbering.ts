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
        // Who has digits of its own at the beginning has them alone.
        const own = owners.filter(country => this.data.countries[country]?.leading !== undefined);
        return own.length ? own : owners;
    }

    /**
     * Whether a country has such a number.
     *
     * @param country Country.
     * @param digits Digits.
     * @returns Whether it has.
     */
    fits(country: string, digits: string): boolean {
        const plan = this.data.countries[country];
        return plan !== undefined && plan.lengths.includes(digits.length)
            && (plan.leading === undefined || this.pattern(`(?:${plan.leading})\\d*`).matches(digits))
            && this.pattern(plan.pattern).matches(digits);
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
