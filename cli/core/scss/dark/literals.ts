import {Colour} from '../../colour/colour.js';
import {NAMED_COLOURS} from './named-colours.js';

/** An opaque colour and its opacity, 0 to 1. */
export interface Literal {
    colour: Colour;
    alpha: number;
}

/** A string in either kind of quotes. */
const STRING = String.raw`(?:"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^'\\]*(?:\\[\s\S][^'\\]*)*')`;

/** What a value may hold: strings, comments, addresses, colours by digits, function, variable and name. */
const PARTS = new RegExp([
    String.raw`url\([\t-\r ]*(?:${STRING}|[^)]*)[\t-\r ]*\)`, STRING, String.raw`/\*[\s\S]*?\*/`,
    String.raw`#[0-9a-f]+(?![\w\\-])`, String.raw`(?:rgb|hsl)a?\((?:[^()]|\([^()]*\))*\)`,
    String.raw`var\([\t-\r ]*--lectern-[\w-]+[\t-\r ]*,(?:[^()]|\([^()]*\))*\)`, String.raw`var\([\t-\r ]*--[\w-]+\)?`,
    String.raw`(?<![#\w-])[a-z][\w-]*\(?`,
].join('|'), 'gi');

const known = new Map<string, Literal | null>();

/** Whether a value can hold anything of interest; quick. */
export function mayHoldColours(value: string): boolean {
    return /[#(]|[a-z]{3}|\d,/i.test(value);
}

/** The parts of a value that may be colours, variables or addresses, with characters from the start of the value. */
export function partsOf(value: string): {text: string; at: number}[] {
    return [...value.matchAll(PARTS)].map(({0: text, index}) => ({text, at: index}));
}

/** Reads a colour; null where it is none. */
export function readColour(text: string): Literal | null {
    let literal = known.get(text);
    if (literal === undefined) {
        literal = parse(text.toLowerCase());
        known.set(text, literal);
    }
    return literal;
}

/** Three numbers, as Bootstrap keeps colours for `rgba()`. */
export function readTriple(text: string): Colour | null {
    const match = /^[\t-\r ]*(\d{1,3})[\t-\r ]*,[\t-\r ]*(\d{1,3})[\t-\r ]*,[\t-\r ]*(\d{1,3})[\t-\r ]*$/.exec(text);
    const [red, green, blue] = (match ?? []).slice(1).map(Number);
    if (red === undefined || green === undefined || blue === undefined || Math.max(red, green, blue) > 255) {
        return null;
    }
    return new Colour(red, green, blue);
}

/** A colour as short as CSS has it. */
export function writeColour(colour: Colour, alpha: number): string {
    const thousandths = rounded(alpha * 1000);
    if (thousandths < 1000) {
        const part = thousandths === 0 ? '0' : `.${String(thousandths).padStart(3, '0').replace(/0+$/, '')}`;
        return `rgba(${colour.red},${colour.green},${colour.blue},${part})`;
    }
    return colour.hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
}

/**
 * The nearest whole number, halves up. A half that the machine keeps a little too small counts as one: PHP and JavaScript
 * differ there.
 */
export function rounded(number: number): number {
    return Math.floor(number + 0.5 + 1e-9);
}

function parse(text: string): Literal | null {
    if (text.startsWith('#')) {
        const given = text.slice(1);
        const digits = given.length === 3 || given.length === 4 ? given.replace(/./g, '$&$&') : given;
        if (digits.length !== 6 && digits.length !== 8) {
            return null;
        }
        const alpha = digits.length === 8 ? parseInt(digits.slice(6), 16) / 255 : 1;
        return {colour: Colour.fromHex(`#${digits.slice(0, 6)}`), alpha};
    }
    const named = Object.hasOwn(NAMED_COLOURS, text) ? NAMED_COLOURS[text] : undefined;
    return named === undefined ? parseFunction(text) : {colour: Colour.fromHex(`#${named}`), alpha: 1};
}

const NUMBER = String.raw`([-+]?(?:\d+\.?\d*|\.\d+))(%|deg)?`;
const BETWEEN = String.raw`(?:[\t-\r ]*,[\t-\r ]*|[\t-\r ]+)`;
const OPACITY = String.raw`(?:[\t-\r ]*[,/][\t-\r ]*(\d+\.?\d*|\.\d+)(%?))?`;
const FUNCTION = new RegExp(
    String.raw`^(rgb|hsl)a?\([\t-\r ]*${NUMBER}${BETWEEN}${NUMBER}${BETWEEN}${NUMBER}${OPACITY}[\t-\r ]*\)$`,
);

function parseFunction(text: string): Literal | null {
    const match = FUNCTION.exec(text);
    if (match === null) {
        return null;
    }
    const number = (at: number): number => Number(match[at] ?? '');
    const alpha = match[8] === undefined ? 1 : Math.max(0, Math.min(1, number(8) / (match[9] === '%' ? 100 : 1)));
    if (match[1] === 'hsl') {
        return match[5] !== '%' || match[7] !== '%' || match[3] === '%' ? null
            : {colour: fromHsl(number(2), number(4), number(6)), alpha};
    }
    if ([match[3], match[5], match[7]].includes('deg')) {
        return null;
    }
    const value = (at: number): number => rounded(Math.max(0, Math.min(255, number(at) * (match[at + 1] === '%' ? 2.55 : 1))));
    return {colour: new Colour(value(2), value(4), value(6)), alpha};
}

/** From hue in degrees, saturation and lightness in per cent. */
function fromHsl(hue: number, saturation: number, lightness: number): Colour {
    const strong = Math.max(0, Math.min(1, saturation / 100));
    const light = Math.max(0, Math.min(1, lightness / 100));
    const value = (shift: number): number => {
        const turn = ((shift + hue / 30) % 12 + 12) % 12;
        const part = light - strong * Math.min(light, 1 - light) * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
        return rounded(part * 255);
    };
    return new Colour(value(0), value(8), value(4));
}
