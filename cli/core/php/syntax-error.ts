import type {Node, Parser, Tree} from 'web-tree-sitter';
import {lexPhp, type PhpToken} from './lex-php.js';

/** Where PHP stops to understand a file, and what stands there. */
export interface PhpSyntaxError {
    message: string;
    help?: string;
    /** Characters from the start of the file. */
    start: number;
    end: number;
}

/** What may be named as missing: the parser also invents names and operands, which help nobody. */
const NAMEABLE = new Set([';', ')', ']', '}', '(', '{', ':', ',', '=>', '->']);

/**
 * The first syntax error of a tree that has one.
 *
 * Error nodes begin where recovery began to give up, often statements too early. The parser's log has the token that
 * no parse could take: the furthest one before it resumes.
 */
export function findSyntaxError(parser: Parser, text: string, tree: Tree): PhpSyntaxError {
    const offset = failingOffset(parser, text) ?? firstErrorNode(tree.rootNode)?.startIndex ?? 0;
    const {before, token} = tokenAt(text, offset);
    const string = [token, before].find(found => found?.kind === 'string' && isOpenString(found.text));
    if (string) {
        return {
            message: `This string is never closed: ${describe(string)}`,
            help: 'Add the closing quote, or the closing label of a heredoc.',
            start: string.start,
            end: string.start + 1,
        };
    }
    const missing = firstErrorNode(tree.rootNode, node => node.isMissing && NAMEABLE.has(node.type));
    if (token === null) {
        return unclosed(text) ?? {message: 'Unexpected end of file', start: offset, end: offset};
    }
    if (before !== null && text.slice(before.end, token.start).includes('\n') && mends(parser, text, before.end, ';', offset)) {
        return {message: 'Missing `;`', start: before.end, end: before.end};
    }
    if (before !== null && missing !== null && missing.startIndex >= before.start && missing.startIndex <= token.end) {
        return {message: `Missing \`${missing.type}\``, start: before.end, end: before.end};
    }
    return {message: `Unexpected ${describe(token)}`, start: token.start, end: token.end};
}

/** Whether the parser gets past its failing place with a character put in. */
function mends(parser: Parser, text: string, at: number, insert: string, failing: number): boolean {
    const mended = text.slice(0, at) + insert + text.slice(at);
    const tree = parser.parse(mended);
    const whole = tree?.rootNode.hasError === false;
    tree?.delete();
    if (whole) {
        return true; // The log has dead ends of parses that others then took: it only tells of trees with errors.
    }
    const next = failingOffset(parser, mended);
    return next === null || next > failing + insert.length;
}

/** Whether a string or heredoc runs to the end of the file for want of its end. */
function isOpenString(text: string): boolean {
    const label = /^<<<[ \t]*["']?(\w+)/.exec(text)?.[1];
    return label !== undefined
        ? !new RegExp(`\\n[ \\t]*${label}$`).test(text)
        : text.length === 1 || text.at(-1) !== text[0] || /(?<!\\)(?:\\\\)*\\.$/s.test(text);
}

function failingOffset(parser: Parser, text: string): number | null {
    let row = 0;
    let column = 0;
    let furthest: [number, number] | null = null;
    let resumed = false;
    parser.setLogger(message => {
        if (resumed) {
            return;
        }
        const place = /^process .*row:(\d+), col:(\d+)/.exec(message);
        if (place !== null) {
            row = Number(place[1]);
            column = Number(place[2]) / 2; // Columns are bytes of UTF-16.
        } else if (message.startsWith('detect_error')) {
            if (furthest === null || row > furthest[0] || (row === furthest[0] && column > furthest[1])) {
                furthest = [row, column];
            }
        } else if (message.startsWith('resume')) {
            resumed = true;
        }
    });
    parser.parse(text)?.delete();
    parser.setLogger(null);
    if (furthest === null) {
        return null;
    }
    const [line, inLine] = furthest as [number, number];
    let start = 0;
    for (let count = 0; count < line; count++) {
        start = text.indexOf('\n', start) + 1;
    }
    return start + inLine;
}

/** The token of code at or after an offset, and the one before it. */
function tokenAt(text: string, offset: number): {before: PhpToken | null; token: PhpToken | null} {
    let before: PhpToken | null = null;
    for (const token of lexPhp(text)) {
        if (token.kind === 'space' || token.kind === 'comment') {
            continue;
        }
        if (token.end > offset) {
            return {before, token};
        }
        before = token;
    }
    return {before, token: null};
}

function firstErrorNode(node: Node, wanted = (found: Node): boolean => found.isError || found.isMissing): Node | null {
    if (wanted(node)) {
        return node;
    }
    if (node.hasError) {
        for (const child of node.children) {
            const found = firstErrorNode(child, wanted);
            if (found !== null) {
                return found;
            }
        }
    }
    return null;
}

const CLOSES: Record<string, string> = {'(': ')', '[': ']', '{': '}', '#[': ']'};

/**
 * The bracket that nobody closes. Where a `}` that begins its line is indented less than the line of the `{` it
 * closes, that `{` is meant; else the innermost one still open at the end.
 */
function unclosed(text: string): PhpSyntaxError | null {
    const open: PhpToken[] = [];
    let misindented: PhpToken | undefined;
    for (const token of lexPhp(text)) {
        if (token.kind === 'symbol' && token.text in CLOSES) {
            open.push(token);
        } else if (token.kind === 'symbol' && CLOSES[open.at(-1)?.text ?? ''] === token.text) {
            const opened = open.pop();
            const [outer, inner] = [indentation(text, opened?.start ?? 0), indentation(text, token.start)];
            if (token.text === '}' && inner.first && inner.width < outer.width) {
                misindented ??= opened;
            }
        }
    }
    const found = open.length > 0 ? misindented ?? open.at(-1) : undefined;
    return found === undefined ? null : {
        message: `\`${found.text}\` is never closed`,
        help: `Add the missing \`${CLOSES[found.text] ?? ''}\`.`,
        start: found.start,
        end: found.end,
    };
}

/** How far the line of an offset is indented, and whether nothing stands before the offset on it. */
function indentation(text: string, offset: number): {width: number; first: boolean} {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const width = /^[ \t]*/.exec(text.slice(start, offset))?.[0].length ?? 0;
    return {width, first: start + width === offset};
}

function describe(token: PhpToken): string {
    const line = token.text.split('\n', 1)[0] ?? '';
    return `\`${line.length > 40 ? `${line.slice(0, 40)}…` : line}\``;
}
