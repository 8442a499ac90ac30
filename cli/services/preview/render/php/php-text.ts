import {isObject, PhpError, toText} from './php-values.js';

const SPACE: ReadonlySet<string> = new Set(' \t\n\r\0\v');

/** PHP's trim(). */
export function trim(text: string): string {
    let [start, end] = [0, text.length];
    while (start < end && SPACE.has(text[start] ?? '')) {
        start++;
    }
    while (end > start && SPACE.has(text[end - 1] ?? '')) {
        end--;
    }
    return text.slice(start, end);
}

/** PHP's explode() with a limit of two; the second is empty where there is no separator, as null is to what takes it. */
export function explodeTwo(text: string, separator: string): [string, string] {
    const at = text.indexOf(separator);
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '"': '&quot;', '\'': '&#039;', '<': '&lt;', '>': '&gt;'};

/**
 * Moodle's s(), which escapes `{{x}}`.
 *
 * @throws PhpError for what is no single value
 */
export function escapeText(value: unknown): string {
    if (value === false) {
        return '0';
    }
    if (Array.isArray(value) || value instanceof Map || isObject(value) || typeof value === 'function') {
        const what = Array.isArray(value) ? 'A list' : typeof value === 'function' ? 'A helper' : 'An object';
        throw new PhpError(`${what} cannot be shown as text`);
    }
    return toText(value).replace(/[&"'<>]/g, character => ESCAPES[character] ?? character)
        .replace(/&amp;#(\d+|x[0-9a-f]+);/gi, '&#$1;');
}

const NAMED: Readonly<Record<string, string>> = {'&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>'};

/** PHP's htmlspecialchars_decode() with ENT_COMPAT. */
export function unescapeText(text: string): string {
    return text.replace(/&(?:amp|quot|lt|gt);/g, entity => NAMED[entity] ?? entity);
}

/** PHP's json_encode() of a text. */
export function jsonText(text: string): string {
    return JSON.stringify(text).replace(/\//g, '\\/')
        .replace(/[\u007f-\uffff]/g, character => character === '\u007f' ? character
            : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** PHP's strtok(), whose place in the text is one for all: a helper that runs inside another moves it. */
export class StringTokens {
    private text = '';
    private at = 0;

    /** Begins a text, and cuts off what stands before the first separator. Empty where PHP gives false. */
    start(text: string, separator: string): string {
        this.text = text;
        this.at = 0;
        return this.next(separator);
    }

    /** Cuts off what comes next: separators before it are skipped; all the rest where the separator is empty. */
    next(separator: string): string {
        const {text} = this;
        let from = this.at;
        if (from >= text.length) {
            return '';
        }
        while (separator !== '' && text[from] === separator) {
            from++;
            if (from >= text.length) {
                this.at = from;
                return '';
            }
        }
        const found = separator === '' ? -1 : text.indexOf(separator, from);
        const end = found === -1 ? text.length : found;
        this.at = end + 1;
        return text.slice(from, end);
    }
}
