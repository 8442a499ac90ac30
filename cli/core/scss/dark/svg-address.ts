import type {DarkValue} from './dark-value.js';
import {readColour, writeColour} from './literals.js';

/** A colour in an address, where signs are written as numbers or not. */
const COLOUR = new RegExp([
    String.raw`(?:%23|#)[0-9a-f]{3,8}(?![\w%-])`, String.raw`(?:rgb|hsl)a?(?:\(|%28)[^()"'<>]*?(?:\)|%29)`,
    String.raw`(?<=fill=['"]|stroke=['"]|fill:|stroke:)[a-z]+`, '(?<=fill=%22|fill=%27|stroke=%22|stroke=%27)[a-z]+',
].join('|'), 'gi');

/**
 * A picture that is written into the stylesheet, such as the arrow of a select, with its dark lines made light.
 *
 * @param address `url(…)` as it is written
 * @returns the same where nothing is to be changed
 */
export function darkAddress(address: string, darkValue: DarkValue): string {
    if (!/^url\([\t-\r ]*["']?data:image\/svg\+xml(?![^,]*;base64)/i.test(address)) {
        return address;
    }
    return address.replace(COLOUR, text => {
        const literal = readColour(decoded(text));
        if (literal === null) {
            return text;
        }
        const dark = darkValue.of(literal.colour, literal.alpha, 't');
        if (dark.hex === literal.colour.hex) {
            return text;
        }
        const written = writeColour(dark, literal.alpha);
        return text.includes('%') || written.startsWith('#') ? written.replace(/[#()]/g, encodeSign) : written;
    });
}

/** Without escapes; a `%` that is none stays. */
function decoded(text: string): string {
    return text.replace(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

function encodeSign(sign: string): string {
    return `%${sign.charCodeAt(0).toString(16)}`;
}
