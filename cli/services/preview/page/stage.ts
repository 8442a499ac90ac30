import type {FrameReport, ListedGroup, ListedTemplate, Listing} from '../messages.js';
import {element, plural} from './dom.js';
import type {Sheets} from './sheets.js';
import {StoryCard} from './story-card.js';
import {tokensPage} from './tokens-page.js';
import {addressOf, showing, type View} from './view.js';

/** The main part of the page: stories, tokens or the overview. */
export class Stage {
    private cards: StoryCard[] = [];
    private shown = '';

    constructor(private readonly home: HTMLElement, private readonly sheets: Sheets) {}

    /** Shows what the view asks for; what is there already only changes its look. */
    show(listing: Listing, view: View): void {
        const templates = this.chosen(listing, view);
        const shown = JSON.stringify(
            [view.page, view.component, view.story, templates.map(({name, states}) => [name, states])]);
        if (shown === this.shown && this.cards.length > 0) {
            this.cards.forEach(card => card.look(view));
            return;
        }
        this.shown = shown;
        this.cards = [];
        if (view.page === 'tokens') {
            this.draw('Tokens', tokensPage());
        } else if (view.page === 'elements') {
            const card = new StoryCard('~elements', 0, 'Plain elements', view, this.sheets, 'h2');
            this.cards = [card];
            this.draw('Elements', [heading('Elements', 'What every page is made of.'), card.root]);
        } else if (templates.length > 0) {
            const isMany = view.story === null;
            this.draw(view.story ?? view.component ?? '', [
                ...isMany ? [heading(view.component ?? '', plural(templates.length, 'template'))] : [],
                ...templates.flatMap(template => this.template(template, view, isMany)),
            ]);
        } else if (view.story !== null || view.component !== null) {
            const name = view.story ?? view.component ?? '';
            this.draw('Not found', [heading('Not found', `There is no story named ${name} any more.`)]);
        } else {
            this.draw('', overview(listing, view));
        }
    }

    /** Stories of these templates show something else; null means any may. */
    renew(names: readonly string[] | null): void {
        this.cards.filter(({story}) => names === null || names.includes(story)).forEach(card => void card.renew());
    }

    restyle(): void {
        this.cards.forEach(card => void card.restyle());
        if (this.cards.length === 0 && this.shown.startsWith('["tokens"')) {
            this.home.replaceChildren(...tokensPage());
        }
    }

    hear(source: MessageEventSource | null, report: FrameReport): boolean {
        return this.cards.some(card => card.hear(source, report));
    }

    private chosen({groups}: Listing, {story, component}: View): ListedTemplate[] {
        return story !== null ? groups.flatMap(({templates}) => templates).filter(({name}) => name === story)
            : component !== null ? groups.find(group => group.component === component)?.templates ?? [] : [];
    }

    private template({name, file, summary, states}: ListedTemplate, view: View, isMany: boolean): HTMLElement[] {
        const cards = states.map((title, index) => new StoryCard(name, index, title, view, this.sheets, isMany ? 'h3' : 'h2'));
        this.cards.push(...cards);
        const title = isMany ? element('a', {href: addressOf(showing(view, {story: name})), 'data-view': true}, name) : name;
        return [
            element('header', {class: 'heading'}, element(isMany ? 'h2' : 'h1', {}, title),
                ...summary === '' ? [] : [element('p', {}, summary)], element('p', {class: 'file'}, file)),
            ...cards.length > 0 ? cards.map(({root}) => root) : [element('p', {class: 'none'},
                'This template has no example. Add “Example context (json):” with one to its comment, and it is shown here.')],
        ];
    }

    private draw(title: string, parts: readonly HTMLElement[]): void {
        document.title = title === '' ? 'Lectern preview' : `${title} – Lectern preview`;
        this.home.replaceChildren(...parts);
    }
}

function heading(title: string, text: string): HTMLElement {
    return element('header', {class: 'heading'}, element('h1', {}, title), element('p', {}, text));
}

function overview({groups, theme, basis}: Listing, view: View): HTMLElement[] {
    const own = groups.filter(({core}) => !core);
    const core = groups.filter(group => group.core).flatMap(({templates}) => templates).length;
    return [
        element('header', {class: 'heading home'}, element('h1', {}, 'Every template, in every state'),
            element('p', {}, `Shown in ${theme}, on ${basis}. Save a file, and what it changes shows here at once.`)),
        element('ul', {class: 'cards'},
            tile(addressOf(showing(view, {page: 'tokens'})), 'Tokens', 'Colours with their contrast, type, space, radius, shadow'),
            tile(addressOf(showing(view, {page: 'elements'})), 'Elements', 'Headings, text, buttons, forms, tables'),
            ...own.map(group => tile(addressOf(showing(view, {component: group.component})), group.component, summaryOf(group)))),
        ...core === 0 ? [] : [element('p', {class: 'none'}, `${plural(core, 'template')} of the Moodle's own are in the list.`)],
    ];
}

function summaryOf({templates}: ListedGroup): string {
    const states = templates.reduce((sum, template) => sum + template.states.length, 0);
    return `${plural(templates.length, 'template')}, ${plural(states, 'state')}`;
}

function tile(href: string, title: string, text: string): HTMLElement {
    return element('li', {}, element('a', {href, 'data-view': true}, title), element('p', {}, text));
}
