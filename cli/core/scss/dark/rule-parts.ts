import type {Colour} from '../../colour/colour.js';
import {trim} from './css-scanner.js';
import type {DarkValue} from './dark-value.js';
import {partsOf, readColour, readTriple} from './literals.js';
import type {Part} from './part.js';
import {pairOf, roleOf, type PropertyRole, type Role} from './roles.js';
import type {Tokens} from './tokens.js';

/** Finds the colours of a rule, each with its role, and gives them their usual dark colours. */
export class RuleParts {
    /** @param variables the variables whose value is known */
    constructor(
        private readonly tokens: Tokens,
        private readonly darkValue: DarkValue,
        private readonly variables: ReadonlyMap<string, string>,
    ) {}

    /**
     * The colours of a declaration.
     *
     * @param start characters from the start of the CSS to the value
     */
    of(value: string, property: string, start: number): Part[] {
        const role = roleIn(property, value);
        const pair = pairOf(property);
        if (property.endsWith('-rgb')) {
            const colour = readTriple(value);
            const at = start + value.search(/[^ \t\r\n]|$/);
            return colour === null ? [] : [this.part(at, trim(value).length, 'triple', colour, 1, role, pair)];
        }
        const parts: Part[] = [];
        for (const {text, at} of partsOf(value)) {
            const part = this.fromText(text, start + at, role, pair);
            if (part !== null && !(role === 'a' && /^[a-z]+$/i.test(text) && text !== trim(value))) {
                parts.push(part);
            }
        }
        return parts;
    }

    /** The colour that a text is; null where it is none, or one that stays. */
    private fromText(text: string, at: number, role: PropertyRole, pair: string | null): Part | null {
        const [head, name] = /^(?:rgba?\([\t-\r ]*)?var\([\t-\r ]*(--[\w-]+)/i.exec(text) ?? [];
        if (head !== undefined && name !== undefined) {
            return this.fromVariable(name, at + head.length - name.length - 'var('.length, role, pair, text);
        }
        const literal = readColour(text);
        if (literal === null) {
            return null;
        }
        const {colour, alpha} = literal;
        const isBlack = colour.luminance < 0.08;
        if (isBlack && (role === 'r' && alpha < 1 || role === 'h')) {
            return null;
        }
        return this.part(at, text.length, 'colour', colour, alpha, role, pair);
    }

    /**
     * The colour that a variable stands for.
     *
     * @param at of `var(`
     */
    private fromVariable(name: string, at: number, role: PropertyRole, pair: string | null, text: string): Part | null {
        const form = name.endsWith('-rgb') ? 'triple' : 'colour';
        const known = this.known(name, 0);
        if (known === null) {
            return null;
        }
        const {light, dark} = known;
        const opacity = form === 'triple' ? /,[\t-\r ]*(\d*\.?\d+)[\t-\r ]*\)$/.exec(text)?.[1] : undefined;
        const alpha = opacity === undefined ? known.alpha : Math.min(1, Number(opacity));
        const written = `var(${name})`;
        // One whose name does not tell is taken for a surface; lines are surfaces at times, which text is read on.
        const named = roleOf(name);
        const differs = named === 'a' && (role === 't' || role === 'b') || named === 'b' && role === 's';
        if (!differs || !text.includes(written)) {
            return {at, length: written.length, form: 'known', light, alpha, role: plain(role), pair, dark, untouched: dark};
        }
        const found = this.darkValue.of(light, form === 'triple' ? 1 : alpha, plain(role));
        return {at, length: written.length, form, light, alpha, role: plain(role), pair, dark: found, untouched: dark};
    }

    /** What a variable is where nothing is done about it. */
    private known(name: string, depth: number): {light: Colour; dark: Colour; alpha: number} | null {
        if (name.startsWith('--lectern-')) {
            const token = name.slice('--lectern-'.length);
            const [light, dark] = [this.tokens.light.get(token), this.tokens.dark.get(token)];
            return light === undefined || dark === undefined ? null : {light, dark, alpha: 1};
        }
        const value = this.variables.get(name);
        if (value === undefined || depth > 8) {
            return null;
        }
        const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
        if (other !== undefined) {
            return this.known(other, depth + 1);
        }
        const literal = readColour(value);
        const light = name.endsWith('-rgb') ? readTriple(value) : literal?.colour ?? null;
        const alpha = literal?.alpha ?? 1;
        return light === null ? null : {light, dark: this.darkValue.of(light, alpha, plain(roleIn(name, value))), alpha};
    }

    /** A part with its usual dark colour. */
    private part(
        at: number, length: number, form: Part['form'], light: Colour, alpha: number, role: PropertyRole, pair: string | null,
    ): Part {
        return {at, length, form, light, alpha, role: plain(role), pair, dark: this.darkValue.of(light, alpha, plain(role))};
    }
}

/** The role of a property, for a custom one told also by what is in it. */
function roleIn(property: string, value: string): PropertyRole {
    const role = roleOf(property) ?? 'a';
    return role === 'a' && /\b(?:solid|dashed|dotted|double)\b/.test(value) ? 'b' : role;
}

/** The role whose colours a role takes. */
function plain(role: PropertyRole): Role {
    return role === 'r' ? 'b' : role === 'h' || role === 'a' ? 's' : role;
}
