import type {Problem} from '../../../core/problem.js';
import {shownPath} from '../../../core/shown-path.js';

/** What a template or its example threw, at its place where it has one. */
export function problemOfTemplate(error: unknown, {file}: {file: string}): Problem {
    const place = (typeof error === 'object' && error !== null ? error : {}) as {file?: unknown; line?: unknown; column?: unknown};
    const number = (value: unknown): number => typeof value === 'number' && value > 0 ? value : 1;
    const message = error instanceof Error ? error.message : String(error);
    return {
        file: shownPath(typeof place.file === 'string' && place.file !== '' ? place.file : file),
        line: number(place.line), column: number(place.column), code: 'mustache-syntax', severity: 'error',
        message: message.replace(/\.?$/, '.'), help: 'Mend the template at this place; the last good state stays until then.',
    };
}
