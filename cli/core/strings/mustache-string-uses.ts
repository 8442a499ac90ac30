import type {StringUse} from './string-use.js';

const STRING = /\{\{#\s*(str|cleanstr)\s*\}\}([\s\S]*?)\{\{\/\s*\1\s*\}\}/g;
const COMMENT = /\{\{![\s\S]*?\}\}/g;

/** The strings that a template asks for by a literal identifier: `{{#str}}id, component{{/str}}`. */
export function mustacheStringUses(text: string): StringUse[] {
    if (!text.includes('str')) {
        return [];
    }
    return [...text.replace(COMMENT, blank).matchAll(STRING)].flatMap(match => {
        const content = match[2] ?? '';
        const [first = '', second, third] = content.split(',');
        const id = first.trim();
        const component = second?.trim() ?? '';
        if (id === '' || !/^[\w:/.-]+$/.test(id)) {
            return [];
        }
        const start = match.index + match[0].indexOf('}}') + 2 + first.length - first.trimStart().length;
        return [{
            id, component: /^[\w/-]*$/.test(component) ? component : null, kind: 'string' as const,
            hasValue: third !== undefined, start, end: start + id.length,
        }];
    });
}

function blank(text: string): string {
    return text.replace(/[^\n]/g, ' ');
}
