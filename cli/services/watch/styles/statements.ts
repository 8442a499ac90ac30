import {parseScss} from './definitions.js';

/**
 * The top-level statements of SCSS, each with the comments before it; an `@else` belongs to its `@if`. Together they are
 * the text.
 *
 * @throws CannotTakeApart for a syntax error
 */
export function statementsOf(text: string): string[] {
    const starts = parseScss(text).nodes
        .filter(node => node.type !== 'comment' && !(node.type === 'atrule' && node.name === 'else'))
        .map(node => node.source?.start?.offset ?? 0);
    return starts.map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1] ?? text.length));
}
