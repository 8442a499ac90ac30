import {escapeText} from '../php/php-text.js';
import {asList, isEmpty, PhpError, toText} from '../php/php-values.js';
import type {BlockArgument, Context} from './context.js';
import type {Name, Step} from './program.js';
import {STANDARD_DELIMITERS} from './tokenizer.js';

/** A template that can be run. */
export interface Template {
    /** `core/loading`; null for a text that a helper has rendered. */
    name: string | null;
    file: string | null;
    text: string;
    steps: readonly Step[];
}

/** A section's helper: gets what stands in it, unrendered, and what renders a part of that. */
export type Helper = (text: string, render: (part: string) => string) => string;

export interface Loader {
    /** A partial or a parent; null where it is to be left out. */
    partial(name: string): Template | null;
    /** A text as a template. */
    text(source: string): Template;
}

/** Where the renderer is: the last tag of a file that it came to. */
export interface Place {
    template: Template;
    start: number;
}

/** Deeper than any template: one that includes itself stops here, before the stack is full. */
const MAX_DEPTH = 120;

/** More than any page has: what doubles itself stops here. */
const MAX_STEPS = 2_000_000;

/** Runs compiled templates as the classes do that Mustache.php writes, with Moodle's settings. */
export class Renderer {
    place: Place | null = null;
    private depth = 0;
    private steps = 0;

    constructor(private readonly context: Context<Template>, private readonly loader: Loader) {}

    /**
     * @param indent stands before each line
     * @throws PhpError, MustacheSyntaxError; `place` then tells where
     */
    render(template: Template, indent = ''): string {
        return this.run(template.steps, template, indent);
    }

    private run(steps: readonly Step[], template: Template, indent: string): string {
        if (this.depth >= MAX_DEPTH) {
            throw new PhpError('This template includes itself without an end', 'Put the tag into a section that ends.');
        }
        this.depth++;
        let out = '';
        for (const step of steps) {
            if (++this.steps > MAX_STEPS) {
                throw new PhpError('This template never ends', 'Look for a template that includes itself more than once.');
            }
            out += step.do === 'text' ? (step.indented ? indent : '') + step.text : this.tag(step, template, indent);
        }
        this.depth--;
        return out;
    }

    private tag(step: Exclude<Step, {do: 'text'}>, template: Template, indent: string): string {
        if (template.file !== null) {
            this.place = {template, start: step.start};
        }
        switch (step.do) {
            case 'variable':
                return (step.indented ? indent : '') + this.variable(step.name, step.isEscaped);
            case 'section':
                return this.section(step, template, indent);
            case 'inverted':
                return isEmpty(this.find(step.name)) ? this.run(step.steps, template, indent) : '';
            case 'partial': {
                const partial = this.loader.partial(step.template);
                return partial === null ? '' : this.render(partial, step.indent === '' ? '' : indent + step.indent);
            }
            case 'parent':
                return this.parent(step, template, indent);
            case 'block': {
                const argument = this.context.block(step.block);
                return argument === undefined ? this.run(step.steps, template, indent)
                    : this.run(argument.steps, argument.template, '');
            }
        }
    }

    private find(name: Name): unknown {
        const [filter] = name.filters;
        if (filter !== undefined) {
            throw new PhpError(`There is no filter '${filter}'`, 'Moodle has no filters: leave out the | and what follows.');
        }
        return this.context.find(name);
    }

    private variable(name: Name, isEscaped: boolean): string {
        const value = this.find(name);
        if (typeof value === 'function') {
            throw new PhpError(`${name.written} is a helper, not a value`,
                `Write {{#${name.written}}}…{{/${name.written}}}, or name the variable otherwise.`);
        }
        return value === null ? '' : isEscaped ? escapeText(value) : toText(value);
    }

    private section({name, steps, source, delimiters}: Step & {do: 'section'}, template: Template, indent: string): string {
        const value = this.find(name);
        if (typeof value === 'function') {
            const before = delimiters.open === STANDARD_DELIMITERS.open && delimiters.close === STANDARD_DELIMITERS.close
                ? '' : `{{= ${delimiters.open} ${delimiters.close} =}}\n`;
            return (value as Helper)(source, part => this.render(this.loader.text(before + part)));
        }
        if (isEmpty(value)) {
            return '';
        }
        let out = '';
        for (const item of asList(value) ?? [value]) {
            this.context.push(item);
            out += this.run(steps, template, indent);
            this.context.pop();
        }
        return out;
    }

    private parent(step: Step & {do: 'parent'}, template: Template, indent: string): string {
        const parent = this.loader.partial(step.template);
        if (parent === null) {
            return [...step.blocks.values()].map(steps => this.run(steps, template, '')).join('');
        }
        if (step.blocks.size === 0) {
            return this.render(parent, indent);
        }
        this.context.pushBlocks(new Map([...step.blocks].map(([name, steps]): [string, BlockArgument<Template>] =>
            [name, {steps, template}])));
        const out = this.render(parent, indent);
        this.context.popBlocks();
        return out;
    }
}
