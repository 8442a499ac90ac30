import postcss, {type Root, type Rule} from 'postcss';
import {Colour} from '../core/colour/colour.js';
import {partsOf, readColour, type Literal} from '../core/scss/dark/literals.js';

/** Text and what lies behind it, as one rule declares them, by WCAG contrast in both schemes. */
export interface Pair {
    selector: string;
    property: string;
    light: number;
    dark: number;
}

type Variables = ReadonlyMap<string, string>;

/**
 * The pairs of text and background that rules of a stylesheet declare, custom properties such as `--bs-btn-bg` included, with
 * every `var()` followed to its value in each scheme.
 */
export function colourPairs(css: string): Pair[] {
    const root = postcss.parse(css);
    const light = variables(root, /(?:^|,)\s*:root\s*(?:,|$)/, new Map());
    const dark = variables(root, /^\[data-bs-theme="?dark"?\]$/, light);
    const papers = [colourOf('var(--lectern-paper)', light), colourOf('var(--lectern-paper)', dark)] as const;
    const pairs: Pair[] = [];
    root.walkRules(rule => {
        const own = declarations(rule);
        for (const [property, value] of own) {
            const name = /^(--(?:[\w-]+-)?|)color$/.exec(property)?.[1];
            const suffixes = name === '' ? ['background', 'background-color', 'background-image'] : ['bg'];
            for (const suffix of name === undefined ? [] : suffixes) {
                const behind = own.get(`${name}${suffix}`);
                const [one, other] = [light, dark].map((scheme, index) =>
                    behind === undefined ? null : worst(value, behind, new Map([...scheme, ...own]), papers[index] ?? null));
                if (typeof one === 'number' && typeof other === 'number') {
                    pairs.push({selector: rule.selector, property, light: one, dark: other});
                }
            }
        }
    });
    return pairs;
}

/** The lowest contrast of a text with the colours behind it; null where either has none that covers. */
function worst(text: string, behind: string, scheme: Variables, paper: Colour | null): number | null {
    const front = literalsOf(text, scheme)[0];
    const backs = literalsOf(behind, scheme).filter(({alpha}) => alpha >= 0.4);
    if (front === undefined || backs.length === 0 || paper === null) {
        return null;
    }
    return Math.min(...backs.map(back => {
        const below = over(back, paper);
        return over(front, below).contrast(below);
    }));
}

function over({colour, alpha}: Literal, below: Colour): Colour {
    const mix = (one: number, other: number): number => Math.round(one * alpha + other * (1 - alpha));
    return new Colour(mix(colour.red, below.red), mix(colour.green, below.green), mix(colour.blue, below.blue));
}

function variables(root: Root, selector: RegExp, base: Variables): Map<string, string> {
    const found = new Map(base);
    root.walkRules(rule => {
        const media = rule.parent?.type === 'atrule' ? (rule.parent as unknown as {params: string}).params : '';
        if (selector.test(rule.selector) && (media === '' || media === 'not print')) {
            declarations(rule).forEach((value, name) => found.set(name, value));
        }
    });
    return found;
}

function declarations(rule: Rule): Map<string, string> {
    return new Map(rule.nodes.flatMap(node => node.type === 'decl' ? [[node.prop, node.value] as const] : []));
}

function literalsOf(value: string, scheme: Variables): Literal[] {
    // What only a class sets, as the opacity of Bootstrap's utilities, is 1.
    const text = followed(value, scheme, 0).replace(/(rgba?\([\d, ]+),[^(),]*(?:var\([^()]*\)|\b1)\s*\)/gi, '$1)');
    return partsOf(text).flatMap(part => readColour(part.text) ?? []);
}

function colourOf(value: string, scheme: Variables): Colour | null {
    return literalsOf(value, scheme)[0]?.colour ?? null;
}

const VARIABLE = /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g;

function followed(value: string, scheme: Variables, depth: number): string {
    return depth > 12 ? value : value.replace(VARIABLE, (whole, name: string, other?: string) => {
        const known = scheme.get(name) ?? other;
        return known === undefined ? whole : followed(known, scheme, depth + 1);
    });
}
