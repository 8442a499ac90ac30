import {CompileError} from './compile-error.js';

interface Thrown {
    message?: string;
    code?: string;
    loc?: {line: number; column: number};
}

/** Babel's error as one with a place and one plain sentence: no path, no code frame, no colours. */
export function explainBabelError(thrown: unknown, file: string): CompileError {
    if (thrown instanceof CompileError) {
        return thrown;
    }
    const {message = String(thrown), code, loc} = thrown as Thrown;
    const plain = withoutColours(message);
    const place = loc === undefined ? placeInFrame(plain) : {line: loc.line, column: loc.column + 1};
    const sentence = (plain.startsWith(`${file}: `) ? plain.slice(file.length + 2) : plain)
        .split('\n', 1).join('')
        .replace(/\s*\(\d+:\d+\)\s*$/, '')
        .replace(/\.$/, '');
    return new CompileError(
        sentence,
        file,
        place.line,
        place.column,
        code === 'BABEL_PARSE_ERROR' ? 'syntax' : 'module',
    );
}

/** Babel's plugins tell the place of what they refuse in the code frame alone. */
function placeInFrame(message: string): {line: number; column: number} {
    const line = /^>\s*(\d+) \|/m.exec(message)?.[1];
    const pointer = /^\s*\| ( *)\^/m.exec(message)?.[1];
    return {line: line === undefined ? 1 : Number(line), column: pointer === undefined ? 1 : pointer.length + 1};
}

function withoutColours(text: string): string {
    return text.replace(/\u001b\[[\d;]*m/g, '');
}
