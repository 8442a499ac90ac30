import {exampleError, templateComments} from '../../../core/mustache/example-context.js';
import {positionAt, type Problem} from '../../../core/problem.js';
import {shownPath} from '../../../core/shown-path.js';
import type {TemplateFile} from './preview-world.js';

/** One state of a template. */
export interface Example {
    /** What the template's author calls it; null for the first, and where it has no name. */
    title: string | null;
    /** Where its JSON begins in the file, 1-based. */
    line: number;
    column: number;
    /** As written, without the space around it. */
    json: string;
    /** What the JSON holds; undefined where it is broken. */
    context: unknown;
    /** Why the JSON cannot be read; null where it can. */
    problem: Problem | null;
}

const MARK = /Example context \(json\)[ \t]*:?/gi;

/**
 * A template's states: the example context in the comment that names the template, as Moodle's template library reads it,
 * then those of other comments. There, one comment may hold several; what follows the mark on its line is the title:
 * `Example context (json): no courses`.
 */
export function examplesOf({file, text}: TemplateFile): Example[] {
    const comments = templateComments(text).filter(([comment]) => new RegExp(MARK, 'i').test(comment));
    const first = comments.find(([comment]) => comment.includes('@template')) ?? comments[0];
    return comments.sort((a, b) => Number(b === first) - Number(a === first)).flatMap(comment => {
        const [whole] = comment;
        const marks = [...whole.matchAll(MARK)];
        // Moodle takes all that follows the first mark in that comment, so a second mark there would break the JSON.
        return (comment === first ? marks.slice(0, 1) : marks).map((mark, index, all) => {
            const from = mark.index + mark[0].length;
            const end = all[index + 1]?.index ?? whole.length - '}}'.length;
            return readState(file, text, comment.index + from, comment.index + end);
        });
    });
}

function readState(file: string, text: string, from: number, end: number): Example {
    const raw = text.slice(from, end);
    const title = /^[ \t]*([^\s{["][^\n]*)(?:\n|$)/.exec(raw);
    const skipped = /^\s*/.exec(raw.slice(title?.[0].length ?? 0))?.[0].length ?? 0;
    const start = from + (title?.[0].length ?? 0) + skipped;
    const json = text.slice(start, end).trimEnd();
    const error = exampleError(json, text.slice(end + '}}'.length));
    const name = title?.[1]?.trim().replace(/[:.]$/, '') ?? null;
    if (error === null) {
        return {title: name, ...positionAt(text, start), json, context: JSON.parse(json) as unknown, problem: null};
    }
    return {
        title: name, ...positionAt(text, start), json, context: undefined,
        problem: {
            file: shownPath(file), ...positionAt(text, start + Math.min(error.start, json.length)), code: 'mustache-example',
            severity: 'error', message: `${error.message}.`, help: error.help,
        },
    };
}
