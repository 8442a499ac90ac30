import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {positionAt, type Problem} from '../../../core/problem.js';
import {shownPath} from '../../../core/shown-path.js';
import type {ScssError} from './scss-compiler.js';

/**
 * An error of the SCSS compiler at the place that people know. A theme hands one long text to its compiler, put together
 * from files: the file is found whose text is at that place.
 *
 * @param text what was compiled
 * @param paths folders that its parts come from
 * @param show turns a file in the Moodle into the one that people edit
 */
export function problemOfScss(error: ScssError, text: string, paths: readonly string[], show: (file: string) => string): Problem {
    const place = error.file === null ? placeInParts(error, text, paths) : {...error, file: error.file};
    return {
        file: place.file === null ? 'theme SCSS' : shownPath(show(place.file)),
        line: place.line, column: place.column, code: 'scss', severity: 'error',
        message: `${error.message.replace(/\.?$/, '.')}`,
        help: place.file === null
            ? 'It is in what the theme puts together: its settings (SCSS fields of the theme), or its callbacks.'
            : 'Mend the SCSS at this place; the page keeps the last good styles.',
    };
}

function placeInParts(
    error: ScssError, text: string, paths: readonly string[],
): {file: string | null; line: number; column: number} {
    const offset = offsetOf(text, error.line, error.column);
    for (const file of paths.flatMap(scssBelow)) {
        const part = readFileSync(file, 'utf8');
        const start = part.trim() === '' ? -1 : text.indexOf(part);
        if (start !== -1 && offset >= start && offset <= start + part.length) {
            return {file, ...positionAt(part, offset - start)};
        }
    }
    return {file: null, line: error.line, column: error.column};
}

function offsetOf(text: string, line: number, column: number): number {
    let start = 0;
    for (let number = 1; number < line; number++) {
        start = text.indexOf('\n', start) + 1;
    }
    return start + column - 1;
}

function scssBelow(folder: string): string[] {
    return readdirSync(folder, {withFileTypes: true, recursive: true})
        .filter(entry => entry.isFile() && entry.name.endsWith('.scss'))
        .map(entry => join(entry.parentPath, entry.name));
}
