import type {Page} from 'playwright-core';

/** How two stylesheets show the same page. */
export interface Comparison {
    /** Elements compared, each with its ::before and ::after. */
    elements: number;
    /** `<property>: <value in one> | <value in the other> of <element>`, the first few. */
    differences: string[];
}

/**
 * Shows a page in two texts of its theme's stylesheet, one after the other, and compares the computed styles of all that
 * is in it. Movements are stopped first.
 */
export function compareStyles(page: Page, one: string, other: string): Promise<Comparison> {
    return page.evaluate(`(() => {
        const still = document.createElement('style');
        still.textContent = '*, *::before, *::after { transition: none !important; animation: none !important; }';
        document.head.append(still);
        const parts = [...document.querySelectorAll('body, body *')].flatMap(element => ['', '::before', '::after']
            .map(part => ({element, part})));
        const show = css => {
            const next = document.createElement('style');
            next.dataset.theme = '';
            next.textContent = css;
            document.querySelector('link[rel=stylesheet][href*="/theme/styles.php/"], style[data-theme]').replaceWith(next);
        };
        // A custom property is text that two compilers may write in two ways (#fff, white): what is made of it is compared.
        const shown = property => !property.startsWith('--');
        // Moodle's minifier writes transparent black as transparent white.
        const plain = value => value.replace(/rgba\\(\\d+, \\d+, \\d+, 0\\)/g, 'transparent');
        const read = () => parts.map(({element, part}) => {
            const style = getComputedStyle(element, part || null);
            return new Map([...style].filter(shown).map(property => [property, plain(style.getPropertyValue(property))]));
        });
        show(${JSON.stringify(one)});
        const before = read();
        show(${JSON.stringify(other)});
        const differences = [];
        read().forEach((after, index) => {
            const {element, part} = parts[index];
            after.forEach((value, property) => {
                const was = before[index].get(property);
                if (value !== was && differences.length < 20) {
                    differences.push(property + ': ' + was + ' | ' + value + ' of ' + element.tagName.toLowerCase() + '.'
                        + (element.getAttribute('class') ?? '') + part);
                }
            });
        });
        return {elements: parts.length / 3, differences};
    })()`);
}

/** Address of the stylesheet that the site gives a page now. */
export async function sheetAddress(page: Page, path: string): Promise<string> {
    const html = await (await page.request.get(path, {timeout: 180_000})).text();
    const found = /href="([^"]*\/theme\/styles\.php\/[^"]*)"/.exec(html)?.[1];
    if (found === undefined) {
        throw new Error(`No stylesheet on ${path}`);
    }
    return found.replaceAll('&amp;', '&');
}
