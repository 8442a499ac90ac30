import {parse, type Rule} from 'postcss';

export type TokenKind = 'colour' | 'space' | 'radius' | 'shadow' | 'type' | 'font' | 'motion' | 'other';

/** A design token: a custom property that the theme's styles set for the whole page. */
export interface Token {
    /** Without `--`. */
    name: string;
    kind: TokenKind;
    /** The value in light pages, with every `var()` filled in. */
    light: string;
    /** The same in dark pages. */
    dark: string;
}

/** For every page: `:root`, `html`, or the scheme's attribute on it. */
const PAGE = /^(:root|html|body)?(\[data-bs-theme=(["']?)(light|dark)\3\])?$/;

/**
 * The tokens of a theme, in the order in which its styles set them.
 *
 * @param base CSS of what the theme builds upon: only properties that begin with the prefix count
 * @param own CSS of its own rules: Bootstrap's properties do not count
 * @param prefix `lectern` for `--lectern-ink`
 */
export function readTokens(base: string, own: string, prefix: string): Token[] {
    const light = new Map<string, string>();
    const dark = new Map<string, string>();
    collect(base, name => name.startsWith(`--${prefix}-`), light, dark);
    collect(own, name => !name.startsWith('--bs-'), light, dark);
    return [...new Set([...light.keys(), ...dark.keys()])].map(name => {
        const values = {
            light: filledIn(light.get(name) ?? dark.get(name) ?? '', one => light.get(one)),
            dark: filledIn(dark.get(name) ?? light.get(name) ?? '', one => dark.get(one) ?? light.get(one)),
        };
        return {name: name.slice(2), kind: kindOf(name, values.light), ...values};
    });
}

function collect(
    css: string, counts: (name: string) => boolean, light: Map<string, string>, dark: Map<string, string>,
): void {
    if (!css.includes('--')) {
        return;
    }
    parse(css).walkDecls(/^--/, ({prop, value, parent}) => {
        const inMedia = parent?.parent?.type === 'atrule' && (parent.parent as {name?: string}).name === 'media';
        if (parent?.type !== 'rule' || inMedia || !counts(prop)) {
            return;
        }
        for (const selector of (parent as Rule).selectors) {
            const found = PAGE.exec(selector.trim());
            if (found !== null && selector.trim() !== '') {
                (found[4] === 'dark' ? dark : light).set(prop, value.trim());
            }
        }
    });
}

const VAR = /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/g;

/** A value with each `var()` replaced by what it stands for, as far as that is known. */
function filledIn(value: string, valueOf: (name: string) => string | undefined, depth = 0): string {
    return depth > 8 ? value : value.replace(VAR, (whole: string, name: string, fallback?: string) => {
        const known = valueOf(name) ?? fallback;
        return known === undefined ? whole : filledIn(known, valueOf, depth + 1);
    });
}

const COLOUR = /^(#[\da-f]{3,8}|(rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)a?\(.*\)|white|black|transparent|currentcolor)$/i;
const LENGTH = /^(-?[\d.]+(px|rem|em|%|ch|vw)|0|clamp\(.*\)|calc\(.*\)|min\(.*\)|max\(.*\))$/i;

function kindOf(name: string, value: string): TokenKind {
    if (COLOUR.test(value)) {
        return 'colour';
    }
    if (/shadow|elevation/.test(name)) {
        return 'shadow';
    }
    if (/radius/.test(name)) {
        return 'radius';
    }
    if (/duration|ease|easing|motion|transition/.test(name)) {
        return 'motion';
    }
    if (/(font|family)/.test(name) && !LENGTH.test(value)) {
        return 'font';
    }
    if (LENGTH.test(value)) {
        return /space|gap|gutter|inset/.test(name) ? 'space' : /font|text|step|size|type/.test(name) ? 'type' : 'other';
    }
    return 'other';
}
