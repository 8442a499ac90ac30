import {parse, printParseErrorCode, type ParseError} from 'jsonc-parser';
import type {FileCheck} from '../check.js';

/** These are read by tools that allow comments and trailing commas. */
const WITH_COMMENTS = /(^|\/)(ts|js)config([.-][^/]*)?\.json$/;

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

/** Every JSON file is strict JSON, as PHP's json_decode() reads it. */
export const jsonSyntax: FileCheck = {
    meta: {name: 'json-syntax', severity: 'error', summary: 'JSON files are strict JSON.', thirdParty: true},
    // A test's fixture may be broken on purpose.
    wants: path => path.endsWith('.json') && !/(^|\/)tests\/fixtures\//.test(path),
    checkFile(file, report) {
        const lenient = WITH_COMMENTS.test(file.path);
        const errors: ParseError[] = [];
        parse(file.text, errors, {disallowComments: !lenient, allowTrailingComma: lenient});
        const [first] = errors;
        if (first !== undefined) {
            const message = WORDS[printParseErrorCode(first.error)] ?? printParseErrorCode(first.error);
            const afterComma = /,\s*$/.test(file.text.slice(0, first.offset)) && /^[}\]]/.test(file.text.slice(first.offset));
            report({
                message: afterComma ? 'No comma may stand before a closing bracket' : message,
                help: afterComma ? 'Remove the comma.' : 'Mend the JSON at this place.',
                start: afterComma ? file.text.lastIndexOf(',', first.offset) : first.offset,
                end: first.offset + (afterComma ? 0 : first.length),
            });
        }
    },
};
