import type {Colour} from '../../colour/colour.js';
import type {CssRule} from './css-rule.js';
import {readColour, writeColour} from './literals.js';
import type {Role} from './roles.js';

/** A token in CSS. */
const PROPERTY = /(?<![-\w])--lectern-([\w-]+)[\t-\r ]*:[\t-\r ]*(#[0-9a-f]{3,6}|[a-z]+)[\t-\r ]*(?:;|$)/gi;
/** A token in SCSS, of a colour or the same as another. */
const VARIABLE = /^\$lectern-([\w-]+)[\t-\r ]*:[\t-\r ]*(#[0-9a-f]{3,6}|\$lectern-([\w-]+))[\t-\r ]*(?:!default[\t-\r ]*)?;/gmi;

/** The colours of the design in both schemes, as the stylesheet declares them. */
export class Tokens {
    /** Names of tokens, by role and the digits of their light colours. */
    private readonly byRole: Record<Role, Map<string, string>> = {t: new Map(), s: new Map(), b: new Map()};

    /**
     * @param light by name, without the prefix: `ink`
     * @param declared whether the same CSS declares them; a part of it that is served alone does not
     */
    constructor(
        readonly light: ReadonlyMap<string, Colour>,
        readonly dark: ReadonlyMap<string, Colour>,
        readonly declared: boolean,
    ) {
        for (const [name, colour] of light) {
            for (const role of dark.has(name) ? rolesOf(name) : []) {
                if (!this.byRole[role].has(colour.hex)) {
                    this.byRole[role].set(colour.hex, name);
                }
            }
        }
    }

    /** Reads `--lectern-<token>` from the rules for the root and for the dark scheme. */
    static ofCss(css: string, rules: readonly CssRule[]): Tokens {
        const schemes = {light: new Map<string, Colour>(), dark: new Map<string, Colour>()};
        for (const rule of rules) {
            if (rule.scheme === null) {
                continue;
            }
            for (const [, name = '', value = ''] of css.slice(rule.start, rule.end).matchAll(PROPERTY)) {
                const literal = readColour(value);
                if (literal !== null) {
                    schemes[rule.scheme].set(name, literal.colour);
                }
            }
        }
        return new Tokens(schemes.light, schemes.dark, schemes.light.size > 0 && schemes.dark.size > 0);
    }

    /** Reads the variables `$lectern-<token>` and `$lectern-dark-<token>` of the file that decides them. */
    static ofScss(scss: string): Tokens {
        const values = new Map<string, Colour>();
        for (const [, name = '', value = '', other] of scss.matchAll(VARIABLE)) {
            const colour = other === undefined ? readColour(value)?.colour : values.get(other);
            if (colour !== undefined) {
                values.set(name, colour);
            }
        }
        const isDark = ([name]: [string, Colour]): boolean => name.startsWith('dark-');
        return new Tokens(
            new Map([...values].filter(one => !isDark(one))),
            new Map([...values].filter(isDark).map(([name, colour]) => [name.slice('dark-'.length), colour])),
            false,
        );
    }

    /** The token of a role that has a colour in the light. */
    named(colour: Colour, role: Role): string | null {
        return this.byRole[role].get(colour.hex) ?? null;
    }

    /** How a token is read in CSS. Where it may not be declared, its light colour stands in. */
    reference(name: string): string {
        const light = this.light.get(name);
        return this.declared || light === undefined ? `var(--lectern-${name})` : `var(--lectern-${name},${writeColour(light, 1)})`;
    }
}

/** What a token is for, told by its name. */
function rolesOf(name: string): Role[] {
    if (name.startsWith('on-')) {
        return [];
    }
    if (name === 'ink-soft') {
        return ['t'];
    }
    if (/^paper|-soft$/.test(name)) {
        return ['s'];
    }
    return /-fill(?:-strong)?$|^(?:line|control)$|-line$/.test(name) ? ['s', 'b'] : ['t'];
}
