import type {Page} from 'playwright-core';

/**
 * Computed styles of every element of a page and of its ::before and ::after, one text each, in the order of the
 * document. Movements are stopped first.
 */
export function computedStyles(page: Page): Promise<string[]> {
    return page.evaluate(`(() => {
        if (!document.querySelector('style[data-still]')) {
            const still = document.createElement('style');
            still.dataset.still = '';
            still.textContent = '*, *::before, *::after { transition: none !important; animation: none !important; }';
            document.head.append(still);
        }
        return [...document.querySelectorAll('body, body *')].flatMap(element => ['', '::before', '::after'].map(part => {
            const style = getComputedStyle(element, part || null);
            const name = element.tagName.toLowerCase() + '.' + (element.getAttribute('class') ?? '') + part;
            return name + ' ' + [...style].map(property => property + ':' + style.getPropertyValue(property)).join(';');
        }));
    })()`);
}

/** Shows a page in another text of its theme's stylesheet. */
export async function showIn(page: Page, css: string): Promise<void> {
    await page.evaluate(`(() => {
        const old = document.querySelector('link[rel=stylesheet][href*="/theme/styles.php/"], style[data-theme]');
        const next = document.createElement('style');
        next.dataset.theme = '';
        next.textContent = ${JSON.stringify(css)};
        old.replaceWith(next);
    })()`);
}

/** Address of the stylesheet that the site gives a page now. */
export async function sheetAddress(page: Page, path: string): Promise<string> {
    const html = await (await page.request.get(path)).text();
    const found = /href="([^"]*\/theme\/styles\.php\/[^"]*)"/.exec(html)?.[1];
    if (found === undefined) {
        throw new Error(`No stylesheet on ${path}`);
    }
    return found.replaceAll('&amp;', '&');
}
