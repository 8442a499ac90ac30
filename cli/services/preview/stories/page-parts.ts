import {SITE_CONFIG} from '../render/site-config.js';

/** What of a story goes into its frame. */
export interface PageParts {
    html: string;
    /** Attributes of the body, for a template that is a whole page. */
    attributes: Record<string, string>;
}

/** The site that is none, whose pages stories are of. */
const SITE = String(SITE_CONFIG['wwwroot']);
const SCRIPT = /<script\b[^>]*>[\s\S]*?(?:<\/script\s*>|$)/gi;
const OUTSIDE = /(\s(?:src|poster)\s*=\s*)(["'])(?:https?:)?\/\/[^"']*\2/gi;

/**
 * Takes a rendered story apart. Scripts in it never run in a frame, so they are left out; pictures from other hosts are not
 * asked for, so that a story looks the same everywhere: a plain one stands for them.
 */
export function pageParts(rendered: string): PageParts {
    const html = rendered.replace(SCRIPT, '')
        .replaceAll(`${SITE}/theme/image.php/`, '/theme/image.php/')
        .replace(OUTSIDE, '$1$2/picture.svg$2');
    const body = /<body\b([^>]*)>([\s\S]*?)(?:<\/body\s*>|$)/i.exec(html);
    // A page of its own is told by its attributes, so it has one.
    return body === null ? {html, attributes: {}} : {html: body[2] ?? '', attributes: {class: '', ...attributesOf(body[1] ?? '')}};
}

function attributesOf(text: string): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [, name = '', , double, single] of text.matchAll(/([a-z][\w-]*)\s*=\s*("([^"]*)"|'([^']*)')/gi)) {
        if (/^(id|class|data-[\w-]+)$/i.test(name)) {
            found[name.toLowerCase()] = double ?? single ?? '';
        }
    }
    return found;
}
