/** What the page shows and how: all of it stands in its address. */
export interface View {
    /** A template's name, or null. */
    story: string | null;
    /** A component whose templates are shown one below the other, or null. */
    component: string | null;
    page: 'tokens' | 'elements' | null;
    /** In pixels; null for as wide as there is room. */
    width: number | null;
    dir: 'ltr' | 'rtl';
    scheme: 'light' | 'dark';
    /** Of text, in percent. */
    size: number;
    lang: string;
}

export const WIDTHS = [360, 768, 1280] as const;
export const SIZES = [100, 150, 200] as const;

/** Reads a view; what is missing or not known is as usual. */
export function readView(search: string): View {
    const given = new URLSearchParams(search);
    const width = Number(given.get('width'));
    const size = Number(given.get('size'));
    const page = given.get('page');
    return {
        story: given.get('story'),
        component: given.get('component'),
        page: page === 'tokens' || page === 'elements' ? page : null,
        width: WIDTHS.find(one => one === width) ?? null,
        dir: given.get('dir') === 'rtl' ? 'rtl' : 'ltr',
        scheme: given.get('scheme') === 'dark' ? 'dark' : 'light',
        size: SIZES.find(one => one === size) ?? 100,
        lang: /^[a-z][a-z\d_]*$/.exec(given.get('lang') ?? '')?.[0] ?? 'en',
    };
}

/** The address of a view: only what differs from the usual stands in it. */
export function addressOf(view: View): string {
    const parts: [string, string | null][] = [
        ['page', view.page], ['component', view.component], ['story', view.story],
        ['width', view.width === null ? null : String(view.width)],
        ['dir', view.dir === 'rtl' ? 'rtl' : null], ['scheme', view.scheme === 'dark' ? 'dark' : null],
        ['size', view.size === 100 ? null : String(view.size)], ['lang', view.lang === 'en' ? null : view.lang],
    ];
    const query = parts.filter(([, value]) => value !== null)
        .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '').replaceAll('%2F', '/')}`);
    return query.length === 0 ? '/' : `/?${query.join('&')}`;
}

/** The same look at something else. */
export function showing(view: View, what: Partial<Pick<View, 'story' | 'component' | 'page'>>): View {
    return {...view, story: null, component: null, page: null, ...what};
}

/** What a story's frame is asked for with. */
export function storyQuery(view: View, story: string, state: number): string {
    return new URLSearchParams({
        story, state: String(state), dir: view.dir, scheme: view.scheme, size: String(view.size), lang: view.lang,
    }).toString();
}
