import type {FrameMessage, FrameReport, RenderedStory} from '../messages.js';
import {element} from './dom.js';
import {problemView} from './problem-view.js';
import type {Sheets} from './sheets.js';
import {storyQuery, type View} from './view.js';

const LOWEST = 64;
const WINDOW = 800;
const HIGHEST = 8000;

/** One example of a template in its frame, which follows what is saved. */
export class StoryCard {
    readonly root: HTMLElement;
    private readonly viewport = element('div', {class: 'viewport'});
    private readonly error = element('div', {class: 'error', 'aria-live': 'polite'});
    private readonly size = element('span', {class: 'pixels'});
    private readonly alone = element('a', {class: 'alone', target: '_blank', rel: 'noopener'}, 'Open alone');
    private readonly absent = element('p', {class: 'absent'});
    private frame: HTMLIFrameElement | null = null;
    private has: Record<string, string> = {};
    private height = 240;
    private asked = 0;

    constructor(
        readonly story: string, private readonly state: number, title: string, private view: View, private readonly sheets: Sheets,
        level: 'h2' | 'h3',
    ) {
        this.alone.setAttribute('aria-label', `Open alone: ${title}`);
        this.root = element('article', {class: 'card', 'aria-label': title},
            element('header', {}, element(level, {}, title), this.size, this.alone),
            element('div', {class: 'pile'}, this.viewport, this.error), this.absent);
        this.open();
        new ResizeObserver(() => this.fit()).observe(this.viewport);
    }

    /** Shows the story in another look; a frame is made anew only where its document would be another. */
    look(view: View): void {
        const before = this.view;
        this.view = view;
        if (view.lang !== before.lang || view.dir !== before.dir) {
            this.open();
        } else if (view.scheme !== before.scheme || view.size !== before.size) {
            this.post({type: 'look', scheme: view.scheme, size: view.size});
        }
        this.address();
        this.fit();
    }

    /** Asks for the story again. */
    async renew(): Promise<void> {
        const asked = ++this.asked;
        const answer = await fetch(`/api/story?${storyQuery(this.view, this.story, this.state)}`).catch(() => null);
        if (answer === null || !answer.ok || asked !== this.asked) {
            return; // The preview is gone, or a later answer comes.
        }
        const {html, attributes, problem, missing} = await answer.json() as RenderedStory;
        if (asked !== this.asked) {
            return;
        }
        if (html !== null && problem === null) {
            this.post({type: 'story', html, attributes});
        }
        this.error.replaceChildren(...problem === null ? [] : [problemView(problem)]);
        this.viewport.classList.toggle('stale', problem !== null);
        this.absent.textContent = missing.length === 0 ? ''
            : `Left out, for without a Moodle it is not at hand: ${missing.join(', ')}.`;
    }

    /** Has the frame take the styles that there are now. */
    async restyle(): Promise<void> {
        const changes = await this.sheets.changesFor(this.has, this.view.dir);
        if (changes !== null && changes.length > 0) {
            this.has = this.sheets.revisions;
            this.post({type: 'sheets', sheets: changes, order: this.sheets.order});
        }
    }

    /** What its own frame tells. @returns whether it was this card's */
    hear(source: MessageEventSource | null, report: FrameReport): boolean {
        if (this.frame === null || source !== this.frame.contentWindow) {
            return false;
        }
        if (report.type === 'lectern-height' && Number.isFinite(report.height)) {
            // A page is as high as its window at least, so the frame has to be one.
            this.height = Math.max(report.isPage ? WINDOW : LOWEST, Math.min(HIGHEST, report.height));
            this.fit();
        } else if (report.type === 'lectern-ready') {
            this.has = {...report.sheets};
            this.post({type: 'look', scheme: this.view.scheme, size: this.view.size});
            void this.restyle();
            void this.renew(); // What was saved while it loaded; and what is wrong with it.
        }
        return true;
    }

    private open(): void {
        this.frame = element('iframe', {
            src: `/frame?${storyQuery(this.view, this.story, this.state)}`, sandbox: 'allow-scripts', loading: 'lazy',
            title: `${this.story}, ${this.root.getAttribute('aria-label') ?? ''}`,
        });
        this.viewport.replaceChildren(this.frame);
        this.address();
        this.fit();
    }

    private address(): void {
        this.alone.href = `/frame?${storyQuery(this.view, this.story, this.state)}`;
    }

    /** A frame that is wider than the page has room is shown smaller, at its own width. */
    private fit(): void {
        const room = this.viewport.clientWidth;
        if (this.frame === null || room === 0) {
            return;
        }
        const width = this.view.width ?? room;
        const scale = Math.min(1, room / width);
        this.frame.style.width = `${width}px`;
        this.frame.style.height = `${this.height}px`;
        this.frame.style.transform = scale < 1 ? `scale(${scale})` : '';
        this.viewport.style.height = `${Math.ceil(this.height * scale)}px`;
        this.size.textContent = scale < 1 ? `${width} px, shown at ${Math.round(scale * 100)}%` : `${width} px`;
    }

    private post(message: FrameMessage): void {
        // A frame without an origin can be named by none; it is this page's own.
        this.frame?.contentWindow?.postMessage(message, '*');
    }
}
