import {crc32} from 'node:zlib';
import type {Colour} from '../../colour/colour.js';
import {rounded, writeColour} from './literals.js';
import {PREFIX, type Role} from './roles.js';
import type {Tokens} from './tokens.js';

/**
 * The custom properties that stand for colours which are no token, each with its value in both schemes.
 *
 * Their names tell what they are, so that parts of a stylesheet that are made apart agree.
 */
export class Generated {
    private readonly values = new Map<string, {light: string; dark: string}>();

    /**
     * A colour that differs between the schemes.
     *
     * @param isUsual whether the dark colour is the one that this role always has
     * @returns how it is read
     */
    colour(light: Colour, dark: Colour, alpha: number, role: Role, isUsual: boolean): string {
        const opacity = alpha < 1 ? `-${rounded(alpha * 1000)}` : '';
        const name = `${role}${digits(light)}${opacity}${isUsual ? '' : `-${digits(dark)}`}`;
        return this.property(name, writeColour(light, alpha), writeColour(dark, alpha));
    }

    /** Three numbers that differ between the schemes. @returns how they are read */
    triple(light: Colour, dark: Colour, role: Role): string {
        return this.property(`n${role}${digits(light)}`, numbers(light), numbers(dark));
    }

    /** An address that differs between the schemes. @returns how it is read */
    address(light: string, dark: string): string {
        return this.property(`u${crc32(light).toString(16).padStart(8, '0')}`, light, dark);
    }

    /** The declarations for both schemes; paper is always light. */
    css({declared, light: tokens}: Tokens): string {
        let [light, dark, print] = ['', '', ''];
        for (const [name, value] of this.values) {
            light += `${name}:${value.light};`;
            dark += `${name}:${value.dark};`;
        }
        for (const [name, colour] of declared ? tokens : []) {
            print += `--lectern-${name}:${writeColour(colour, 1)};`;
        }
        const css = (light === '' ? '' : `:root{${light}}\n@media not print{[data-bs-theme="dark"]{${dark}}}\n`)
            + (print === '' ? '' : `@media print{[data-bs-theme="dark"]{${print}color-scheme:light;}}\n`);
        return css === '' ? '' : `\n${css}`;
    }

    private property(name: string, light: string, dark: string): string {
        this.values.set(PREFIX + name, {light, dark});
        return `var(${PREFIX}${name})`;
    }
}

/** Three numbers as Bootstrap writes them. */
export function numbers({red, green, blue}: Colour): string {
    return `${red},${green},${blue}`;
}

function digits(colour: Colour): string {
    return writeColour(colour, 1).slice(1);
}
