import type {Problem} from '../../../core/problem.js';
import {shownPath} from '../../../core/shown-path.js';
import {TemplateError} from '../render/template-error.js';

/** What a template threw; what is no error of its own, too, is told at the template, and nothing ends. */
export function problemOfTemplate(error: unknown, file: string): Problem {
    return error instanceof TemplateError ? error.problem : {
        file: shownPath(file), line: 1, column: 1, code: 'template-render', severity: 'error',
        message: `${error instanceof Error ? error.message : String(error)}.`,
        help: 'This is a bug in lectern: please report it with the template.',
    };
}
