import type {StringUse} from './string-use.js';

const TOKEN = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const LITERAL = '([\'"`])([^\'"`$]*)';
const COMPONENT = `(?:${LITERAL}\\5\\s*(?=[,)])|[^,)\\s])`;
const CALL = new RegExp(`(?<![\\w$])((?:[\\w$]+\\.)*)(getString|get_string)\\(\\s*${LITERAL}\\3\\s*(?:,\\s*${COMPONENT}|\\))`, 'g');
const KEY_FIRST = new RegExp(`\\bkey['"]?\\s*:\\s*${LITERAL}\\1\\s*,\\s*['"]?component['"]?\\s*:\\s*${LITERAL}\\3`, 'g');
const COMPONENT_FIRST = new RegExp(`\\bcomponent['"]?\\s*:\\s*${LITERAL}\\1\\s*,\\s*['"]?key['"]?\\s*:\\s*${LITERAL}\\3`, 'g');
const PREFETCH = new RegExp(`\\bprefetchStrings?\\(\\s*${LITERAL}\\1\\s*,\\s*(\\[[^\\]]*\\]|'[^']*'|"[^"]*")`, 'g');
/** What core/str is called where it is imported as a whole, and YUI's own. */
const OBJECT = /^(M\.util|[sS]tr|STR|[sS]trings?|[cC]ore[sS]tr(ing)?|mString)\.$/;

/** The strings that a script asks for by a literal identifier, through core/str, core/prefetch or M.util. */
export function scriptStringUses(text: string): StringUse[] {
    if (!/getStrings?\b|get_strings?\b|prefetchString/.test(text)) {
        return [];
    }
    const code = text.replace(TOKEN, token => token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token);
    const uses: StringUse[] = [];
    const add = (id: string, component: string | null, at: number, written: string): void => {
        if (/^[\w:/.-]+$/.test(id)) {
            const start = at + Math.max(0, written.search(new RegExp(`['"\`]${id.replace(/[.]/g, '\\.')}['"\`]`)));
            uses.push({id, component, kind: 'string', hasValue: null, start, end: start + id.length + 2});
        }
    };
    const usesCore = code.includes('core/str');
    for (const match of code.matchAll(CALL)) {
        const [written, object = '', , , id = '', quote, component = ''] = match;
        const hasSecond = written.includes(',');
        if (object === '' ? usesCore : OBJECT.test(object)) {
            add(id, quote === undefined ? hasSecond ? null : '' : component, match.index, written);
        }
    }
    if (usesCore || /get_?[sS]trings/.test(code)) {
        for (const match of code.matchAll(KEY_FIRST)) {
            add(match[2] ?? '', match[4] ?? '', match.index, match[0]);
        }
        for (const match of code.matchAll(COMPONENT_FIRST)) {
            add(match[4] ?? '', match[2] ?? '', match.index, match[0]);
        }
    }
    for (const match of code.matchAll(PREFETCH)) {
        for (const [, , id = ''] of (match[3] ?? '').matchAll(/(['"])([^'"]+)\1/g)) {
            add(id, match[2] ?? '', match.index, match[0]);
        }
    }
    return uses;
}
