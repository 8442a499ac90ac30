import {PhpError} from '../php/php-values.js';

const ENTITY = /&[0-9a-z]{2,8};|&#[0-9]{1,7};|&#x[0-9a-f]{1,6};/gi;
const EMPTY_ELEMENT = /^<(\s*.+?\/\s*|\s*(img|br|input|hr|area|base|basefont|col|frame|isindex|link|meta|param)(\s.+?)?)>$/is;
const ENDING = '...';

/**
 * Moodle's shorten_text(): cuts a piece of HTML at a word, and closes what is open.
 *
 * @param length characters that are shown, as the template gave them
 * @throws PhpError where the length is no number
 */
export function shortenText(text: string, length: string): string {
    const ideal = length.trim() === '' ? Number.NaN : Number(length);
    const plain = count(text.replace(/<[^\n]*?>/g, ''));
    // What is no number PHP compares as text, and then cannot subtract from.
    if (Number.isNaN(ideal) ? String(plain) <= length : plain <= ideal) {
        return text;
    }
    if (Number.isNaN(ideal)) {
        throw new PhpError(`The length '${length}' is no number`, 'Begin {{#shortentext}} with a number and a comma.');
    }
    const tags: {name: string; opens: boolean}[] = [];
    let total = count(ENDING);
    let out = '';
    for (const [whole, tag = '', words = ''] of text.matchAll(/(<[\s\S]+?>)?([^<>]*)/g)) {
        if (whole === '') {
            continue;
        }
        if (tag !== '') {
            tags.push(...readTag(tag));
            out += tag;
        }
        const shown = count(words.replace(ENTITY, ' '));
        if (total + shown > ideal) {
            out += [...words].slice(0, breakAt(words, ideal - total)).join('');
            break;
        }
        out += words;
        total += shown;
        if (total >= ideal) {
            break;
        }
    }
    return out + ENDING + closings(tags);
}

function readTag(tag: string): {name: string; opens: boolean}[] {
    if (EMPTY_ELEMENT.test(tag)) {
        return [];
    }
    const closed = /^<\s*\/(\S+?)\s*>$/.exec(tag)?.[1];
    if (closed !== undefined) {
        return [{name: closed.toLowerCase(), opens: false}];
    }
    const opened = /^<\s*([^\s>!]+)[\s\S]*?>$/.exec(tag)?.[1];
    if (opened !== undefined) {
        return [{name: opened.toLowerCase(), opens: true}];
    }
    return /^<!--\[if\s[\s\S]*?\]>$/.test(tag) ? [{name: 'if', opens: true}]
        : tag === '<!--<![endif]-->' ? [{name: 'if', opens: false}] : [];
}

/** Where to cut, in characters: after a full stop, before a space, or anywhere in Chinese, Japanese and Korean. */
function breakAt(words: string, space: number): number {
    let left = space;
    let entities = 0;
    for (const match of words.matchAll(ENTITY)) {
        if (Buffer.byteLength(words.slice(0, match.index)) + 1 - entities > left) {
            break;
        }
        left--;
        entities += count(match[0]);
    }
    const most = left + entities;
    const characters = [...words];
    for (let at = most; at > 0; at--) {
        const character = characters[at] ?? '';
        if (character === '.' || character === ' ' || Buffer.byteLength(character) > 2) {
            return Math.min(at + 1, most);
        }
    }
    return most;
}

function closings(tags: readonly {name: string; opens: boolean}[]): string {
    const open: string[] = [];
    for (const {name, opens} of tags) {
        if (opens) {
            open.unshift(name);
        } else if (open.includes(name)) {
            // Moodle looks from the end of its list, which begins with the innermost.
            open.splice(open.lastIndexOf(name), 1);
        }
    }
    return open.map(name => name === 'if' ? '<!--<![endif]-->' : `</${name}>`).join('');
}

function count(text: string): number {
    return [...text].length;
}
