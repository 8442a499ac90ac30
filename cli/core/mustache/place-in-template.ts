import type {Rendered} from './render-template.js';

/**
 * Where a piece of the rendered HTML stands in the template.
 *
 * @param offset characters from the start of the HTML
 * @returns null where it came from a variable, a helper or another template
 */
export function placeInTemplate({pieces}: Rendered, offset: number): number | null {
    let before = 0;
    for (const {text, at, written} of pieces) {
        if (offset < before + text.length) {
            return written ? at + offset - before : null;
        }
        before += text.length;
    }
    return null;
}
