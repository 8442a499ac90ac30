import {html as names, Tokenizer, TokenizerMode, type Token} from 'parse5';

/** An attribute as written. Places are characters from the start of the HTML. */
export interface HtmlAttribute {
    /** Lower-case. */
    name: string;
    /** Decoded. */
    value: string;
    start: number;
    end: number;
    /** Where the value stands, without its quotes; null where there is none. */
    valueSpan: {start: number; end: number} | null;
    quote: '"' | '\'' | '';
}

export interface HtmlTag {
    kind: 'start' | 'end';
    /** Lower-case. */
    name: string;
    attributes: readonly HtmlAttribute[];
    /** `<x/>`; means nothing for HTML's own elements. */
    selfClosing: boolean;
    start: number;
    end: number;
}

const RAW: Partial<Record<string, number>> = {
    script: TokenizerMode.SCRIPT_DATA, style: TokenizerMode.RAWTEXT, xmp: TokenizerMode.RAWTEXT,
    iframe: TokenizerMode.RAWTEXT, noembed: TokenizerMode.RAWTEXT, noframes: TokenizerMode.RAWTEXT,
    textarea: TokenizerMode.RCDATA, title: TokenizerMode.RCDATA,
};

/** Every tag of a piece of HTML, by the tokenizer of the HTML standard: comments, scripts and text are no tags. */
export function htmlTags(html: string): HtmlTag[] {
    const tags: HtmlTag[] = [];
    let foreign = 0;
    const read = (kind: HtmlTag['kind'], token: Token.TagToken): void => {
        const location = token.location;
        if (location !== null) {
            const {startOffset: start, endOffset: end} = location;
            tags.push({
                kind, name: token.tagName, selfClosing: token.selfClosing, start, end,
                attributes: token.attrs.flatMap(({name, value}) => {
                    const place = location.attrs?.[name];
                    return place === undefined ? [] : attribute(html, name, value, place.startOffset, place.endOffset);
                }),
            });
        }
    };
    const tokenizer: Tokenizer = new Tokenizer({sourceCodeLocationInfo: true}, {
        onStartTag(token) {
            read('start', token);
            const isForeign = token.tagName === 'svg' || token.tagName === 'math';
            foreign += isForeign && !token.selfClosing ? 1 : 0;
            const raw = RAW[token.tagName];
            if (raw !== undefined && foreign === 0) {
                tokenizer.state = raw as typeof tokenizer.state;
                tokenizer.lastStartTagName = token.tagName;
            }
        },
        onEndTag(token) {
            read('end', token);
            foreign -= foreign > 0 && (token.tagName === 'svg' || token.tagName === 'math') ? 1 : 0;
        },
        onComment: () => undefined,
        onDoctype: () => undefined,
        onEof: () => undefined,
        onCharacter: () => undefined,
        onNullCharacter: () => undefined,
        onWhitespaceCharacter: () => undefined,
    });
    tokenizer.write(html, true);
    return tags;
}

function attribute(html: string, name: string, value: string, start: number, end: number): HtmlAttribute {
    const written = html.slice(start, end);
    const equals = /^[^=]+?\s*=\s*/.exec(written);
    if (equals === null || equals[0].length >= written.length + 1) {
        return {name, value, start, end, valueSpan: null, quote: ''};
    }
    const first = written[equals[0].length];
    const quote = first === '"' || first === '\'' ? first : '';
    const from = start + equals[0].length + quote.length;
    return {name, value, start, end, quote, valueSpan: {start: from, end: Math.max(from, end - quote.length)}};
}

/** Elements that have no end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set<string>([
    names.TAG_NAMES.AREA, names.TAG_NAMES.BASE, names.TAG_NAMES.BR, names.TAG_NAMES.COL, names.TAG_NAMES.EMBED,
    names.TAG_NAMES.HR, names.TAG_NAMES.IMG, names.TAG_NAMES.INPUT, names.TAG_NAMES.LINK, names.TAG_NAMES.META,
    names.TAG_NAMES.PARAM, names.TAG_NAMES.SOURCE, names.TAG_NAMES.TRACK, names.TAG_NAMES.WBR,
]);
