import type {Helper} from '../mustache/renderer.js';
import {trim, type StringTokens} from '../php/php-text.js';
import {isObject, toText} from '../php/php-values.js';

/** Gives a string's text with its placeholders, as get_string() finds it by identifier and component. */
export type TextOf = (identifier: string, component: string) => string;

/** `{{#str}}identifier, component, what the placeholders are filled with{{/str}}` */
export function stringHelper(textOf: TextOf, tokens: StringTokens): Helper {
    return (text, render) => {
        const identifier = trim(tokens.start(text, ','));
        const component = trim(tokens.next(','));
        const rest = trim(tokens.next(''));
        const isJson = rest.startsWith('{') && !rest.startsWith('{{');
        const rendered = render(rest);
        return fillPlaceholders(textOf(identifier, component === '0' ? '' : component), isJson ? decoded(rendered) : rendered);
    };
}

/** Fills in `{$a}` with a text, `{$a->x}` with the members of an object, as get_string() does. */
export function fillPlaceholders(text: string, a: unknown): string {
    if (a === null || a === undefined) {
        return text;
    }
    if (!isObject(a)) {
        return text.replaceAll('{$a}', () => toText(a));
    }
    return Object.entries(a)
        .filter(([key, value]) => !/^(0|-?[1-9]\d*)$/.test(key) && (typeof value !== 'object' || value === null))
        .reduce((filled, [key, value]) => filled.replaceAll(`{$a->${key}}`, () => toText(value)), text);
}

function decoded(json: string): unknown {
    try {
        return JSON.parse(json) as unknown;
    } catch {
        return null; // As json_decode() has it.
    }
}
