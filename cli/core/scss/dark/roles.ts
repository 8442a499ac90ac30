/** What a colour is for: text, what lies behind it, lines around things. */
export type Role = 't' | 's' | 'b';

/**
 * What a property's colours are for: also shadows (`r`, rings are lines and black ones stay), those of text (`h`, a halo is
 * of the surface) and custom properties whose names do not tell (`a`, taken for surfaces, and their uses may differ).
 */
export type PropertyRole = Role | 'r' | 'h' | 'a';

/** What all names of generated properties begin with. */
export const PREFIX = '--ld-';

/** Properties of text, what lies behind it and around it. */
const PAIR = /^(?:color|background(?:-color|-image)?|border(?:-(?:top|right|bottom|left))?(?:-color)?)$/;
/** The same among custom properties. */
const CUSTOM_PAIR = /^(--(?:[\w-]*?-)?)(?:(?:border|background|bg)-color|color|bg|background)$/;

const known = new Map<string, PropertyRole | null>();

/** The role of a property's colours; null where it has none, or is not ours to change. */
export function roleOf(property: string): PropertyRole | null {
    let role = known.get(property);
    if (role === undefined) {
        role = property.startsWith('--') ? roleOfCustom(property) : roleOfOwn(property);
        known.set(property, role);
    }
    return role;
}

/**
 * The name that text and surface of one thing share: `--bs-btn-hover-` of `--bs-btn-hover-bg`, '' of `color`.
 *
 * @returns null where the property is none of a pair
 */
export function pairOf(property: string): string | null {
    return CUSTOM_PAIR.exec(property)?.[1] ?? (PAIR.test(property) ? '' : null);
}

const OWN: readonly (readonly [RegExp, PropertyRole])[] = [
    [/^(?:color|fill|stroke|caret-color|text-decoration(?:-color)?|text-emphasis-color|-webkit-text-(?:fill|stroke)-color)$/, 't'],
    [/^(?:background(?:-color|-image)?|accent-color|list-style(?:-image)?|content)$/, 's'],
    [/^(?:border|outline|column-rule)(?!.*(?:radius|width|style|spacing|collapse|offset))|^scrollbar-color$/, 'b'],
    [/^(?:-webkit-|-moz-)?box-shadow$/, 'r'],
    [/^text-shadow$/, 'h'],
];

const CUSTOM: readonly (readonly [RegExp, PropertyRole | null])[] = [
    [/^--(?:lectern|ld|fa)-/, null],
    [/-(?:radius|width|style|padding|margin|font|size|opacity|transition)(?:-|$)/, null],
    [/-shadow-rgb$/, 'b'],
    [/-shadow(?:-|$)/, 'r'],
    [/-(?:border|outline|ring|divider)(?:-|$)/, 'b'],
    [/-(?:bg|background)(?:-|$)/, 's'],
    [/-(?:color|colour|text|fg)(?:-|$)/, 't'],
];

function roleOfOwn(property: string): PropertyRole | null {
    return OWN.find(([pattern]) => pattern.test(property))?.[1] ?? null;
}

function roleOfCustom(property: string): PropertyRole | null {
    const found = CUSTOM.find(([pattern]) => pattern.test(property));
    return found === undefined ? 'a' : found[1];
}
