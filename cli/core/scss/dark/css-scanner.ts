import {CssRule} from './css-rule.js';
import {roleOf} from './roles.js';

/** What starts a declaration: comments and space, its name, a colon. */
const DECLARATION = /^(?:[\t-\r ]+|\/\*[\s\S]*?\*\/)*([-\w]+)[\t-\r ]*:/;

/** At-rules whose blocks have no colours of the page on a screen. */
const UNTOUCHED_AT = /^@(?:font-face|page|property|counter-style|media[\t-\r ]+(?:only[\t-\r ]+)?print\b[^,]*$)/i;

/** Signs that the scanner stops at, by their codes. */
const STOPS = new Uint8Array(128);
for (const sign of '{};"\'()/\\') {
    STOPS[sign.charCodeAt(0)] = 1;
}

/** What the scanner found. */
export interface Scan {
    /** In the order of their ends. */
    rules: CssRule[];
    /** Where the last rule that is not in another ends: what is added there is not swallowed by one that is never closed. */
    end: number;
}

/**
 * The rules with declarations that may hold a colour and those of the whole page.
 *
 * No parser: it only knows strings, comments, brackets and braces, so that a megabyte takes a fraction of a second and
 * broken CSS is no error. What it cannot make out it does not find.
 */
export function scanCss(css: string): Scan {
    const rules: CssRule[] = [];
    let end = 0;
    const open = [new CssRule('', 0, false, true)];
    let [at, start, brackets] = [0, 0, 0];
    while ((at = nextStop(css, at)) < css.length) {
        const sign = css[at];
        if (sign === '/') {
            at = css[at + 1] === '*' ? behind(css, '*/', at + 2) : at + 1;
        } else if (sign === '\\') {
            at += 2;
        } else if (sign === '"' || sign === '\'') {
            at = behindString(css, at);
        } else if (sign === '(') {
            if (opensAddress(css, at)) {
                at = behind(css, ')', at + 1);
            } else {
                brackets++;
                at++;
            }
        } else if (sign === ')') {
            brackets = Math.max(0, brackets - 1);
            at++;
        } else if (brackets > 0) {
            at++; // As browsers do, whatever stands in brackets that are open belongs to them.
        } else {
            const rule = open[open.length - 1] as CssRule;
            if (sign === '{') {
                open.push(opened(css.slice(start, at), at + 1, rule, open.length > 1));
            } else {
                declare(css, start, at, rule);
                if (sign === '}' && open.length > 1) {
                    open.pop();
                    rule.end = at;
                    end = open.length === 1 ? at + 1 : end;
                    if (rule.declarations.length > 0 || rule.scheme !== null) {
                        rules.push(rule);
                    }
                }
            }
            start = ++at;
        }
    }
    return {rules, end};
}

function nextStop(css: string, from: number): number {
    let at = from;
    for (; at < css.length; at++) {
        const code = css.charCodeAt(at);
        if (code < 128 && STOPS[code] === 1) {
            break;
        }
    }
    return at;
}

/** Whether a bracket is that of an address without quotes, in which any sign may stand. */
function opensAddress(css: string, at: number): boolean {
    return at >= 3 && css.slice(at - 3, at).toLowerCase() === 'url' && /^[\t-\r ]*(?!["'\t-\r ])/.test(css.slice(at + 1, at + 99));
}

/** The rule that a brace opens. */
function opened(text: string, start: number, parent: CssRule, isNested: boolean): CssRule {
    const prelude = trim(text.includes('/*') ? text.replace(/\/\*[\s\S]*?\*\//g, '') : text);
    const untouched = isNested && parent.untouched || prelude.includes('.lectern-keep-light')
        || prelude.includes('[data-bs-theme') && !/(?:^|,)[\t-\r ]*:root[\t-\r ]*(?:,|$)/.test(prelude)
        || UNTOUCHED_AT.test(prelude);
    return new CssRule(prelude, start, isNested, untouched);
}

/** Notes a declaration if its property is one of colours. */
function declare(css: string, start: number, end: number, rule: CssRule): void {
    if (rule.prelude === '' || end - start < 4) {
        return;
    }
    const [head, name] = DECLARATION.exec(css.slice(start, end)) ?? [];
    if (head !== undefined && name !== undefined) {
        const property = name.startsWith('--') ? name : name.toLowerCase();
        if (roleOf(property) !== null) {
            rule.declarations.push({property, start: start + head.length, end});
        }
    }
}

/** Where the text goes on behind a sign, its end where the sign never comes. */
function behind(css: string, sign: string, from: number): number {
    const at = css.indexOf(sign, from);
    return at === -1 ? css.length : at + sign.length;
}

/** Where the text goes on behind a string. One that is not closed ends with its line. */
function behindString(css: string, from: number): number {
    const quote = css[from];
    for (let at = from + 1; at < css.length; at++) {
        const sign = css[at];
        if (sign === '\\') {
            at++;
        } else if (sign === quote) {
            return at + 1;
        } else if (sign === '\n') {
            return at;
        }
    }
    return css.length;
}

/** As PHP trims. */
export function trim(text: string): string {
    return text.replace(/^[\t\n\r\0\v ]+|[\t\n\r\0\v ]+$/g, '');
}
