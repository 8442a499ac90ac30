import type {PluginSource} from '../../checks/check.js';
import {readExample, type ExampleContext} from './example-context.js';
import {templateFinder} from './find-template.js';
import {parseTemplate, type TemplateNode} from './parse-template.js';
import {renderTemplate, type Rendered} from './render-template.js';

/** A template of the plugin that is checked, as several checks see it. */
export interface OwnTemplate {
    /** Path within the plugin. */
    path: string;
    text: string;
    /** Null where it cannot be parsed: mustache-syntax reports that. */
    nodes: readonly TemplateNode[] | null;
    example: ExampleContext;
    /** Its example rendered; null where it has none, or something that it includes cannot be had. Rendered once. */
    rendered(): Rendered | null;
}

const cache = new WeakMap<PluginSource, readonly OwnTemplate[]>();

/** The plugin's templates: every `.mustache` file below templates/. */
export function ownTemplates(plugin: PluginSource): readonly OwnTemplate[] {
    let known = cache.get(plugin);
    if (known === undefined) {
        const find = templateFinder(plugin);
        known = plugin.paths
            .filter(path => path.startsWith('templates/') && path.endsWith('.mustache'))
            .flatMap(path => plugin.file(path) ?? [])
            .map(({path, text}) => openTemplate(path, text, find));
        cache.set(plugin, known);
    }
    return known;
}

function openTemplate(path: string, text: string, find: ReturnType<typeof templateFinder>): OwnTemplate {
    const nodes = parsed(text);
    const example = readExample(text);
    let rendered: Rendered | null | undefined;
    return {
        path, text, nodes, example,
        rendered: () => {
            if (rendered === undefined) {
                rendered = example.kind === 'read' && nodes !== null ? render(text, example.value, find) : null;
            }
            return rendered;
        },
    };
}

function parsed(text: string): readonly TemplateNode[] | null {
    try {
        return parseTemplate(text);
    } catch {
        return null;
    }
}

function render(text: string, context: unknown, find: ReturnType<typeof templateFinder>): Rendered | null {
    try {
        const rendered = renderTemplate(text, context, {
            load: name => {
                const found = find(name);
                return found.kind === 'found' ? found.text : null;
            },
        });
        return rendered.missing.size === 0 ? rendered : null;
    } catch {
        return null; // Another template has a syntax error, which is reported there.
    }
}

/** Visits every part of a template. */
export function eachNode(nodes: readonly TemplateNode[], visit: (node: TemplateNode) => void): void {
    for (const node of nodes) {
        visit(node);
        eachNode(node.children, visit);
    }
}
