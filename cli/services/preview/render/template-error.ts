import {UserError} from '../../../core/errors.js';
import {positionAt, type Problem} from '../../../core/problem.js';
import {shownPath} from '../../../core/shown-path.js';

/** A template that cannot be rendered: what is wrong, and where. */
export class TemplateError extends UserError {
    override name = 'TemplateError';
    readonly problem: Problem;

    /**
     * @param template its name, `core/loading`
     * @param place its file, the text as it was read, and characters from its start
     */
    constructor(
        readonly template: string,
        readonly code: 'mustache-syntax' | 'template-exists' | 'template-render',
        message: string,
        help: string,
        readonly place: {file: string; text: string; offset: number},
    ) {
        super(message, help);
        this.problem = {
            file: shownPath(place.file), ...positionAt(place.text, place.offset), code, severity: 'error',
            message: `${message}.`, help,
        };
    }

    /** Absolute. */
    get file(): string {
        return this.place.file;
    }

    /** 1-based. */
    get line(): number {
        return this.problem.line;
    }

    /** 1-based. */
    get column(): number {
        return this.problem.column;
    }
}
