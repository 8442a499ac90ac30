import ts from 'typescript';

/** One tag of a JSDoc comment that states a type. */
export interface DocTag {
    tag: string;
    /** The text between the braces, or null where there are none. */
    type: string | null;
    /** What the type is for, e.g. `options.name`; empty where the tag names nothing. */
    name: string;
    /** Written as `[name]`, `[name=1]`, `{type=}`, or described as optional. */
    optional: boolean;
    /** Written as `{...type}`. */
    rest: boolean;
    description: string;
}

/** A JSDoc comment, read. */
export interface DocComment {
    /** As it stands in the source, from `/**` to its end. */
    text: string;
    tags: readonly DocTag[];
}

const NO_NAME = new Set(['return', 'returns', 'type', 'throws', 'overload', 'extends', 'augments', 'this', 'enum']);

/** The comment directly before a node, null where there is none. */
export function docBefore(node: ts.Node): DocComment | null {
    const text = node.getSourceFile().text;
    // A comment on the line of what comes before is the node's only where the node is on that line as well.
    const beside = (ts.getTrailingCommentRanges(text, node.pos) ?? [])
        .filter(({end}) => !text.slice(end, node.getStart()).includes('\n'));
    const ranges = [...beside, ...ts.getLeadingCommentRanges(text, node.pos) ?? []];
    // Only the last JSDoc block belongs to the node.
    const last = ranges.filter(({pos, end}) => end - pos > 4 && text.startsWith('/**', pos)).at(-1);
    return last === undefined || isFileComment(text.slice(last.pos, last.end), node)
        ? null
        : readDocComment(text.slice(last.pos, last.end));
}

/** The comment of the first of these nodes that has one. */
export function docOf(...nodes: (ts.Node | undefined)[]): DocComment | null {
    for (const node of nodes) {
        const doc = node === undefined ? null : docBefore(node);
        if (doc !== null) {
            return doc;
        }
    }
    return null;
}

/** Every JSDoc comment of a file, wherever it stands. */
export function allDocs(text: string): DocComment[] {
    return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) => readDocComment(comment));
}

/** Reads the text of a comment into its tags. */
export function readDocComment(text: string): DocComment {
    const lines = text.replace(/^\/\*\*/, '').replace(/\*\/$/, '').split(/\r?\n/).map(line => line.replace(/^\s*\*?/, ''));
    const parts: string[] = [];
    for (const line of lines) {
        if (/^\s*@[a-zA-Z]/.test(line)) {
            parts.push(line.trim());
        } else if (parts.length > 0) {
            parts[parts.length - 1] += `\n${line.trim()}`;
        }
    }
    return {text, tags: parts.map(readTag)};
}

/** The overloads that a comment states by `@overload`, else its tags as the only one. */
export function overloadsOf(doc: DocComment | null): (readonly DocTag[])[] {
    if (doc === null) {
        return [[]];
    }
    const starts = doc.tags.flatMap(({tag}, index) => tag === 'overload' ? [index] : []);
    return starts.length === 0
        ? [doc.tags]
        : starts.map((start, index) => doc.tags.slice(start + 1, starts[index + 1]));
}

function readTag(text: string): DocTag {
    const tag = /^@(\w+)/.exec(text)?.[1] ?? '';
    let rest = text.slice(tag.length + 1).trimStart();
    const braced = rest.startsWith('{') ? insideBraces(rest) : null;
    let type = braced;
    if (braced !== null) {
        rest = rest.slice(braced.length + 2).trimStart();
        type = braced.replace(/\s*\n\s*/g, ' ').trim();
    }
    const {name, optional, after} = NO_NAME.has(tag) ? {name: '', optional: false, after: rest} : readName(rest);
    const bare = type?.replace(/^\.\.\./, '').replace(/=$/, '') ?? null;
    return {
        tag, name,
        type: bare === '' ? null : bare,
        optional: optional || type?.endsWith('=') === true || /^(-\s*)?\(?optional\b/i.test(after),
        rest: type?.startsWith('...') === true,
        description: after,
    };
}

/** `name`, `[name]`, `[name=default]`, `...name`. */
function readName(text: string): {name: string; optional: boolean; after: string} {
    if (text.startsWith('[')) {
        const end = closing(text, '[', ']');
        const inside = text.slice(1, end === -1 ? undefined : end);
        return {name: inside.split('=')[0]?.trim() ?? '', optional: true, after: end === -1 ? '' : text.slice(end + 1).trim()};
    }
    const name = /^[^\s,{}]+/.exec(text)?.[0] ?? '';
    return {name: name.replace(/^\.\.\.|[:;]$/g, ''), optional: false, after: text.slice(name.length).trim()};
}

/** What stands between the first brace and its partner; where one is missing, up to the end of the line. */
function insideBraces(text: string): string {
    const end = closing(text, '{', '}');
    if (end !== -1) {
        return text.slice(1, end);
    }
    const line = text.split('\n')[0] ?? '';
    return line.slice(1, line.lastIndexOf('}') === -1 ? undefined : line.lastIndexOf('}'));
}

function closing(text: string, open: string, close: string): number {
    let depth = 0;
    for (let index = 0; index < text.length; index++) {
        if (text[index] === open) {
            depth++;
        } else if (text[index] === close && --depth === 0) {
            return index;
        }
    }
    return -1;
}

/** A comment that is about the whole file, not about the statement that happens to follow it. */
function isFileComment(comment: string, node: ts.Node): boolean {
    return /@(module|copyright|licen[sc]e)\b/.test(comment) && !/@(param|returns?|type|class|constructor)\b/.test(comment)
        && ts.isSourceFile(node.parent ?? node);
}
