import {Query, type Node, type QueryMatch} from 'web-tree-sitter';
import type {PhpFile} from '../parse-php.js';
import type {PhpCall, PhpClass, PhpFunction, PhpImport, PhpOutline, Span} from './outline.js';
import {resolveClassName, type NameScope} from './resolve-name.js';

/* One query over the whole tree: it runs inside the parser's WebAssembly, where visiting a node costs next to nothing. */
const QUERY = `
(namespace_definition name: (_) @namespace)
(namespace_use_declaration) @use
(class_declaration) @class
(interface_declaration) @interface
(trait_declaration) @trait
(enum_declaration) @enum
(anonymous_class) @anonymous
(method_declaration) @function
(function_definition) @function
(function_call_expression function: (_) @name arguments: (_) @arguments) @call
(member_call_expression object: (_) @object name: (_) @name arguments: (_) @arguments) @call
(nullsafe_member_call_expression object: (_) @object name: (_) @name arguments: (_) @arguments) @call
(scoped_call_expression scope: (_) @scope name: (_) @name arguments: (_) @arguments) @call
(object_creation_expression
    [(name) (qualified_name) (relative_name) (relative_scope) (variable_name)] @scope (arguments)? @arguments) @call
(class_constant_access_expression . (_) @scope (name) @constant (#eq? @constant "class"))
[(include_expression (_) @expression) (include_once_expression (_) @expression)
 (require_expression (_) @expression) (require_once_expression (_) @expression)] @include
`;

let query: Query | null = null;

/** Reads what a parsed file declares and calls. */
export function readOutline({text, tree}: PhpFile): PhpOutline {
    query ??= new Query(tree.language, QUERY);
    const found = query.matches(tree.rootNode).map(match => new Match(match, text));
    const scope = readScope(found);
    const declared = readDeclarations(found, text, scope);
    const calls = found.filter(match => match.has('call')).map(match => readCall(match, scope, declared.functions));
    return {
        ...scope,
        classes: declared.classes,
        functions: declared.functions.filter(one => one.class === null && !declared.hidden.has(one)),
        calls: calls.sort((a, b) => a.start - b.start || b.end - a.end),
        classNames: found.filter(match => match.has('constant')).map(match => ({
            name: resolveClassName(match.text('scope'), scope), ...match.span('scope'),
        })),
        includes: found.filter(match => match.has('include')).map(match => ({
            expression: match.text('expression'), ...match.span('include'),
        })),
    };
}

/** One match of the query: its captures by name. */
class Match {
    private readonly nodes = new Map<string, Node>();

    constructor({captures}: QueryMatch, private readonly source: string) {
        for (const {name, node} of captures) {
            this.nodes.set(name, node);
        }
    }

    has(name: string): boolean {
        return this.nodes.has(name);
    }

    node(name: string): Node | null {
        return this.nodes.get(name) ?? null;
    }

    span(name: string): Span {
        const node = this.nodes.get(name);
        return {start: node?.startIndex ?? 0, end: node?.endIndex ?? 0};
    }

    text(name: string): string {
        const {start, end} = this.span(name);
        return this.source.slice(start, end);
    }
}

function readScope(found: readonly Match[]): NameScope {
    const namespace = found.find(match => match.has('namespace'))?.text('namespace').replace(/\s+/g, '') ?? '';
    const imports = new Map<string, PhpImport>();
    for (const match of found) {
        if (match.has('use')) {
            readImports(match.text('use'), match.span('use').start).forEach(([alias, imported]) => imports.set(alias, imported));
        }
    }
    return {namespace, imports};
}

/** `use a\b, c\d as e;` and `use a\{b, c as d};`; functions and constants are left out. */
function readImports(statement: string, start: number): [alias: string, imported: PhpImport][] {
    const bare = statement.replace(/\/\*[\s\S]*?\*\/|(?:\/\/|#)[^\n]*/g, comment => ' '.repeat(comment.length));
    const open = bare.indexOf('{');
    const head = /^use\s+/i.exec(bare)?.[0].length ?? 0;
    const prefix = open === -1 ? '' : bare.slice(head, open).trim();
    if (/^use\s+(function|const)\s/i.test(bare)) {
        return [];
    }
    const from = open === -1 ? head : open + 1;
    const list = bare.slice(from).replace(/[};\s]+$/, '');
    return [...list.matchAll(/[^,]+/g)].flatMap(part => {
        const [name = '', alias] = part[0].trim().split(/\s+as\s+/i);
        if (name === '' || /^(function|const)\s/i.test(name)) {
            return [];
        }
        const full = (prefix + name).replace(/\s+/g, '').replace(/^\\/, '');
        const at = start + from + part.index + (/^\s*/.exec(part[0])?.[0].length ?? 0);
        return [[(alias ?? full.split('\\').at(-1) ?? '').toLowerCase(), {name: full, start: at, end: at + part[0].trim().length}]];
    });
}

interface Declarations {
    classes: PhpClass[];
    /** Functions and methods by their start, those of anonymous classes included. */
    functions: PhpFunction[];
    /** Methods of anonymous classes: they have no class that could be named. */
    hidden: ReadonlySet<PhpFunction>;
}

function readDeclarations(found: readonly Match[], text: string, scope: NameScope): Declarations {
    const bodies: (Span & {class: (PhpClass & {methods: PhpFunction[]}) | null})[] = [];
    for (const match of found) {
        for (const kind of ['class', 'interface', 'trait', 'enum'] as const) {
            const node = match.node(kind);
            if (node !== null) {
                bodies.push({start: node.startIndex, end: node.endIndex, class: readClass(node, kind, text, scope)});
            }
        }
        if (match.has('anonymous')) {
            bodies.push({...match.span('anonymous'), class: null});
        }
    }
    bodies.sort((a, b) => a.start - b.start);
    const functions: PhpFunction[] = [];
    const hidden = new Set<PhpFunction>();
    for (const match of found) {
        const node = match.node('function');
        if (node === null) {
            continue;
        }
        const owner = bodies.findLast(body => body.start <= node.startIndex && node.endIndex <= body.end);
        const isMethod = node.type === 'method_declaration';
        const one = readFunction(node, text, isMethod ? owner?.class?.name ?? null : null);
        functions.push(one);
        if (isMethod && owner?.class) {
            owner.class.methods.push(one);
        } else if (isMethod) {
            hidden.add(one);
        }
    }
    return {
        classes: bodies.flatMap(body => body.class ?? []),
        functions: functions.sort((a, b) => a.start - b.start),
        hidden,
    };
}

function readClass(node: Node, kind: PhpClass['kind'], text: string, scope: NameScope): PhpClass & {methods: PhpFunction[]} {
    const name = node.childForFieldName('name');
    const names = (clause: Node | undefined): string[] => (clause?.namedChildren ?? [])
        .filter(child => child.type !== 'comment' && child.type !== 'use_list')
        .map(child => resolveClassName(text.slice(child.startIndex, child.endIndex), scope));
    const children = node.namedChildren;
    const parents = names(children.find(child => child.type === 'base_clause'));
    const used = (node.childForFieldName('body')?.namedChildren ?? []).filter(child => child.type === 'use_declaration');
    const span = {start: name?.startIndex ?? 0, end: name?.endIndex ?? 0};
    return {
        kind,
        name: resolveClassName(text.slice(span.start, span.end), {namespace: scope.namespace, imports: new Map()}),
        nameSpan: span,
        abstract: children.some(child => child.type === 'abstract_modifier'),
        parent: parents[0] ?? null,
        interfaces: [...parents.slice(1), ...names(children.find(child => child.type === 'class_interface_clause'))],
        traits: used.flatMap(names),
        methods: [],
        start: node.startIndex,
        end: node.endIndex,
    };
}

function readFunction(node: Node, text: string, owner: string | null): PhpFunction {
    const name = node.childForFieldName('name');
    const body = node.childForFieldName('body');
    const head = text.slice(node.startIndex, name?.startIndex ?? node.startIndex);
    const parameters = (node.childForFieldName('parameters')?.namedChildren ?? []).flatMap(parameter => {
        const variable = parameter.childForFieldName('name');
        return variable ? text.slice(variable.startIndex, variable.endIndex).replace(/^[&.\s]*\$/, '') : [];
    });
    return {
        name: name ? text.slice(name.startIndex, name.endIndex) : '',
        nameSpan: {start: name?.startIndex ?? node.startIndex, end: name?.endIndex ?? node.startIndex},
        parameters,
        body: body ? {start: body.startIndex, end: body.endIndex} : null,
        static: /\bstatic\b/i.test(head),
        abstract: body === null,
        visibility: /\bprivate\b/i.test(head) ? 'private' : /\bprotected\b/i.test(head) ? 'protected' : 'public',
        class: owner,
        start: node.startIndex,
        end: node.endIndex,
    };
}

function readCall(match: Match, scope: NameScope, functions: readonly PhpFunction[]): PhpCall {
    const span = match.span('call');
    const name = match.node('name');
    const target = match.node('scope');
    const kind = match.has('object') ? 'method' : target === null ? 'function' : name === null ? 'new' : 'static';
    const plain = name !== null && (name.type === 'name' || name.type === 'qualified_name');
    return {
        kind,
        name: plain ? match.text('name').replace(/^\\/, '') : '',
        nameSpan: name === null ? match.span('scope') : match.span('name'),
        class: target !== null && /name|relative_scope/.test(target.type) && target.type !== 'variable_name'
            ? resolveClassName(match.text('scope'), scope)
            : null,
        object: match.text('object'),
        arguments: match.has('arguments') ? match.span('arguments') : null,
        inside: enclosing(functions, span.start),
        ...span,
    };
}

/** The innermost function around a place; functions are sorted by their start. */
function enclosing(functions: readonly PhpFunction[], at: number): PhpFunction | null {
    let low = 0;
    let high = functions.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((functions[middle]?.start ?? 0) <= at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    for (let index = low - 1; index >= 0; index--) {
        const one = functions[index];
        if (one !== undefined && one.end > at) {
            return one;
        }
    }
    return null;
}
