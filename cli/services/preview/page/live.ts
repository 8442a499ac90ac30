import type {PreviewMessage} from '../messages.js';

/**
 * Listens to the preview as long as the page is looked at.
 *
 * @param hear called with what it says
 * @param lost called with whether it is gone
 */
export function listen(hear: (message: PreviewMessage) => void, lost: (isLost: boolean) => void): void {
    let source: EventSource | null = null;
    let wait = 0;
    const open = (): void => {
        source?.close();
        source = new EventSource('/events');
        source.onmessage = ({data}: MessageEvent<string>) => {
            wait = 0;
            lost(false);
            hear(JSON.parse(data) as PreviewMessage);
        };
        source.onerror = () => {
            source?.close();
            source = null;
            lost(true);
            wait = Math.min(wait + 250, 3000);
            window.setTimeout(() => source === null && document.visibilityState === 'visible' && open(), wait);
        };
    };
    // A browser keeps few connections to one server: pages that nobody sees give theirs back.
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') {
            open();
        } else {
            source?.close();
            source = null;
        }
    });
    open();
}
