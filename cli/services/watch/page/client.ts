import type {PageMessage} from './messages.js';
import {Overlay} from './overlay.js';
import {swapStyles} from './swap-styles.js';

/*
 * Runs in every page of a watched Moodle. It does nothing but listen, reload, swap stylesheets and show text; where the
 * watcher is gone, it falls silent.
 */

const script = document.currentScript;
const events = script instanceof HTMLScriptElement ? script.src.replace(/page\.js$/, 'events') : null;
/** Failed attempts to reach the watcher before the page gives up. */
const PATIENCE = 20;

if (events !== null && !window.lecternWatch && window.top === window) {
    window.lecternWatch = true;
    listen(events);
}

declare global {
    interface Window {
        lecternWatch?: boolean;
    }
}

function listen(address: string): void {
    const overlay = new Overlay();
    let since = performance.timeOrigin;
    let source: EventSource | null = null;
    let failures = 0;

    const hear = (message: PageMessage): void => {
        switch (message.type) {
            case 'reload':
                // A form that somebody fills in is theirs: the browser itself asks before it leaves one.
                source?.close();
                window.location.reload();
                break;
            case 'styles':
                swapStyles(message.theme, message.rev);
                break;
            case 'hello':
            case 'problems':
                overlay.show(message.problems);
        }
    };
    const open = (): void => {
        source = new EventSource(`${address}?since=${Math.floor(since)}`);
        source.onmessage = ({data}: MessageEvent<string>) => {
            failures = 0;
            hear(JSON.parse(data) as PageMessage);
        };
        source.onerror = () => {
            source?.close();
            overlay.show([]);
            if (++failures <= PATIENCE) {
                window.setTimeout(reopen, Math.min(250 * 2 ** Math.min(failures, 5), 5000));
            }
        };
    };
    const reopen = (): void => {
        if (document.visibilityState === 'visible' && source?.readyState !== EventSource.OPEN) {
            source?.close();
            open();
        }
    };
    // A browser keeps few connections to one server: pages that nobody sees give theirs back.
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') {
            failures = 0;
            reopen();
        } else {
            since = Date.now();
            source?.close();
        }
    });
    if (document.visibilityState === 'visible') {
        open();
    }
}
