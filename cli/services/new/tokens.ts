/** The values that a skeleton's tokens stand for. */
export interface Values {
    /** `block_greeting` */
    component: string;
    /** `greeting` */
    name: string;
    /** `Greeting` */
    title: string;
    /** `2026 Ada Lovelace <ada@example.com>`, for the headers. */
    copyright: string;
    /** `2026112600` */
    version: string;
    /** Lowest version of Moodle that the plugin runs on. */
    requires: string;
    /** Lowest and highest supported branch, e.g. `405` and `501`. */
    oldest: string;
    newest: string;
    /** Folder below the document root, e.g. `blocks/greeting`. */
    home: string;
    does: string;
    try: string;
}

/** Moodle's notice, which every source file begins with. */
const LICENCE = `This file is part of Moodle - https://moodle.org/

Moodle is free software: you can redistribute it and/or modify
it under the terms of the GNU General Public License as published by
the Free Software Foundation, either version 3 of the License, or
(at your option) any later version.

Moodle is distributed in the hope that it will be useful,
but WITHOUT ANY WARRANTY; without even the implied warranty of
MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
GNU General Public License for more details.

You should have received a copy of the GNU General Public License
along with Moodle.  If not, see <https://www.gnu.org/licenses/>.`;

/**
 * Fills a skeleton's file in. Tokens are words of two underscores on both sides, which PHP, TypeScript, SCSS, JSON, XML and
 * Mustache all take as part of a name, so that a skeleton is itself a plugin that can be read and linted.
 *
 * @param path relative to the plugin's folder: decides how the title is escaped, and that strings are sorted in lang/
 * @throws Error on an unknown token: the skeleton is wrong
 */
export function fillIn(path: string, text: string, values: Values): string {
    const escape = escapeFor(path);
    const filled = text
        .replace(/^([ \t]*(?:\/\/ )?)__licence__$/gm, (_, prefix: string) =>
            LICENCE.split('\n').map(line => `${prefix}${line}`.trimEnd()).join('\n'))
        .replace(/__([a-z]+)__/g, (_, token: string) => token === 'title' ? escape(values.title) : valueOf(token, values, path));
    return path.startsWith('lang/') ? sortStrings(filled) : filled;
}

/** A path with its tokens filled in. */
export function fillInPath(path: string, values: Values): string {
    return path.replace(/__([a-z]+)__/g, (_, token: string) => valueOf(token, values, path));
}

function valueOf(token: string, values: Values, path: string): string {
    if (!(token in values)) {
        throw new Error(`Unknown token __${token}__ in the skeleton's ${path}`);
    }
    return values[token as keyof Values];
}

function escapeFor(path: string): (value: string) => string {
    if (path.endsWith('.php')) {
        return value => value.replace(/[\\']/g, '\\$&');
    }
    if (/\.(?:xml|svg)$/.test(path)) {
        return value => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    }
    return value => value;
}

/** Language strings are sorted by their identifiers, and these hold the plugin's name. */
function sortStrings(text: string): string {
    const identifier = (line: string): string => /^\$string\['([^']+)'\]/.exec(line)?.[1] ?? '';
    const lines = text.split('\n');
    const strings = lines.filter(line => identifier(line) !== '')
        .sort((a, b) => identifier(a) < identifier(b) ? -1 : 1);
    return lines.map(line => identifier(line) === '' ? line : strings.shift()!).join('\n');
}
