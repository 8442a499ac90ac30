import type {Helper} from '../mustache/renderer.js';
import {trim, unescapeText, type StringTokens} from '../php/php-text.js';
import {isEmpty} from '../php/php-values.js';

/** What the icon system knows of an icon. */
export interface Icon {
    /** Classes of an icon font; null where the icon is a picture. */
    classes: string | null;
    /** The address of the picture. */
    src: string;
    /** Whether it follows the direction of the text. */
    isFlipped: boolean;
}

/**
 * `{{#pix}}name, component, alternative text{{/pix}}`
 *
 * @param find gives an icon by its name and component
 * @param show renders `core/pix_icon_fontawesome`
 */
export function iconHelper(
    find: (name: string, component: string) => Icon, show: (context: ReadonlyMap<string, unknown>) => string, tokens: StringTokens,
): Helper {
    return (text, render) => {
        // The parts are rendered in between: a helper in the name moves the place in the text, in Moodle as here.
        const name = trim(render(tokens.start(text, ',')));
        const component = trim(render(tokens.next(',')));
        const alt = unescapeText(trim(render(tokens.next(''))));
        return trim(show(iconContext(name, alt, find(name, component === '0' ? '' : component))));
    };
}

/** What Moodle's pix_icon exports for its template. */
function iconContext(name: string, alt: string, {classes, src, isFlipped}: Icon): Map<string, unknown> {
    const extra = name.startsWith('b/') ? ' iconsize-big' : '';
    const hasAlt = !isEmpty(alt);
    const attributes: [string, string][] = [
        ['alt', alt],
        ...hasAlt ? [['title', alt] as [string, string]] : [['aria-hidden', 'true'] as [string, string]],
        ['src', src],
    ];
    return new Map<string, unknown>([
        ['extraclasses', isFlipped ? 'fa-flip-horizontal' : extra],
        ['title', alt],
        ['alt', alt],
        ['key', classes ?? false],
        ...classes !== null ? [] : [['unmappedIcon', new Map<string, unknown>([
            ['attributes', attributes.map(([key, value]) => new Map([['name', key], ['value', value]]))],
            ['extraclasses', extra],
        ])] as [string, unknown]],
        ...hasAlt ? [] : [['aria-hidden', 'true'] as [string, unknown]],
    ]);
}

/** `core/pix_icon_fontawesome` where no Moodle is at hand. */
export const PLAIN_ICON = `{{^unmappedIcon}}
<i class="icon {{key}} fa-fw {{extraclasses}}"{{#aria-hidden}} aria-hidden="true"{{/aria-hidden}}
{{#title}} title="{{title}}"{{/title}}
{{^aria-hidden}}{{#alt}} role="img" aria-label="{{alt}}"{{/alt}}{{/aria-hidden}}></i>
{{/unmappedIcon}}
{{#unmappedIcon}}
<img class="icon {{extraclasses}}" {{#attributes}}{{name}}="{{value}}" {{/attributes}}/>
{{/unmappedIcon}}
`;
