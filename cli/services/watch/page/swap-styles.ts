/**
 * Gives a theme's stylesheets their new address. The old one stays until the new one is there, so that the page is never
 * without styles.
 *
 * @param theme without `theme_`
 * @param rev as in the address: `<revision>_<sub-revision>`
 */
export function swapStyles(theme: string, rev: string): void {
    // One that is still on its way is overtaken by this one.
    document.querySelectorAll('link[data-lectern-next]').forEach(link => link.remove());
    document.querySelectorAll<HTMLLinkElement>('link[rel~=stylesheet]').forEach(link => {
        const address = renewed(link.href, theme, rev);
        if (address === null) {
            return;
        }
        const next = link.cloneNode() as HTMLLinkElement;
        next.href = address;
        next.dataset['lecternNext'] = '';
        next.addEventListener('load', () => {
            delete next.dataset['lecternNext'];
            link.remove();
        });
        next.addEventListener('error', () => next.remove());
        link.after(next);
    });
}

/** The address with the new revision, or null for another stylesheet. */
export function renewed(href: string, theme: string, rev: string): string | null {
    const url = new URL(href);
    if (/\/theme\/styles\.php$/.test(url.pathname) && url.searchParams.get('theme') === theme) {
        url.searchParams.set('rev', rev);
        return url.href;
    }
    if (/\/theme\/styles_debug\.php$/.test(url.pathname) && url.searchParams.get('theme') === theme) {
        url.searchParams.set('lectern', rev); // Theme designer mode: what counts is that it is asked for again.
        return url.href;
    }
    const found = /^(.*\/theme\/styles\.php\/(?:_s\/)?)([^/]+)\/[^/]+(\/.*)$/.exec(url.pathname);
    if (found === null || found[2] !== theme) {
        return null;
    }
    url.pathname = `${found[1]}${theme}/${rev}${found[3]}`;
    return url.href;
}
