import {escapeHtml} from '../../../core/mustache/moodle-helpers.js';
import type {RenderedStory, SheetAddress} from '../messages.js';

/** How a story is looked at. */
export interface Look {
    scheme: 'light' | 'dark';
    direction: 'ltr' | 'rtl';
    language: string;
    /** Of text, in percent. */
    size: number;
}

/**
 * What frames may do: load this server's styles, pictures and fonts and run its scripts, and nothing else. Without an origin
 * (sandbox), what a template holds reaches neither the page around it nor the server's data.
 */
export function framePolicy(url: string, assets: string): string {
    return [
        'sandbox allow-scripts', 'default-src \'none\'', `script-src ${url}/page/`, `style-src ${url} 'unsafe-inline'`,
        `img-src ${url} data:`, `font-src ${assets}/ data:`, 'base-uri \'none\'', 'form-action \'none\'', `frame-ancestors ${url}`,
    ].join('; ');
}

/** A page of a site with nothing but a story in it. */
export function frameDocument(
    title: string, {html, attributes}: RenderedStory, look: Look, sheets: readonly SheetAddress[], scripts: readonly string[],
): string {
    const links = sheets.map(({id, rev}) =>
        `<link rel="stylesheet" data-sheet="${id}" href="/sheets/${id}.${rev}.${look.direction}.css">`);
    const body = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
    return [
        '<!DOCTYPE html>',
        `<html lang="${escapeHtml(look.language.replaceAll('_', '-'))}" dir="${look.direction}" data-bs-theme="${look.scheme}"`
            + ` style="font-size:${look.size}%">`,
        `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title>`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        ...links,
        '<link rel="stylesheet" href="/page/frame.css">',
        ...scripts.map(script => `<script src="/page/${script}" defer></script>`),
        `</head><body${body}>${html ?? ''}</body></html>`,
    ].join('\n');
}
