/** JavaScript in a template: what stands in `{{#js}}`. */
export interface TemplateScript {
    /** Same length as in the template: Mustache tags are replaced, character for character. */
    text: string;
    /** Where it stands in the template. */
    start: number;
}

const SCRIPT = /\{\{#\s*js\s*\}\}([\s\S]*?)\{\{\/\s*js\s*\}\}/g;
const TAG = /\{\{\{[\s\S]*?\}\}\}|\{\{([\s\S])[\s\S]*?\}\}/g;

/** The scripts of a template, in a form that parses as JavaScript where the filled template would. */
export function scriptsOfTemplate(template: string): TemplateScript[] {
    return [...template.matchAll(SCRIPT)].map(match => ({
        text: (match[1] ?? '').replace(TAG, (tag, sign?: string) => {
            // A value may stand in a string or for an expression: digits do in both. Sections are only in the way.
            const filler = sign !== undefined && '#^/!<>$='.includes(sign) ? ' ' : '1';
            return tag.replace(/[^\n]/g, filler);
        }),
        start: match.index + match[0].indexOf('}}') + 2,
    }));
}
