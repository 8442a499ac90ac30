import type {SourceFile} from '../../checks/check.js';
import {templateTags} from '../mustache/template-tags.js';
import {lexPhp} from '../php/lex-php.js';
import {ANY_OLD_ATTRIBUTE, COMPANIONS, newAttribute} from './old-attributes.js';
import {ANY_OLD_CLASS, replacementOf, type Replacement} from './old-classes.js';

interface Mention {
    start: number;
    end: number;
}

/** A class of Bootstrap 4 in a list of classes. */
export interface OldClass extends Mention {
    kind: 'class';
    name: string;
    replacement: Replacement;
    /** The other classes on the same element, as far as they are written there. */
    beside: ReadonlySet<string>;
    /** Whether it stands where an element gets its classes, not in a selector or a test of them. */
    sets: boolean;
}

/** An attribute that only Bootstrap 4 reads. */
export interface OldAttribute extends Mention {
    kind: 'attribute';
    name: string;
    to: string;
    /** Whether Bootstrap 5's stands on the same element. */
    hasNew: boolean;
    /** Attributes that go with it on the same element, and have to be renamed too. */
    companions: readonly (Mention & {name: string})[];
}

/** A call of a jQuery plugin that only Bootstrap 4 brings. */
export interface OldCall extends Mention {
    kind: 'call';
    name: string;
}

/** Everything in a file that is made for Bootstrap 4: PHP, Mustache, JavaScript and TypeScript, SCSS and CSS. */
export function oldBootstrap(file: SourceFile): (OldClass | OldAttribute | OldCall)[] {
    const {path, text} = file;
    const isScript = /\.[jt]s$/.test(path);
    const hasCall = isScript && CALL_HINT.test(text);
    if (!ANY_OLD_CLASS.test(text) && !ANY_OLD_ATTRIBUTE.test(text) && !hasCall) {
        return [];
    }
    if (path.endsWith('.mustache')) {
        return inTemplate(text);
    }
    if (/\.(scss|css)$/.test(path)) {
        return inStyles(text);
    }
    const strings = path.endsWith('.php') ? phpParts(text) : [{text: withoutComments(text), start: 0}];
    return [...strings.flatMap(part => inCode(part.text, part.start)), ...hasCall ? calls(text) : []];
}

function inTemplate(text: string): (OldClass | OldAttribute)[] {
    return templateTags(text).flatMap(({kind, attributes}) => kind === 'end' ? []
        : attributes.flatMap((attribute): (OldClass | OldAttribute)[] => {
        const {name, value, valueSpan, start} = attribute;
        if (name === 'class' && valueSpan !== null) {
            return classesIn(text, valueSpan.start, valueSpan.end, true);
        }
        const to = newAttribute(name, value);
        return to === null ? [] : [{
            kind: 'attribute' as const, name, to, start, end: start + name.length,
            hasNew: attributes.some(other => other.name === to),
            companions: attributes.filter(other => COMPANIONS.has(other.name))
                .map(other => ({name: other.name, start: other.start, end: other.start + other.name.length})),
        }];
    }));
}

/** The old ones among the classes of a list, which may have Mustache tags or PHP variables between. */
function classesIn(text: string, from: number, to: number, sets: boolean): OldClass[] {
    const list = text.slice(from, to).replace(/\{\{[\s\S]*?\}\}\}?/g, tag => ' '.repeat(tag.length));
    const words = [...list.matchAll(/(?<![\w${}>-])[a-z][\w-]*(?![\w${}]|-)/g)];
    const beside = new Set(words.map(([word]) => word));
    return words.flatMap(({0: name, index}) => {
        const replacement = replacementOf(name);
        return replacement === null ? [] : [{
            kind: 'class' as const, name, replacement, beside, sets, start: from + index, end: from + index + name.length,
        }];
    });
}

const SELECTOR = /([^{};]*)\{/g;
const EXTEND = /@extend\s+([^;]+);/g;

function inStyles(source: string): OldClass[] {
    const text = source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, comment => comment.replace(/[^\n]/g, ' '));
    const places = [...text.matchAll(SELECTOR), ...text.matchAll(EXTEND)];
    return places.flatMap(match => {
        const [whole, selector = ''] = match;
        const from = match.index + whole.indexOf(selector);
        return /@(include|if|each|media|function|mixin|return|else|for)/.test(selector) ? []
            : [...selector.matchAll(/\.([a-z][\w-]*)/g)]
            .flatMap(({1: name = '', index}): OldClass[] => {
                const replacement = replacementOf(name);
                const start = from + index + 1;
                return replacement === null ? [] : [{
                    kind: 'class', name, replacement, sets: false, start, end: start + name.length,
                    beside: new Set([...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, other = '']) => other)),
                }];
            });
    });
}

interface Part {
    text: string;
    start: number;
}

/** PHP without its comments, and the HTML around it. */
function phpParts(text: string): Part[] {
    let bare = '';
    for (const token of lexPhp(text)) {
        bare += token.kind === 'comment' ? token.text.replace(/[^\n]/g, ' ') : token.text;
    }
    return [{text: bare, start: 0}];
}

function withoutComments(script: string): string {
    return script.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<![:\\/])\/\/[^\n]*/g,
        found => found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found);
}

/** Where code of PHP or JavaScript gives an element its classes. */
const LISTS: readonly RegExp[] = [
    /\bclass\s*=\s*\\?"([^"<>]*?)\\?"/g,
    /\bclass\s*=\s*\\?'([^'<>]*?)\\?'/g,
    /['"](?:class|labelclass|classes|extraclasses)['"]\s*=>\s*(?:'([^'\n]*)'|"([^"\n]*)")/g,
    /\[['"]class['"]\]\s*\.?=\s*(?:'([^'\n]*)'|"([^"\n]*)")/g,
    /->(?:add_class|set_class)\(\s*(?:'([^'\n]*)'|"([^"\n]*)")/g,
    /\.className\s*\+?=\s*(?:'([^'\n]*)'|"([^"\n]*)")/g,
    /\.addClass\(\s*(?:'([^'\n]*)'|"([^"\n]*)")/g,
    /\bhtml_writer::(?:div|span)\([^;]*?,\s*(?:'([^'\n;]*)'|"([^"\n;]*)")\s*\)/g,
];
const CLASS_LIST = /\.classList\.(?:add|toggle|replace)\(([^()]*)\)/g;
const TESTS: readonly RegExp[] = [
    /\.(?:removeClass|toggleClass|hasClass)\(\s*(?:'([^'\n]*)'|"([^"\n]*)")/g,
    /\.classList\.(?:remove|contains)\(\s*(?:'([^'\n]*)'|"([^"\n]*)")/g,
];
const ATTRIBUTES: readonly RegExp[] = [
    /\b(data-(?:toggle|dismiss|ride|spy))\s*=\s*\\?["']([\w-]+)\\?["']/g,
    /['"](data-(?:toggle|dismiss|ride|spy))['"]\s*(?:=>|,|:)\s*['"]([\w-]+)['"]/g,
];

function inCode(text: string, offset: number): (OldClass | OldAttribute)[] {
    const found: (OldClass | OldAttribute)[] = [];
    const lists = (patterns: readonly RegExp[], sets: boolean): void => {
        for (const match of patterns.flatMap(pattern => [...text.matchAll(pattern)])) {
            const value = match[1] ?? match[2] ?? '';
            const from = match.index + match[0].lastIndexOf(value);
            found.push(...classesIn(text, from, from + value.length, sets));
        }
    };
    if (ANY_OLD_CLASS.test(text)) {
        lists(LISTS, true);
        lists([CLASS_LIST], true);
        lists(TESTS, false);
    }
    for (const match of ANY_OLD_ATTRIBUTE.test(text) ? ATTRIBUTES.flatMap(pattern => [...text.matchAll(pattern)]) : []) {
        const [whole, name = '', value = ''] = match;
        const to = newAttribute(name, value);
        const start = match.index + whole.indexOf(name);
        // A new name near it is on the same element, most likely: then both are there on purpose.
        const around = text.slice(Math.max(0, start - 300), start + 300);
        if (to !== null) {
            found.push({kind: 'attribute', name, to, start, end: start + name.length, hasNew: around.includes(to), companions: []});
        }
    }
    const seen = new Set<number>();
    return found
        .filter(({start}) => !seen.has(start) && seen.add(start))
        .map(mention => ({...mention, start: mention.start + offset, end: mention.end + offset}))
        .sort((a, b) => a.start - b.start);
}

const CALL_HINT = /\.(?:tooltip|popover|modal|dropdown|collapse|carousel|toast)\(/;
const CALL = new RegExp('(?:\\$|\\bjQuery)\\([^()\\n]*(?:\\([^()\\n]*\\)[^()\\n]*)*\\)'
    + '\\.(tooltip|popover|modal|dropdown|collapse|carousel|toast)'
    + '\\(\\s*(?:\\)|\\{|\'(?:show|hide|toggle|dispose|update|handleUpdate|enable|disable)\')', 'g');

function calls(script: string): OldCall[] {
    return [...withoutComments(script).matchAll(CALL)].map(match => {
        const name = match[1] ?? '';
        const start = match.index + match[0].lastIndexOf(`.${name}(`) + 1;
        return {kind: 'call', name, start, end: start + name.length};
    });
}
