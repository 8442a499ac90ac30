import type {FrameReport, Listing, PreviewMessage} from '../messages.js';
import {byId} from './dom.js';
import {listen} from './live.js';
import {ProblemPanel} from './problem-view.js';
import {Sheets} from './sheets.js';
import {Sidebar} from './sidebar.js';
import {Stage} from './stage.js';
import {Toolbar} from './toolbar.js';
import {addressOf, readView, showing, type View} from './view.js';

/* The preview's own page: a list of stories, controls for how they are shown, and the stories in their frames. */

let view = readView(window.location.search);
let listing: Listing | null = null;

const main = byId('main');
const menu = byId('menu');
const sheets = new Sheets();
const stage = new Stage(main, sheets);
const sidebar = new Sidebar(view);
const problems = new ProblemPanel(byId('problems'));
const toolbar = new Toolbar(byId('tools'), choice => {
    view = {...view, ...choice};
    history.replaceState(null, '', addressOf(view));
    draw();
});

function draw(): void {
    toolbar.show(view);
    sidebar.show(view);
    document.querySelector('a.brand')?.setAttribute('href', addressOf(showing(view, {})));
    if (listing !== null) {
        stage.show(listing, view);
    }
}

async function readListing(): Promise<void> {
    const answer = await fetch('/api/listing').catch(() => null);
    if (answer?.ok === true) {
        listing = await answer.json() as Listing;
        sidebar.setGroups(listing.groups);
        toolbar.setLanguages(listing.languages, view);
        draw();
    }
}

function go(next: View): void {
    view = next;
    openMenu(false);
    draw();
    window.scrollTo(0, 0);
    main.focus({preventScroll: true});
}

function openMenu(isOpen: boolean): void {
    menu.setAttribute('aria-expanded', String(isOpen));
    document.body.classList.toggle('menu-open', isOpen);
}

function hear(message: PreviewMessage): void {
    switch (message.type) {
        case 'hello':
            sheets.set(message.sheets);
            stage.restyle();
            problems.show(message.problems);
            void readListing().then(() => stage.renew(null));
            break;
        case 'listing':
            void readListing();
            break;
        case 'stories':
            stage.renew(message.names);
            break;
        case 'sheets':
            sheets.set(message.sheets);
            stage.restyle();
            break;
        case 'problems':
            problems.show(message.problems);
    }
}

document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-view]') : null;
    if (link !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
        event.preventDefault();
        history.pushState(null, '', link.href);
        go(readView(link.search));
    }
});
window.addEventListener('popstate', () => go(readView(window.location.search)));
menu.addEventListener('click', () => {
    openMenu(menu.getAttribute('aria-expanded') !== 'true');
    if (menu.getAttribute('aria-expanded') === 'true') {
        sidebar.focusSearch();
    }
});

function searchBy(key: string): boolean {
    if (key === '/') {
        openMenu(true);
        sidebar.focusSearch();
    }
    return key === '/';
}

document.addEventListener('keydown', event => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input:not([type=radio]), select, textarea');
    if (!isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && searchBy(event.key)) {
        event.preventDefault();
    } else if (event.key === 'Escape' && document.body.classList.contains('menu-open')) {
        openMenu(false);
        menu.focus();
    }
});
window.addEventListener('message', ({source, data}: MessageEvent<FrameReport>) => {
    // Only its own frames are heard, and what they say is only a number, a key and names of revisions.
    if (typeof data === 'object' && data !== null && stage.hear(source, data) && data.type === 'lectern-key') {
        searchBy(data.key);
        window.focus();
        sidebar.focusSearch();
    }
});
listen(hear, isLost => {
    const status = byId('status');
    status.hidden = !isLost;
    status.textContent = isLost ? 'The preview does not answer. It is looked for.' : '';
});
