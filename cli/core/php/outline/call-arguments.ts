import {lexPhp, type PhpToken} from '../lex-php.js';
import type {PhpCall, Span} from './outline.js';

/** One argument of a call. */
export interface PhpArgument extends Span {
    /** As written, without the space around it. */
    text: string;
    /** Its value where it is one literal string without variables. */
    string: string | null;
    /** The parameter's name in `f(name: value)`. */
    name: string | null;
}

const OPEN_TAG = '<?php ';

/**
 * The arguments of a call, read from the file's text.
 *
 * @param text the whole file
 */
export function callArguments(text: string, call: PhpCall): PhpArgument[] {
    if (call.arguments === null) {
        return [];
    }
    const {start, end} = call.arguments;
    return splitList(text.slice(start + 1, end - 1), start + 1);
}

/**
 * What stands between commas at the outermost level of PHP code.
 *
 * @param code e.g. `'a', [1, 2], f(3)`
 * @param offset where the code stands in its file
 */
export function splitList(code: string, offset: number): PhpArgument[] {
    const parts: PhpToken[][] = [[]];
    let depth = 0;
    for (const token of lexPhp(OPEN_TAG + code)) {
        if (token.kind === 'open' || token.kind === 'space' || token.kind === 'comment') {
            continue;
        }
        if (depth === 0 && token.text === ',') {
            parts.push([]);
            continue;
        }
        depth += '([{'.includes(token.text) ? 1 : ')]}'.includes(token.text) ? -1 : 0;
        parts.at(-1)?.push(token);
    }
    return parts.filter(tokens => tokens.length > 0).map(tokens => readArgument(tokens, code, offset - OPEN_TAG.length));
}

function readArgument(tokens: readonly PhpToken[], code: string, offset: number): PhpArgument {
    const named = tokens.length > 2 && tokens[0]?.kind === 'word' && tokens[1]?.text === ':' && tokens[2]?.text !== ':';
    const own = named ? tokens.slice(2) : tokens;
    const start = own[0]?.start ?? 0;
    const end = own.at(-1)?.end ?? start;
    return {
        text: code.slice(start - OPEN_TAG.length, end - OPEN_TAG.length),
        string: own.length === 1 && own[0] !== undefined ? literalString(own[0].text) : null,
        name: named ? tokens[0]?.text ?? null : null,
        start: start + offset,
        end: end + offset,
    };
}

const ESCAPES: Record<string, string> = {n: '\n', t: '\t', r: '\r', v: '\v', e: '\u001b', f: '\f', '\\': '\\', '$': '$', '"': '"'};

/** The value of a quoted string as written; null where it is no string, or holds variables. */
export function literalString(written: string): string | null {
    if (/^'[\s\S]*'$/.test(written)) {
        return written.slice(1, -1).replace(/\\(['\\])/g, '$1');
    }
    if (!/^"[\s\S]*"$/.test(written) || /(?<!\\)(?:\\\\)*(\$[\w{]|\{\$)/.test(written)) {
        return null;
    }
    return written.slice(1, -1).replace(/\\([ntrvef\\$"])/g, (_whole, escape: string) => ESCAPES[escape] ?? escape);
}
