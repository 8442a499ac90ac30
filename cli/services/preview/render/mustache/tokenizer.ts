/** The signs of Mustache's tags; a text and a plain `{{x}}` have none. */
export type TokenKind = 'text' | 'escaped' | '{' | '&' | '#' | '^' | '/' | '!' | '>' | '<' | '$' | '$argument' | '=' | '%';

/** Places are characters (UTF-16 units) from the start of the template. */
export interface Token {
    kind: TokenKind;
    /** The trimmed name in the tag; for a text the text itself. */
    value: string;
    /** The line as Mustache.php counts: breaks inside tags and comments do not count. For its rules on standalone tags only. */
    countedLine: number;
    /** Where the tag or the text begins. */
    start: number;
    /** Where what follows the tag begins; null for what is no tag. */
    end: number | null;
    delimiters: Delimiters;
    /** `{{x | y}}`, where the template switched filters on. */
    filters?: readonly string[];
    /** Of a partial that stands alone: the space before it. */
    indent?: string;
    /** Of a section: what is in it, and where its closing tag begins. */
    nodes?: readonly Token[];
    closeStart?: number;
}

export interface Delimiters {
    open: string;
    close: string;
}

export const STANDARD_DELIMITERS: Delimiters = {open: '{{', close: '}}'};

/** What is wrong in a template, and where: characters from its start. */
export class MustacheSyntaxError extends Error {
    override name = 'MustacheSyntaxError';

    constructor(message: string, readonly help: string, readonly offset: number) {
        super(message);
    }
}

const SIGNS: ReadonlySet<string> = new Set(['#', '^', '/', '!', '>', '<', '=', '{', '&', '%', '$']);

/**
 * Cuts a template into tokens as Mustache.php's tokenizer does: texts end with their line.
 *
 * @throws MustacheSyntaxError
 */
export function tokenize(text: string): Token[] {
    const tokens: Token[] = [];
    let delimiters = STANDARD_DELIMITERS;
    let countedLine = 0;
    let at = 0;
    const push = (kind: TokenKind, value: string, start: number, end: number | null): void => {
        tokens.push({kind, value, countedLine, start, end, delimiters});
    };
    while (at < text.length) {
        const tag = text.indexOf(delimiters.open, at);
        const textEnd = tag === -1 ? text.length : tag;
        while (at < textEnd) {
            const lineBreak = text.indexOf('\n', at);
            const end = lineBreak === -1 || lineBreak >= textEnd ? textEnd : lineBreak + 1;
            push('text', text.slice(at, end), at, null);
            countedLine += lineBreak !== -1 && lineBreak < textEnd ? 1 : 0;
            at = end;
        }
        if (tag === -1) {
            break;
        }
        const inside = tag + delimiters.open.length;
        const sign = text[inside] ?? '';
        if (sign === '=') {
            const close = closing(text, `=${delimiters.close}`, inside, tag);
            const [, open, end] = /^\s*(\S+)\s+(\S+)\s*$/.exec(text.slice(inside + 1, close)) ?? [];
            if (open === undefined || end === undefined) {
                throw new MustacheSyntaxError('These are no delimiters', 'Write two, with a space between: {{=<% %>=}}.', tag);
            }
            push('=', '', tag, null);
            at = close + 1 + delimiters.close.length;
            delimiters = {open, close: end};
            continue;
        }
        const close = closing(text, delimiters.close, inside + (SIGNS.has(sign) ? 1 : 0), tag);
        let name = text.slice(inside + (SIGNS.has(sign) ? 1 : 0), close).trim();
        at = close + delimiters.close.length;
        if (sign === '%') {
            tokens.unshift({kind: '%', value: name, countedLine: 0, start: tag, end: null, delimiters});
            continue;
        }
        const end = at;
        if (sign === '{') {
            const isStandard = delimiters.close === '}}';
            if (isStandard ? text[at] !== '}' : !name.endsWith('}')) {
                throw new MustacheSyntaxError(`The tag ${text.slice(tag, at)} opens with three braces and closes with two`,
                    'Close it with }}}.', tag);
            }
            at += isStandard ? 1 : 0;
            name = isStandard ? name : name.slice(0, -1).trim();
        }
        push(SIGNS.has(sign) ? sign as TokenKind : 'escaped', name, tag, end);
    }
    return tokens;
}

function closing(text: string, delimiter: string, from: number, tag: number): number {
    const found = text.indexOf(delimiter, from);
    if (found === -1) {
        const shown = text.slice(tag).split(/\s*\n/, 1)[0]?.slice(0, 60) ?? '';
        throw new MustacheSyntaxError(`The tag ${shown} is never closed`, 'Close it with }} (and a {{{ with }}}).', tag);
    }
    return found;
}
