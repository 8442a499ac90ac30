import {parse, printParseErrorCode, type ParseError} from 'jsonc-parser';

const WORDS: Record<string, string> = {
    InvalidSymbol: 'This is not a JSON value',
    InvalidNumberFormat: 'This is not a JSON number',
    PropertyNameExpected: 'A property name in double quotes is expected',
    ValueExpected: 'A value is expected',
    ColonExpected: 'A colon is expected',
    CommaExpected: 'A comma is expected',
    CloseBraceExpected: 'A `}` is expected',
    CloseBracketExpected: 'A `]` is expected',
    EndOfFileExpected: 'Nothing may follow the first value',
    InvalidCommentToken: 'JSON has no comments',
    UnexpectedEndOfComment: 'JSON has no comments',
    UnexpectedEndOfString: 'This string is never closed',
    UnexpectedEndOfNumber: 'This number is not complete',
    InvalidUnicode: 'This is not a Unicode escape',
    InvalidEscapeCharacter: 'JSON has no such escape',
    InvalidCharacter: 'A control character must be escaped',
};

/** Why a text is not JSON: what is wrong, what to do, and where, in characters from its start. */
export interface JsonError {
    message: string;
    help: string;
    start: number;
    end: number;
}

/**
 * The first thing that keeps a text from being JSON as PHP's json_decode() reads it.
 *
 * @param lenient whether comments and trailing commas are allowed
 * @returns null where it is JSON
 */
export function firstJsonError(text: string, lenient = false): JsonError | null {
    const errors: ParseError[] = [];
    parse(text, errors, {disallowComments: !lenient, allowTrailingComma: lenient});
    const [first] = errors;
    if (first === undefined) {
        return null;
    }
    const message = WORDS[printParseErrorCode(first.error)] ?? printParseErrorCode(first.error);
    const afterComma = /,\s*$/.test(text.slice(0, first.offset)) && /^[}\]]/.test(text.slice(first.offset));
    return {
        message: afterComma ? 'No comma may stand before a closing bracket' : message,
        help: afterComma ? 'Remove the comma.' : 'Mend the JSON at this place.',
        start: afterComma ? text.lastIndexOf(',', first.offset) : first.offset,
        end: first.offset + (afterComma ? 0 : first.length),
    };
}
