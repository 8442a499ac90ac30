import {VOID_ELEMENTS, type HtmlTag} from './html-tags.js';

/** Elements whose end tag the HTML standard lets one leave out. */
const END_IS_OPTIONAL = new Set([
    'html', 'head', 'body', 'li', 'dt', 'dd', 'p', 'rt', 'rp', 'optgroup', 'option', 'colgroup', 'caption', 'thead', 'tbody',
    'tfoot', 'tr', 'td', 'th',
]);

export type NestingFault =
    | {kind: 'never closed'; tag: HtmlTag; closedInstead: HtmlTag | null}
    | {kind: 'never opened'; tag: HtmlTag};

/** Where tags do not pair: elements that are not closed, or not in order, and end tags without an element. */
export function nestingFaults(tags: readonly HtmlTag[]): NestingFault[] {
    const faults: NestingFault[] = [];
    const open: HtmlTag[] = [];
    let foreign = 0;
    for (const tag of tags) {
        const isForeign = tag.name === 'svg' || tag.name === 'math';
        if (tag.kind === 'start') {
            if (!VOID_ELEMENTS.has(tag.name) && !(tag.selfClosing && (foreign > 0 || isForeign))) {
                open.push(tag);
                foreign += isForeign ? 1 : 0;
            }
            continue;
        }
        const at = open.findLastIndex(({name}) => name === tag.name);
        if (at === -1) {
            // </p> and </br> make an element of their own, and a browser mends it.
            faults.push({kind: 'never opened', tag});
            continue;
        }
        for (const inner of open.splice(at).slice(1)) {
            foreign -= inner.name === 'svg' || inner.name === 'math' ? 1 : 0;
            if (!END_IS_OPTIONAL.has(inner.name)) {
                faults.push({kind: 'never closed', tag: inner, closedInstead: tag});
            }
        }
        foreign -= isForeign ? 1 : 0;
    }
    return [
        ...faults,
        ...open.filter(({name}) => !END_IS_OPTIONAL.has(name))
            .map((tag): NestingFault => ({kind: 'never closed', tag, closedInstead: null})),
    ];
}
