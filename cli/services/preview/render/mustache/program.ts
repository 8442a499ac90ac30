import {parse} from './parser.js';
import {tokenize, type Delimiters, type Token} from './tokenizer.js';

/** A step of a compiled template. `start` is the place of its tag, in characters from the template's start. */
export type Step =
    | {do: 'text'; text: string; indented: boolean}
    | {do: 'variable'; name: Name; isEscaped: boolean; indented: boolean; start: number}
    | {do: 'section'; name: Name; steps: readonly Step[]; source: string; delimiters: Delimiters; start: number}
    | {do: 'inverted'; name: Name; steps: readonly Step[]; start: number}
    | {do: 'partial'; template: string; indent: string; start: number}
    | {do: 'parent'; template: string; blocks: ReadonlyMap<string, readonly Step[]>; start: number}
    | {do: 'block'; block: string; steps: readonly Step[]; start: number};

/** A variable as a tag names it. */
export interface Name {
    written: string;
    /** `a.b` in parts; null for the current item, `.` */
    parts: readonly string[] | null;
    /** `.a`, where the template switched anchored dots on: only the current item is asked. */
    isAnchored: boolean;
    filters: readonly string[];
}

/**
 * Compiles a template to what Mustache.php's compiler makes of it, oddities of indented partials included: a section's
 * code is made once for all sections with the same text.
 *
 * @throws MustacheSyntaxError
 */
export function compile(source: string): readonly Step[] {
    return new Compiler(source).steps(parse(tokenize(source)));
}

class Compiler {
    private readonly sections = new Map<string, readonly Step[]>();
    private indentNext = true;
    private hasAnchors = false;

    constructor(private readonly source: string) {}

    steps(nodes: readonly Token[]): Step[] {
        return nodes.flatMap(node => this.step(node) ?? []);
    }

    private step(node: Token): Step | null {
        const {kind, value, start} = node;
        switch (kind) {
            case 'text': {
                const step: Step = {do: 'text', text: value, indented: this.indentNext};
                this.indentNext = value.endsWith('\n');
                return step;
            }
            case 'escaped':
            case '{':
            case '&': {
                const step: Step = {
                    do: 'variable', name: this.name(node), isEscaped: kind === 'escaped', indented: this.indentNext, start,
                };
                this.indentNext = false;
                return step;
            }
            case '#':
                return this.section(node);
            case '^':
                return {do: 'inverted', name: this.name(node), steps: this.steps(node.nodes ?? []), start};
            case '>':
                return {do: 'partial', template: value, indent: node.indent ?? '', start};
            case '<':
                return {do: 'parent', template: value, blocks: this.blocks(node), start};
            case '$':
                return {do: 'block', block: value, steps: this.steps(node.nodes ?? []), start};
            case '%':
                this.hasAnchors ||= value === 'ANCHORED-DOT';
                return null;
            default:
                return null;
        }
    }

    private section(node: Token): Step {
        const {delimiters, start} = node;
        const source = this.source.slice(node.end ?? start, node.closeStart);
        const key = `${delimiters.open} ${delimiters.close}\n${source}`;
        let steps = this.sections.get(key);
        if (steps === undefined) {
            steps = this.steps(node.nodes ?? []);
            this.sections.set(key, steps);
        }
        return {do: 'section', name: this.name(node), steps, source, delimiters, start};
    }

    private blocks(node: Token): Map<string, readonly Step[]> {
        const found = new Map<string, readonly Step[]>();
        for (const child of node.nodes ?? []) {
            if (child.kind === '$argument') {
                found.set(child.value, this.steps(child.nodes ?? []));
            }
        }
        return found;
    }

    private name({value, filters = []}: Token): Name {
        const isAnchored = this.hasAnchors && value.startsWith('.') && value !== '.';
        const path = isAnchored ? value.slice(1) : value;
        return {written: value, parts: value === '.' ? null : path.split('.'), isAnchored, filters};
    }
}
