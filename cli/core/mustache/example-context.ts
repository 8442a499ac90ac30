import {firstJsonError, type JsonError} from '../json/first-json-error.js';

/** What a template's comment gives as an example of its context. Places are characters from the template's start. */
export type ExampleContext =
    | {kind: 'none'}
    | {kind: 'broken'; error: JsonError}
    | {kind: 'read'; value: unknown; start: number; end: number};

const COMMENT = /\{\{!([\s\S]*?)\}\}/g;
const MARK = /Example context \(json\)\s*:/i;

/** A template's comments, each with its text. */
export function templateComments(template: string): RegExpExecArray[] {
    return [...template.matchAll(COMMENT)];
}

/**
 * Reads the example context: in the comment that names the template, else in any. Moodle's own template library looks for
 * the words `Example context (json):` and takes all that follows in the comment.
 */
export function readExample(template: string): ExampleContext {
    const comments = templateComments(template).filter(([, text = '']) => MARK.test(text));
    const comment = comments.find(([, text = '']) => text.includes('@template')) ?? comments[0];
    const mark = comment === undefined ? null : MARK.exec(comment[0]);
    if (comment === undefined || mark === null) {
        return {kind: 'none'};
    }
    const raw = comment[0].slice(mark.index + mark[0].length, -2);
    const json = raw.trim();
    const space = json === '' ? 0 : /^\s*/.exec(raw)?.[0].length ?? 0;
    const start = comment.index + mark.index + mark[0].length + space;
    const error = exampleError(json, template.slice(comment.index + comment[0].length));
    if (error === null) {
        return {kind: 'read', value: JSON.parse(json) as unknown, start, end: start + json.length};
    }
    const end = start + json.length;
    return {
        kind: 'broken',
        error: {...error, start: Math.min(start + error.start, end), end: Math.min(start + error.end, end)},
    };
}

/**
 * Why an example cannot be read; places are characters from its start.
 *
 * @param after what follows the comment
 */
export function exampleError(json: string, after: string): JsonError | null {
    const error = firstJsonError(json);
    // A comment ends at the first }}, and JSON ends in such where objects are nested.
    return error !== null && error.start >= json.length && json !== '' && /^\s*[}\],]/.test(after)
        ? {
            ...error, message: 'The comment ends here, in the middle of the example: }} closes it',
            help: 'Put a space or a line break between the two brackets.',
        }
        : error;
}
