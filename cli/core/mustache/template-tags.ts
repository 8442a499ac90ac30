import {htmlTags, type HtmlTag} from '../html/html-tags.js';

/** Characters that stand for what a tag will put there, in the values of attributes as templateTags() gives them. */
export const FILLED = {
    /** `{{x}}` */
    variable: '\uE000',
    /** `{{{x}}}` and `{{&x}}` */
    unescaped: '\uE001',
    /** A helper such as `{{#str}}`, or a partial. */
    other: '\uE002',
} as const;

export const ANY_FILLED = /[\uE000-\uE002]/;

const HELPER = /\{\{#\s*(str|cleanstr|pix|quote|shortentext|userdate|js)\s*\}\}[\s\S]*?\{\{\/\s*\1\s*\}\}/g;
const TAG = /\{\{\{[\s\S]*?\}\}\}|\{\{(!|[\s\S])[\s\S]*?\}\}/g;

/**
 * The HTML tags of a template as it is written: sections are read as if all of them stood there. Places are those in the
 * template; where an attribute's value has a Mustache tag, FILLED tells which kind.
 */
export function templateTags(template: string): HtmlTag[] {
    return htmlTags(maskMustache(template));
}

/** A template with Mustache's tags replaced, character for character. */
export function maskMustache(template: string): string {
    return template
        .replace(/\{\{![\s\S]*?\}\}/g, tag => fill(tag, ' '))
        .replace(HELPER, (section, name: string) => fill(section, name === 'js' ? ' ' : FILLED.other))
        .replace(TAG, (tag, sign?: string) => fill(tag,
            sign === undefined || sign === '&' ? FILLED.unescaped : sign === '>' ? FILLED.other
                : '#^/<$='.includes(sign) ? ' ' : FILLED.variable));
}

function fill(tag: string, filler: string): string {
    return tag.replace(/[^\n]/g, filler);
}
