import mustache from 'mustache';
import {maskBlocks} from './mask-blocks.js';

/** A part of a template: characters from its start; the end is exclusive. */
export interface TemplateNode {
    kind:
        /** HTML and all else that stands outside tags. */
        | 'text'
        /** `{{x}}` */
        | 'variable'
        /** `{{{x}}}` and `{{&x}}` */
        | 'unescaped'
        /** `{{#x}}`, a helper or a section */
        | 'section'
        /** `{{^x}}` */
        | 'inverted'
        /** `{{> x }}` */
        | 'partial'
        /** `{{< x }}`, a template whose blocks are replaced */
        | 'parent'
        /** `{{$ x }}`, in a parent what can be replaced, else what replaces it */
        | 'block';
    /** The name in the tag; for text the text itself. */
    value: string;
    /** The tag or the text. */
    start: number;
    end: number;
    /** What stands between the opening and the closing tag, and where that begins and ends. */
    children: readonly TemplateNode[];
    inner: {start: number; end: number} | null;
}

/** As mustache.js gives them: symbol, value, start, end, children and where they end. */
type Token = [symbol: string, value: string, start: number, end: number, children?: Token[], innerEnd?: number];

/**
 * A template's tree, with Moodle's inheritance tags.
 *
 * @throws Error where it cannot be parsed, with mustache.js's message; mustache-syntax makes it a problem
 */
export function parseTemplate(template: string): TemplateNode[] {
    return (mustache.parse(maskBlocks(template)) as Token[]).flatMap(token => readToken(token, template));
}

function readToken([symbol, value, start, end, children, innerEnd]: Token, template: string): TemplateNode[] {
    const kind = kindOf(symbol, template.slice(start, end));
    if (kind === null) {
        return []; // Comments, and tags that change the delimiters.
    }
    const isSection = Array.isArray(children);
    return [{
        kind, value, start, end,
        children: isSection ? children.flatMap(child => readToken(child, template)) : [],
        inner: isSection ? {start: end, end: innerEnd ?? end} : null,
    }];
}

function kindOf(symbol: string, tag: string): TemplateNode['kind'] | null {
    switch (symbol) {
        case 'text': return 'text';
        case 'name': return 'variable';
        case '&': return 'unescaped';
        case '^': return 'inverted';
        case '>': return 'partial';
        case '#': return /^\{\{\s*</.test(tag) ? 'parent' : /^\{\{\s*\$/.test(tag) ? 'block' : 'section';
        default: return null;
    }
}
