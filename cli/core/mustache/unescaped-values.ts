import {scriptsOfTemplate} from '../amd/template-scripts.js';
import {FILLED, templateTags} from './template-tags.js';

/** A value that a template puts unescaped where escaping matters. */
export interface UnescapedValue {
    /** The tag as written, `{{{x}}}` or `{{& x}}`. */
    text: string;
    name: string;
    start: number;
    end: number;
    /** The attribute that it goes into; null for a string in `{{#js}}`. */
    attribute: string | null;
    /** Whether it is a URL: Moodle's own cannot hold a quote, but for what people typed into them. */
    isUrl: boolean;
}

const URL_ATTRIBUTES: ReadonlySet<string> =
    new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data', 'srcset', 'xlink:href']);

/** What holds numbers, a key of letters and digits, or the site's own address: nothing to escape. */
const PLAIN = /(^|\.)(\w*id|sesskey)$|^(globals\.)?config\./i;

/** Every value that goes into an attribute or a script's string as it is, and may hold what ends it. */
export function unescapedValues(template: string): UnescapedValue[] {
    if (!/\{\{[{&]/.test(template)) {
        return [];
    }
    const inAttributes = templateTags(template).flatMap(({attributes}) => attributes.flatMap(({name, value, valueSpan}) =>
        valueSpan === null || !value.includes(FILLED.unescaped) ? []
            : tagsIn(template, valueSpan.start, valueSpan.end).map(tag => ({
                ...tag, attribute: name,
                isUrl: URL_ATTRIBUTES.has(name) || /^data-.*(url|href|src)$/.test(name) || isUrl(tag.name)
                    || /\burl\(\s*['"]?$/.test(template.slice(valueSpan.start, tag.start)),
            }))));
    const inScripts = scriptsOfTemplate(template).flatMap(({text, start}) =>
        tagsIn(template, start, start + text.length)
            .filter(tag => isInString(template.slice(start, tag.start)))
            .map(tag => ({...tag, attribute: null, isUrl: isUrl(tag.name)})));
    return [...inAttributes, ...inScripts].filter(({name}) => !PLAIN.test(name));
}

function isUrl(name: string): boolean {
    return /url$|(^|\.)urls\./i.test(name);
}

function tagsIn(text: string, from: number, to: number): Omit<UnescapedValue, 'attribute' | 'isUrl'>[] {
    return [...text.slice(from, to).matchAll(/\{\{\{\s*([\w.]+)\s*\}\}\}|\{\{&\s*([\w.]+)\s*\}\}/g)].map(match => ({
        text: match[0], name: match[1] ?? match[2] ?? '', start: from + match.index, end: from + match.index + match[0].length,
    }));
}

/** Whether a script's line so far has opened a string that is not closed. */
function isInString(before: string): boolean {
    const line = before.slice(before.lastIndexOf('\n') + 1).replace(/\{\{[\s\S]*?\}\}\}?/g, '').replace(/\\./g, '');
    const rest = line.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, '').replace(/\/\/.*/, '');
    return /['"`]/.test(rest);
}
