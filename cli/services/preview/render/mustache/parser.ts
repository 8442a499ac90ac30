import {MustacheSyntaxError, type Token} from './tokenizer.js';

/**
 * A template's tree as Mustache.php's parser makes it, with blocks switched on as Moodle has them.
 *
 * @throws MustacheSyntaxError with the place of what was opened and not closed
 */
export function parse(tokens: readonly Token[]): Token[] {
    return new Parser(tokens).all();
}

class Parser {
    private at = 0;
    private line = -1;
    /** How many tokens of the line came before. */
    private onLine = 0;
    private filters = false;
    /** Sections around, the innermost last. */
    private readonly around: Token[] = [];

    constructor(private readonly tokens: readonly Token[]) {}

    all(): Token[] {
        return this.tree(null);
    }

    private tree(parent: Token | null): Token[] {
        const nodes: Token[] = [];
        for (let given = this.tokens[this.at]; given !== undefined; given = this.tokens[this.at]) {
            this.at++;
            if (given.countedLine === this.line) {
                this.onLine++;
            } else {
                this.line = given.countedLine;
                this.onLine = 0;
            }
            const token = this.filters && given.kind !== 'text' ? withFilters(given) : given;
            switch (token.kind) {
                case '=':
                    refuseInParent(parent, token);
                    this.clearStandalone(nodes);
                    break;
                case '#':
                case '^':
                    refuseInParent(parent, token);
                    this.clearStandalone(nodes);
                    nodes.push(this.section(token));
                    break;
                case '/':
                    this.checkClosing(parent, token);
                    this.clearStandalone(nodes);
                    if (parent !== null) {
                        parent.closeStart = token.start;
                    }
                    return nodes;
                case '>': {
                    refuseInParent(parent, token);
                    const before = this.clearStandalone(nodes);
                    nodes.push(before === null ? token : {...token, indent: before});
                    break;
                }
                case '<':
                    nodes.push(this.section(token));
                    break;
                case '$':
                    this.clearStandalone(nodes);
                    nodes.push(this.section(parent?.kind === '<' ? {...token, kind: '$argument'} : token));
                    break;
                case '%':
                case '!':
                    this.filters ||= token.kind === '%' && token.value === 'FILTERS';
                    this.clearStandalone(nodes);
                    nodes.push(token);
                    break;
                default:
                    nodes.push(token);
            }
        }
        if (parent !== null) {
            throw new MustacheSyntaxError(`${tagText(parent)} is never closed`, `Add {{/${parent.value}}}.`, parent.start);
        }
        return nodes;
    }

    private section(opening: Token): Token {
        const section = {...opening};
        this.around.push(section);
        section.nodes = this.tree(section);
        this.around.pop();
        return section;
    }

    private checkClosing(parent: Token | null, token: Token): void {
        if (parent === null) {
            throw new MustacheSyntaxError(`${tagText(token)} closes a section that is not open`,
                'Remove the tag, or open the section before it.', token.start);
        }
        if (parent.value !== token.value) {
            const isOfOuter = this.around.slice(0, -1).some(({value}) => value === token.value);
            throw new MustacheSyntaxError(
                isOfOuter ? `${tagText(parent)} is not closed before ${tagText(token)}`
                    : `${tagText(token)} closes ${tagText(parent)}`,
                `Write {{/${parent.value}}} first: sections close in the order in which they opened, innermost first.`,
                isOfOuter ? parent.start : token.start,
            );
        }
    }

    /**
     * Drops the space and the line break around a tag that stands alone on its line.
     *
     * @returns the space before it; null where there is none or the tag does not stand alone
     */
    private clearStandalone(nodes: Token[]): string | null {
        const before = this.onLine === 1 ? nodes.at(-1) : undefined;
        if (this.onLine > 1 || (before !== undefined && !isSpace(before))) {
            return null;
        }
        const next = this.tokens[this.at];
        if (next !== undefined) {
            const isLast = this.at === this.tokens.length - 1;
            if (next.countedLine !== this.line || !isSpace(next) || (!isLast && !next.value.endsWith('\n'))) {
                return null;
            }
            this.at++;
        }
        return before === undefined ? null : nodes.pop()?.value ?? null;
    }
}

function isSpace({kind, value}: Token): boolean {
    return kind === 'text' && /^[ \t\n\v\f\r]*$/.test(value);
}

function refuseInParent(parent: Token | null, token: Token): void {
    if (parent?.kind === '<') {
        throw new MustacheSyntaxError(`${tagText(token)} cannot stand between ${tagText(parent)} and its end`,
            'Put it into a block: {{$name}}…{{/name}}.', token.start);
    }
}

function withFilters(token: Token): Token {
    const [value = '', ...filters] = token.value.split('|').map(part => part.trim());
    return filters.length === 0 ? token : {...token, value, filters};
}

function tagText({kind, value, delimiters: {open, close}}: Token): string {
    return `${open}${kind === '$argument' ? '$' : kind === 'escaped' ? '' : kind}${value}${close}`;
}
