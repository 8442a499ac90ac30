import {sep} from 'node:path';
import type {Component} from '../../../core/component.js';
import type {Moodle} from '../../../core/moodle.js';
import type {Problem} from '../../../core/problem.js';
import {shownPath} from '../../../core/shown-path.js';
import {shownProblem} from '../../watch/page/shown-problem.js';
import type {ListedGroup, RenderedStory} from '../messages.js';
import {TemplateRenderer} from '../render/template-renderer.js';
import {problemOfTemplate} from './template-problem.js';
import {pageParts, type PageParts} from './page-parts.js';
import {readStates, type State} from './states.js';
import {withSurroundings} from './surroundings.js';
import {StoryWorld} from './story-world.js';
import {readTemplate, templateFiles, type FoundTemplate} from './template-files.js';

export interface StoryRequest {
    components: readonly Component[];
    /** Partials that components share; null where there are none. */
    sharedTemplates: string | null;
    moodle: Moodle | null;
    /** The theme's name without `theme_`. */
    theme: string;
}

/** How a story is rendered. */
export interface Reading {
    language: string;
    direction: 'ltr' | 'rtl';
}

/** Days and hours are the same wherever a story is rendered. */
const TIME_ZONE = 'UTC';
const PLAIN: Reading = {language: 'en', direction: 'ltr'};

/** Every template with its examples, rendered when somebody looks; the last good rendering is kept. */
export class StoryBook {
    private readonly world: StoryWorld;
    private files = new Map<string, FoundTemplate>();
    private readonly states = new Map<string, State[]>();
    private readonly renderers = new Map<string, TemplateRenderer>();
    private readonly good = new Map<string, PageParts>();
    /** Templates that each story's rendering asked for. */
    private readonly used = new Map<string, ReadonlySet<string>>();
    private readonly failing = new Set<string>();

    constructor(private readonly request: StoryRequest) {
        this.world = new StoryWorld({
            components: request.components, sharedTemplates: request.sharedTemplates,
            moodle: request.moodle?.documentRoot ?? null,
        });
    }

    /** Looks which templates there are. */
    async load(): Promise<void> {
        const {components, sharedTemplates, moodle} = this.request;
        const found = new Map<string, FoundTemplate>();
        for (const file of await templateFiles(components, sharedTemplates, moodle)) {
            if (!found.has(file.name)) { // A theme's own version comes before the component's.
                found.set(file.name, file);
            }
        }
        this.files = found;
    }

    get names(): string[] {
        return [...this.files.keys()];
    }

    /** All stories, in groups, those that are worked on first. */
    listing(): ListedGroup[] {
        const groups = new Map<string, ListedGroup>();
        for (const {name, component, core, file} of this.files.values()) {
            const group = groups.get(component) ?? {component, core, templates: []};
            groups.set(component, group);
            group.templates.push({
                name, file: shownPath(file), title: name.startsWith(`${component}/`) ? name.slice(component.length + 1) : name,
                states: this.statesOf(name).map(({title}) => title), summary: summaryOf(readTemplate(file) ?? ''),
            });
        }
        return [...groups.values()];
    }

    /** Whatever is wrong is told beside the last good rendering. */
    render(name: string, state: number, reading: Reading): RenderedStory {
        const {problem, missing} = this.attempt(name, state, reading);
        const good = this.good.get(keyOf(name, state, reading));
        return {
            html: good?.html ?? null, attributes: good?.attributes ?? {}, problem: problem && shownProblem(problem),
            missing: [...missing],
        };
    }

    /** What is wrong with the stories that are worked on. */
    problems(): Problem[] {
        return [...this.files.values()].filter(({core}) => !core).flatMap(({name}) =>
            this.statesOf(name).flatMap((_state, index) => this.attempt(name, index, PLAIN).problem ?? []));
    }

    /**
     * Files were saved, or vanished.
     *
     * @param files absolute
     * @returns the names of the stories that may show something else now, null for any, and whether the list is another
     */
    async changed(files: ReadonlySet<string>): Promise<{names: string[] | null; listing: boolean}> {
        const templates = new Set<string>();
        let any = false;
        let listing = false;
        const byFile = new Map([...this.files.values()].map(({file, name}) => [file, name]));
        for (const file of files) {
            this.world.forget(file);
            any ||= file.includes(`${sep}lang${sep}`) || file.includes(`${sep}pix${sep}`);
            if (file.endsWith('.mustache')) {
                const name = byFile.get(file);
                listing ||= name === undefined || readTemplate(file) === null;
                if (name !== undefined) {
                    templates.add(name);
                }
            }
        }
        if (listing) {
            const before = new Map(this.files);
            await this.load();
            [...this.files.values()].filter(({name, file}) => before.get(name)?.file !== file)
                .forEach(({name}) => templates.add(name));
        }
        for (const name of templates) {
            const titles = (): string => JSON.stringify(this.statesOf(name).map(({title}) => title));
            const before = this.states.has(name) ? titles() : null; // What nobody read is in no list.
            this.states.delete(name);
            listing ||= before !== null && before !== titles();
        }
        return {names: any ? null : templates.size === 0 ? [] : this.affectedBy(templates), listing};
    }

    /** Renders a story and keeps it where it is good. */
    private attempt(name: string, state: number, reading: Reading): {problem: Problem | null; missing: readonly string[]} {
        const file = this.files.get(name);
        const chosen = this.statesOf(name)[state];
        this.failing.add(name);
        if (file === undefined || chosen === undefined) {
            return {problem: noStory(name, file), missing: []};
        }
        if ('problem' in chosen) {
            return {problem: chosen.problem, missing: []};
        }
        try {
            const {html, used, missing} = this.rendererFor(reading).render(name, chosen.context);
            const key = keyOf(name, state, reading);
            this.good.set(key, pageParts(withSurroundings(readTemplate(file.file) ?? '', html)));
            this.used.set(key, new Set([name, ...used]));
            this.failing.delete(name);
            return {problem: null, missing};
        } catch (error) {
            return {problem: problemOfTemplate(error, file.file), missing: []};
        }
    }

    private affectedBy(templates: ReadonlySet<string>): string[] {
        const names = new Set([...templates, ...this.failing]); // One that failed may have missed what is there now.
        for (const [key, used] of this.used) {
            if ([...used].some(one => templates.has(one))) {
                names.add(key.slice(0, key.indexOf('|')));
            }
        }
        return [...names];
    }

    private statesOf(name: string): State[] {
        let states = this.states.get(name);
        if (states === undefined) {
            const file = this.files.get(name)?.file;
            const text = file === undefined ? null : readTemplate(file);
            states = file === undefined || text === null ? [] : readStates({file, text});
            this.states.set(name, states);
        }
        return states;
    }

    private rendererFor({language, direction}: Reading): TemplateRenderer {
        const key = `${language}|${direction}`;
        const renderer = this.renderers.get(key)
            ?? new TemplateRenderer(this.world, {language, direction, theme: this.request.theme, timeZone: TIME_ZONE});
        this.renderers.set(key, renderer);
        return renderer;
    }
}

function keyOf(name: string, state: number, {language, direction}: Reading): string {
    return [name, state, language, direction].join('|');
}

function noStory(name: string, file: FoundTemplate | undefined): Problem {
    return {
        file: file === undefined ? name : shownPath(file.file), line: 1, column: 1, code: 'mustache-example', severity: 'error',
        message: file === undefined ? `There is no template ${name} any more.` : 'There is no such example in this template.',
        help: file === undefined ? 'Choose another on the left.' : 'Add “Example context (json):” with an example to its comment.',
    };
}

/** The first sentence or paragraph below `@template`. */
function summaryOf(text: string): string {
    const [, below = ''] = /@template[^\n]*\n([\s\S]*?)(?:\}\}|$)/.exec(text) ?? [];
    const [paragraph = ''] = below.trim().split(/\n\s*\n/);
    const isOther = /^(\*|@|Example context|Context variables|Preview within)/.test(paragraph);
    return isOther ? '' : paragraph.replace(/\s+/g, ' ').slice(0, 200);
}
