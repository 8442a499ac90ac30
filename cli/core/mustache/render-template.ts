import mustache from 'mustache';
import {escapeHtml, moodleHelpers, NO_SITE, type Helper, type MoodleTexts} from './moodle-helpers.js';
import {parseTemplate, type TemplateNode} from './parse-template.js';

export interface RenderOptions {
    /** The text of another template by its full name, e.g. `core/loading`; null where there is none. */
    load(name: string): string | null;
    texts?: MoodleTexts;
}

/** A piece of the HTML, and the place in the template that it came from. */
export interface RenderedPiece {
    text: string;
    /** Characters from the start of the template; for what a tag brought in, the tag. */
    at: number;
    /** Whether it stands in the template just so; else it came from a variable, a helper or another template. */
    written: boolean;
}

export interface Rendered {
    html: string;
    /** The HTML in pieces, in order. */
    pieces: readonly RenderedPiece[];
    /** What stood in `{{#js}}`, in order. */
    scripts: readonly string[];
    /** Templates that were asked for and are not there. */
    missing: ReadonlySet<string>;
}

/** Deeper than any template of Moodle; a template that includes itself stops here. */
const MAX_DEPTH = 40;

/** Longer than any page: a template that includes itself twice would fill the memory before it is deep. */
const MAX_PIECES = 100_000;

/**
 * Renders a template as Moodle does in PHP: with its helpers, partials and inheritance.
 *
 * @param template its text
 * @param context what its example context holds
 * @throws Error where it, or one that it includes, cannot be parsed
 */
export function renderTemplate(template: string, context: unknown, {load, texts = NO_SITE}: RenderOptions): Rendered {
    const scripts: string[] = [];
    const missing = new Set<string>();
    const run: Run = {
        helpers: moodleHelpers(texts, scripts),
        load: name => {
            const found = load(name);
            if (found === null) {
                missing.add(name);
            }
            return found;
        },
        parsed: new Map(),
        pieces: 0,
    };
    const pieces: RenderedPiece[] = [];
    const globals = new mustache.Context({config: texts.config, uniqid: 'uniqid-1'});
    renderNodes(parsedBy(run, template), {
        run, source: template, origin: null, depth: 0, blocks: new Map(), out: pieces, context: globals.push(context),
    });
    return {html: pieces.map(({text}) => text).join(''), pieces, scripts, missing};
}

interface Run {
    helpers: Readonly<Record<string, Helper>>;
    load(name: string): string | null;
    parsed: Map<string, TemplateNode[]>;
    pieces: number;
}

interface Block {
    nodes: readonly TemplateNode[];
    source: string;
    origin: number | null;
}

/** Where the renderer is. */
interface Frame {
    run: Run;
    /** The template that the nodes are of. */
    source: string;
    /** In the template that was asked for null, else the place of the tag there that brought this one in. */
    origin: number | null;
    depth: number;
    /** What replaces the blocks of the templates around; the outermost template wins. */
    blocks: ReadonlyMap<string, Block>;
    context: InstanceType<typeof mustache.Context>;
    out: RenderedPiece[];
}

function parsedBy(run: Run, template: string): TemplateNode[] {
    let nodes = run.parsed.get(template);
    if (nodes === undefined) {
        nodes = parseTemplate(template);
        run.parsed.set(template, nodes);
    }
    return nodes;
}

function renderNodes(nodes: readonly TemplateNode[], frame: Frame): void {
    if (frame.depth > MAX_DEPTH) {
        return;
    }
    for (const node of nodes) {
        if (frame.run.pieces > MAX_PIECES) {
            return;
        }
        renderNode(node, frame);
    }
}

function renderNode(node: TemplateNode, frame: Frame): void {
    switch (node.kind) {
        case 'text':
            emit(node.value, node, frame, true);
            break;
        case 'variable':
            emit(escapeHtml(shown(lookup(node.value, frame))), node, frame);
            break;
        case 'unescaped':
            emit(shown(lookup(node.value, frame)), node, frame);
            break;
        case 'section':
            renderSection(node, frame);
            break;
        case 'inverted':
            if (isEmpty(lookup(node.value, frame))) {
                renderNodes(node.children, frame);
            }
            break;
        case 'partial':
            renderOther(node, frame, frame.blocks);
            break;
        case 'parent':
            renderOther(node, frame, new Map([...blocksOf(node, frame), ...frame.blocks]));
            break;
        case 'block': {
            const block = frame.blocks.get(node.value) ?? {nodes: node.children, source: frame.source, origin: frame.origin};
            renderNodes(block.nodes, {...frame, source: block.source, origin: block.origin, depth: frame.depth + 1});
            break;
        }
    }
}

function renderSection(node: TemplateNode, frame: Frame): void {
    const helper = Object.hasOwn(frame.run.helpers, node.value) ? frame.run.helpers[node.value] : undefined;
    if (helper !== undefined && node.inner !== null) {
        const text = frame.source.slice(node.inner.start, node.inner.end);
        emit(helper(text, part => {
            const out: RenderedPiece[] = [];
            renderNodes(parsedBy(frame.run, part), {...frame, source: part, out, depth: frame.depth + 1});
            return out.map(piece => piece.text).join('');
        }), node, frame);
        return;
    }
    const value = lookup(node.value, frame);
    for (const item of Array.isArray(value) ? value as unknown[] : isEmpty(value) ? [] : [value]) {
        renderNodes(node.children, {
            ...frame, depth: frame.depth + 1, context: item === true ? frame.context : frame.context.push(item),
        });
    }
}

/** A partial or a parent: another template. */
function renderOther(node: TemplateNode, frame: Frame, blocks: Frame['blocks']): void {
    const name = node.value.trim();
    const source = frame.depth < MAX_DEPTH ? frame.run.load(name) : null;
    if (source !== null) {
        const inner = {...frame, source, blocks, origin: frame.origin ?? node.start, depth: frame.depth + 1};
        renderNodes(parsedBy(frame.run, source), inner);
    }
}

function blocksOf(node: TemplateNode, {source, origin}: Frame): [string, Block][] {
    return node.children.filter(({kind}) => kind === 'block').map(block => [block.value, {nodes: block.children, source, origin}]);
}

function emit(text: string, node: TemplateNode, {out, origin, run}: Frame, written = false): void {
    if (text !== '') {
        out.push({text, at: origin ?? node.start, written: written && origin === null});
        run.pieces++;
    }
}

function lookup(name: string, {context}: Frame): unknown {
    return context.lookup(name) as unknown;
}

/** As PHP's empty(), and as a JSON object is read there. */
function isEmpty(value: unknown): boolean {
    return value === undefined || value === null || value === false || value === 0 || value === '' || value === '0'
        || (Array.isArray(value) && value.length === 0);
}

/** As PHP makes a string of it. */
function shown(value: unknown): string {
    return value === true ? '1' : typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
