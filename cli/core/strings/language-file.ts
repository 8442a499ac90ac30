import {lexPhp, type PhpToken} from '../php/lex-php.js';
import {literalString} from '../php/outline/call-arguments.js';

/** One `$string['id'] = …;` of a language file. Places are characters from the start of the file. */
export interface LanguageString {
    id: string;
    /** Null where it is not one literal string. */
    value: string | null;
    /** The value as written. */
    written: string;
    /** The whole statement. */
    start: number;
    end: number;
    valueStart: number;
}

/** A language file's strings, and what else it does. */
export interface LanguageFile {
    strings: LanguageString[];
    /** Statements that are no assignment of a string under a literal identifier. */
    others: {start: number; end: number}[];
}

/** Reads a language file statement by statement; what is broken is left out. */
export function readLanguageFile(text: string): LanguageFile {
    const file: LanguageFile = {strings: [], others: []};
    let statement: PhpToken[] = [];
    let depth = 0;
    for (const token of lexPhp(text)) {
        if (/^(space|comment|open|html)$/.test(token.kind)) {
            continue;
        }
        if (token.kind === 'symbol') {
            depth += '([{'.includes(token.text) ? 1 : ')]}'.includes(token.text) ? -1 : 0;
        }
        const ends = depth <= 0 && (token.kind === 'close' || (token.kind === 'symbol' && /^[;}]$/.test(token.text)));
        if (token.kind !== 'close') {
            statement.push(token);
        }
        if (ends) {
            addStatement(file, statement, text);
            statement = [];
            depth = 0;
        }
    }
    return file;
}

function addStatement(file: LanguageFile, tokens: readonly PhpToken[], text: string): void {
    const [variable, open, key, close, equals, first] = tokens;
    const last = tokens.at(-1);
    if (variable === undefined || last === undefined || (tokens.length === 1 && last.text === ';')) {
        return;
    }
    const place = {start: variable.start, end: last.end};
    const id = key?.kind === 'string' ? literalString(key.text) : null;
    if (variable.text !== '$string' || open?.text !== '[' || close?.text !== ']' || equals?.text !== '=' || first === undefined
            || id === null) {
        if (!isGuard(tokens)) {
            file.others.push(place);
        }
        return;
    }
    const value = tokens.slice(5, last.text === ';' ? -1 : undefined);
    const end = value.at(-1)?.end ?? first.start;
    file.strings.push({
        id, ...place,
        value: value.length === 1 && first.kind === 'string' ? literalString(first.text) : null,
        written: text.slice(first.start, end),
        valueStart: first.start,
    });
}

/** `defined('MOODLE_INTERNAL') || die();` and its older forms. */
function isGuard(tokens: readonly PhpToken[]): boolean {
    return /^(if\(!|if\(not)?defined\(['"]MOODLE_INTERNAL['"]\)/i.test(tokens.map(({text}) => text).join(''))
        || /^(declare|namespace)$/i.test(tokens[0]?.text ?? '');
}
