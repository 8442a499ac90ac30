/** What Moodle knows and a template asks for: texts, icons, the site. */
export interface MoodleTexts {
    /** The text of a string, as `{{#str}}` shows it; `a` is what its placeholders are filled with. */
    string(id: string, component: string, a: unknown): string;
    /** The HTML of an icon, as `{{#pix}}` shows it; `alt` is plain text. */
    icon(key: string, component: string, alt: string): string;
    /** What `{{config.x}}` has. */
    config: Readonly<Record<string, unknown>>;
}

/** Stands for a site where there is none. */
export const NO_SITE: MoodleTexts = {
    string: id => id,
    icon: (_key, _component, alt) => alt === ''
        ? '<i class="icon fa fa-fw" aria-hidden="true"></i>'
        : `<i class="icon fa fa-fw" title="${escapeHtml(alt)}" role="img" aria-label="${escapeHtml(alt)}"></i>`,
    config: {
        wwwroot: 'https://example.com', homeurl: 'https://example.com', sesskey: 'sesskey', theme: 'boost', language: 'en',
        courseId: 1, courseContextId: 2, contextid: 1, contextInstanceId: 0, svgicons: true, admin: 'admin', usertimezone: 'UTC',
    },
};

/** @param text what stands in the section, unrendered; @returns HTML */
export type Helper = (text: string, render: (part: string) => string) => string;

/** Names that are no variables of a context, in every template. */
export const HELPER_NAMES: ReadonlySet<string> =
    new Set(['str', 'cleanstr', 'quote', 'js', 'pix', 'shortentext', 'userdate', 'config', 'uniqid']);

/**
 * Moodle's helpers, as `core\output\mustache_*_helper` define them.
 *
 * @param scripts receives what stands in each `{{#js}}`
 */
export function moodleHelpers(texts: MoodleTexts, scripts: string[]): Readonly<Record<string, Helper>> {
    const str: Helper = (text, render) => {
        const [id, component, rest] = splitThree(text);
        const isJson = rest.startsWith('{') && !rest.startsWith('{{');
        const a = render(rest);
        return texts.string(id, component, isJson ? parsed(a) : a);
    };
    return {
        str,
        cleanstr: (text, render) => escapeHtml(str(text, render)),
        quote: (text, render) => JSON.stringify(render(text.trim())),
        js: (text, render) => {
            scripts.push(render(text));
            return '';
        },
        pix: (text, render) => {
            const [key, component, alt] = splitThree(text);
            return texts.icon(render(key).trim(), render(component).trim(), unescapeHtml(render(alt).trim()));
        },
        shortentext: (text, render) => {
            const comma = text.indexOf(',');
            const length = Number(render(text.slice(0, comma).trim()));
            const whole = render(text.slice(comma + 1).trim());
            return whole.length > length ? `${whole.slice(0, Math.max(0, length - 3)).trimEnd()}...` : whole;
        },
        userdate: (text, render) => {
            const time = Number(render(text.slice(0, text.indexOf(',')).trim()));
            return Number.isFinite(time) ? new Date(time * 1000).toUTCString() : '';
        },
    };
}

/** `a, b, c, with commas`, each without the space around it. */
function splitThree(text: string): [string, string, string] {
    const [first = '', second = '', ...rest] = text.split(',');
    return [first.trim(), second.trim(), rest.join(',').trim()];
}

function parsed(json: string): unknown {
    try {
        return JSON.parse(json) as unknown;
    } catch {
        return null; // As json_decode() has it.
    }
}

/** As Moodle's s(). */
export function escapeHtml(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#039;')
        .replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/&amp;#(\d+|x[0-9a-f]+);/gi, '&#$1;');
}

function unescapeHtml(text: string): string {
    return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}
