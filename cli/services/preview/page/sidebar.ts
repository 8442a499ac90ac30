import type {ListedGroup, ListedTemplate} from '../messages.js';
import {byId, element, plural} from './dom.js';
import {addressOf, showing, type View} from './view.js';

/** The list of stories, by component, with its search. */
export class Sidebar {
    private groups: readonly ListedGroup[] = [];
    private readonly list = byId('list');
    private readonly search = byId<HTMLInputElement>('search');
    private readonly closed = new Set<string>();

    constructor(private view: View) {
        this.search.addEventListener('input', () => this.draw());
        this.search.addEventListener('keydown', event => {
            if (event.key === 'Escape') {
                this.search.value = '';
                this.draw();
            } else if (event.key === 'Enter') {
                this.list.querySelector<HTMLAnchorElement>('a.template')?.click();
            } else if (event.key === 'ArrowDown') {
                event.preventDefault();
                this.links()[0]?.focus();
            }
        });
        this.list.addEventListener('keydown', event => this.move(event));
    }

    setGroups(groups: readonly ListedGroup[]): void {
        this.groups = groups;
        groups.filter(({core}) => core).forEach(({component}) => this.closed.add(component));
        this.draw();
    }

    show(view: View): void {
        this.view = view;
        this.draw();
    }

    focusSearch(): void {
        this.search.focus();
        this.search.select();
    }

    private draw(): void {
        const words = this.search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
        const matches = (group: ListedGroup, {name, summary}: ListedTemplate): boolean =>
            words.every(word => `${group.component} ${name} ${summary}`.toLowerCase().includes(word));
        let count = 0;
        const parts = this.groups.map(group => {
            const templates = group.templates.filter(template => matches(group, template));
            count += templates.length;
            return templates.length === 0 ? null : this.group(group, templates, words.length > 0);
        }).filter(part => part !== null);
        const around = this.list.scrollTop;
        this.list.replaceChildren(
            ...words.length > 0 ? [] : [this.fixed()],
            ...parts,
            ...parts.length === 0 && this.groups.length > 0 ? [element('p', {class: 'none'}, 'No story matches.')] : [],
        );
        this.list.scrollTop = around;
        byId('found').textContent = words.length === 0 ? '' : `${plural(count, 'template')} found`;
    }

    private fixed(): HTMLElement {
        return element('ul', {class: 'fixed'},
            element('li', {}, this.link(showing(this.view, {page: 'tokens'}), 'Tokens', this.view.page === 'tokens')),
            element('li', {}, this.link(showing(this.view, {page: 'elements'}), 'Elements', this.view.page === 'elements')));
    }

    private group({component, core}: ListedGroup, templates: readonly ListedTemplate[], searching: boolean): HTMLElement {
        const isHere = this.view.component === component || templates.some(({name}) => name === this.view.story);
        const all = this.link(showing(this.view, {component}), 'All', this.view.component === component);
        all.setAttribute('aria-label', `All of ${component}`);
        all.classList.add('all');
        const shownBy = element('details', {class: 'group', open: searching || isHere || !this.closed.has(component)},
            element('summary', {}, element('span', {class: 'component'}, component),
                element('span', {class: 'count', 'aria-label': plural(templates.length, 'template')}, String(templates.length))),
            element('ul', {},
                ...searching || core && templates.length > 60 ? [] : [element('li', {}, all)],
                ...templates.map(({name, title, states}) => {
                    const link = this.link(showing(this.view, {story: name}), title, this.view.story === name);
                    link.classList.add('template');
                    if (states.length !== 1) {
                        link.append(element('span', {class: 'count', 'aria-label': plural(states.length, 'state')},
                            states.length === 0 ? '–' : String(states.length)));
                    }
                    return element('li', {}, link);
                })));
        shownBy.addEventListener('toggle', () => {
            if (!searching) {
                this.closed[shownBy.open ? 'delete' : 'add'](component);
            }
        });
        return shownBy;
    }

    private link(view: View, text: string, current: boolean): HTMLAnchorElement {
        return element('a', {href: addressOf(view), 'data-view': true, 'aria-current': current ? 'page' : null}, text);
    }

    private links(): HTMLElement[] {
        return [...this.list.querySelectorAll<HTMLElement>('summary, details[open] a, .fixed a')];
    }

    private move(event: KeyboardEvent): void {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        const links = this.links();
        const at = links.indexOf(event.target as HTMLElement);
        if (step === 0 || at === -1) {
            return;
        }
        event.preventDefault();
        if (at + step < 0) {
            this.search.focus();
        } else {
            links[at + step]?.focus();
        }
    }
}
