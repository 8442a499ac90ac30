import type {FrameMessage, FrameReport} from '../messages.js';

/*
 * Runs in each story's frame. It shows what the page around it says, tells how high the story is, and keeps links from leading
 * away.
 */

const root = document.documentElement;
const tell = (report: FrameReport): void => window.parent.postMessage(report, '*'); // Nothing in it is secret.
const isAlone = window.parent === window;

root.toggleAttribute('data-fragment', document.body.attributes.length === 0);

window.addEventListener('message', ({source, data}: MessageEvent<FrameMessage>) => {
    if (source !== window.parent || isAlone) {
        return;
    }
    if (data.type === 'story') {
        showStory(data.html, data.attributes);
    } else if (data.type === 'sheets') {
        showSheets(data.sheets, data.order);
    } else if (data.type === 'look') {
        root.setAttribute('data-bs-theme', data.scheme);
        root.style.fontSize = `${data.size}%`;
    }
    measure();
});

function showStory(html: string, attributes: Record<string, string>): void {
    const {body} = document;
    [...body.attributes].filter(({name}) => !(name in attributes)).forEach(({name}) => body.removeAttribute(name));
    Object.entries(attributes).forEach(([name, value]) => body.setAttribute(name, value));
    root.toggleAttribute('data-fragment', Object.keys(attributes).length === 0);
    body.innerHTML = html; // Scripts in it do not run: that is the frame's policy.
}

/** New styles take the place of the old at once, so that the story is never without. */
function showSheets(sheets: readonly {id: string; css: string | null}[], order: readonly string[]): void {
    const sheet = (id: string): HTMLElement | null => document.querySelector(`[data-sheet="${CSS.escape(id)}"]`);
    for (const {id, css} of sheets) {
        const old = sheet(id);
        if (css === null) {
            old?.remove();
            continue;
        }
        if (old instanceof HTMLStyleElement) {
            old.textContent = css;
            continue;
        }
        const style = document.createElement('style');
        style.dataset['sheet'] = id;
        style.textContent = css;
        if (old !== null) {
            old.replaceWith(style);
            continue;
        }
        const next = order.slice(order.indexOf(id) + 1).map(sheet).find(found => found !== null);
        document.head.insertBefore(style, next ?? document.querySelector('link:not([data-sheet])'));
    }
}

let told = 0;
function measure(): void {
    if (isAlone) {
        return;
    }
    const style = getComputedStyle(document.body);
    const own = document.body.getBoundingClientRect().height + parseFloat(style.marginTop) + parseFloat(style.marginBottom);
    const height = Math.ceil(root.scrollHeight > window.innerHeight ? root.scrollHeight : own);
    if (height !== told) {
        told = height;
        tell({type: 'lectern-height', height, isPage: !root.hasAttribute('data-fragment')});
    }
}

new ResizeObserver(measure).observe(document.body);
window.addEventListener('load', () => {
    measure();
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[data-sheet]')];
    tell({type: 'lectern-ready', sheets: Object.fromEntries(links.map(({dataset, href}) =>
        [dataset['sheet'] ?? '', /\.([\da-f]+)\.(?:ltr|rtl)\.css$/.exec(href)?.[1] ?? '']))});
});
document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link !== null && !link.getAttribute('href')?.startsWith('#')) {
        event.preventDefault();
    }
});
document.addEventListener('submit', event => event.preventDefault());
document.addEventListener('keydown', ({key, target}) => {
    if (key === '/' && !(target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]'))) {
        tell({type: 'lectern-key', key});
    }
});
