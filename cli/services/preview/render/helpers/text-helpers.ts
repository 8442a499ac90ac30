import type {Helper} from '../mustache/renderer.js';
import {escapeText, explodeTwo, jsonText, trim} from '../php/php-text.js';
import {shortenText} from './shorten-text.js';

/** `{{#cleanstr}}`: as `{{#str}}`, escaped. */
export function cleanStringHelper(string: Helper): Helper {
    return (text, render) => escapeText(string(text, render));
}

/** `{{#quote}}text{{/quote}}`: as a string of JSON. Braces are put between other delimiters, which nobody reads again. */
export const quoteHelper: Helper = (text, render) =>
    jsonText(render(trim(text))).replace(/[{}]{2,3}/g, '{{=<% %>=}}$&<%={{ }}=%>');

/** `{{#shortentext}}length, text{{/shortentext}}` */
export const shortenTextHelper: Helper = (args, render) => {
    const [length, text] = explodeTwo(args, ',');
    const rendered = render(trim(text));
    return shortenText(rendered, render(trim(length)));
};

/** `{{#userdate}}time, format{{/userdate}}` */
export function userDateHelper(show: (time: string, format: string) => string): Helper {
    return (args, render) => {
        const [time, format] = explodeTwo(args, ',');
        const rendered = render(trim(time));
        return show(rendered, render(trim(format)));
    };
}
