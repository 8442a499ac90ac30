/** What a stretch of a PHP file is, as far as tools that do not parse need to know. */
export type PhpTokenKind = 'html' | 'open' | 'close' | 'space' | 'comment' | 'string' | 'word' | 'variable' | 'number' | 'symbol';

export interface PhpToken {
    kind: PhpTokenKind;
    text: string;
    /** Characters from the start of the file. */
    start: number;
    end: number;
}

const OPEN_TAG = /<\?(?:php(?=\s|$)|=)/gi;
const SPACE = /\s+/y;
const LINE_COMMENT = /(?:\/\/|#(?!\[))[^\r\n]*?(?=\?>|\r|\n|$)/y;
const BLOCK_COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/y;
const SINGLE_QUOTED = /'(?:\\[\s\S]|[^'\\])*(?:'|$)/y;
const HEREDOC = /<<<[ \t]*(["']?)([A-Za-z_\x80-\uffff][\w\x80-\uffff]*)\1\r?\n/y;
const VARIABLE = /\$[A-Za-z_\x80-\uffff][\w\x80-\uffff]*/y;
const WORD = /[A-Za-z_\x80-\uffff][\w\x80-\uffff]*/y;
const NUMBER = /(?:0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][+-]?\d+)?\.?)/y;
const SYMBOL = new RegExp([
    '<=>', '\\*\\*=', '\\.\\.\\.', '<<=', '>>=', '\\?\\?=', '\\?->', '[=!]==', '::', '[-=]>', '[=!<>]=', '<>', '&&',
    '\\|\\|', '\\?\\?', '\\+\\+', '--', '<<', '>>', '[+\\-*/.%&|^]=', '\\*\\*', '[\\s\\S]',
].join('|'), 'y');

/**
 * Cuts a PHP file into tokens that cover it without a gap. Never fails: what is not closed runs to the end.
 * Strings of every form, heredocs included, are one token each.
 */
export function* lexPhp(text: string): Generator<PhpToken> {
    let at = 0;
    let php = false;
    const token = (kind: PhpTokenKind, end: number): PhpToken => {
        const start = at;
        at = end;
        return {kind, text: text.slice(start, end), start, end};
    };
    while (at < text.length) {
        if (!php) {
            OPEN_TAG.lastIndex = at;
            const open = OPEN_TAG.exec(text);
            if (open === null || open.index > at) {
                yield token('html', open?.index ?? text.length);
            }
            if (open !== null) {
                php = true;
                yield token('open', open.index + open[0].length);
            }
            continue;
        }
        if (text.startsWith('?>', at)) {
            php = false;
            const lineBreak = /\r?\n|/y;
            lineBreak.lastIndex = at + 2;
            yield token('close', at + 2 + (lineBreak.exec(text)?.[0].length ?? 0));
            continue;
        }
        const [kind, end] = nextPhp(text, at);
        yield token(kind, end);
    }
}

function nextPhp(text: string, at: number): [PhpTokenKind, number] {
    const match = (pattern: RegExp): number => {
        pattern.lastIndex = at;
        return pattern.test(text) ? pattern.lastIndex : -1;
    };
    const tries: [PhpTokenKind, RegExp][] = [
        ['space', SPACE], ['comment', BLOCK_COMMENT], ['comment', LINE_COMMENT], ['string', SINGLE_QUOTED],
        ['variable', VARIABLE], ['word', WORD], ['number', NUMBER],
    ];
    const first = text[at] ?? '';
    if (first === '"' || first === '`') {
        return ['string', skipInterpolated(text, at + 1, first)];
    }
    HEREDOC.lastIndex = at;
    const heredoc = first === '<' ? HEREDOC.exec(text) : null;
    if (heredoc !== null) {
        const close = new RegExp(`^[ \\t]*${heredoc[2] ?? ''}(?![\\w\\x80-\\uffff])`, 'm');
        const body = at + heredoc[0].length;
        const found = close.exec(text.slice(body));
        return ['string', found === null ? text.length : body + found.index + found[0].length];
    }
    for (const [kind, pattern] of tries) {
        const end = match(pattern);
        if (end > at) {
            return [kind, end];
        }
    }
    return ['symbol', match(SYMBOL)];
}

/** The end of a double-quoted or backticked string that begins before `at`; expressions in it may hold strings. */
function skipInterpolated(text: string, at: number, quote: string): number {
    while (at < text.length) {
        if (text[at] === '\\') {
            at += 2;
        } else if (text[at] === quote) {
            return at + 1;
        } else if (text.startsWith('{$', at) || text.startsWith('${', at)) {
            at = skipExpression(text, at + 2);
        } else {
            at++;
        }
    }
    return text.length;
}

function skipExpression(text: string, at: number): number {
    for (let depth = 1; at < text.length && depth > 0;) {
        const [, end] = nextPhp(text, at);
        const found = text.slice(at, end);
        depth += found === '{' ? 1 : found === '}' ? -1 : 0;
        at = end;
    }
    return at;
}
