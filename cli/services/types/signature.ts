import ts from 'typescript';
import {overloadsOf, type DocComment, type DocTag} from './doc-comment.js';
import {arrayOf, docParamType, paramTree, tagType, type DocParam} from './doc-params.js';
import {unionOf, type TypeNames} from './doc-type.js';
import {SOME_OBJECT} from './type-aliases.js';

/** What the writer of signatures has to know about values. */
export interface Inference {
    /** The type of an expression, `any` where it cannot be told. */
    typeOf(expression: ts.Expression): string;
    /** What a function without `@returns` gives back. */
    returned(node: ts.SignatureDeclaration): string;
    /** With how few arguments this Moodle's own code calls a function; infinite where it does not. */
    leastArguments(node: ts.SignatureDeclaration): number;
}

export interface Signature {
    /** `<T>` or empty. */
    typeParameters: string;
    /** Without the parentheses. */
    parameters: string;
    returns: string;
}

interface Parameter {
    name: string;
    type: string;
    optional: boolean;
    rest: boolean;
}

type WithParameters = ts.SignatureDeclaration & {body?: ts.Node | undefined};

/** The signatures of a function: one, or one for each `@overload` of its comment. */
export function signaturesOf(node: WithParameters, doc: DocComment | null, names: TypeNames, inference: Inference): Signature[] {
    return overloadsOf(doc).map(tags => {
        const parameters = parametersOf(node, tags, names, inference);
        const stated = returnTag(tags);
        const returns = stated === undefined ? inference.returned(node) : tagType(stated, names);
        const typeParameters = templateNames(tags);
        return {
            typeParameters: typeParameters.length === 0 ? '' : `<${typeParameters.join(', ')}>`,
            parameters: printParameters(parameters),
            returns: isAsync(node) ? asPromise(returns) : returns,
        };
    });
}

/** The signature that a `@callback` or a comment alone states. */
export function signatureOfTags(tags: readonly DocTag[], names: TypeNames): string {
    const parameters = [...paramTree(tags, ['param', 'arg', 'argument']).values()].map(root => fromDoc(root, names));
    const stated = returnTag(tags);
    return `(${printParameters(parameters)}) => ${stated === undefined ? 'any' : tagType(stated, names)}`;
}

/** The names of `@template`, e.g. T. */
export function templateNames(tags: readonly DocTag[]): string[] {
    return tags.filter(({tag, name}) => tag === 'template' && /^[A-Za-z_$][\w$]*$/.test(name)).map(({name}) => name);
}

/** Each parameter's own name with the type that its comment states, for what is set from it. */
export function parameterTypes(
    node: WithParameters, doc: DocComment | null, names: TypeNames, inference: Inference,
): Map<string, string> {
    return new Map(parametersOf(node, overloadsOf(doc)[0] ?? [], names, inference).map(({name, type}) => [name, type]));
}

export function isAsync(node: ts.Node): boolean {
    return ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({kind}) => kind === ts.SyntaxKind.AsyncKeyword) === true;
}

/** What an async function gives back when its comment names what it resolves to. */
export function asPromise(type: string): string {
    if (type.startsWith('ReturnType<')) {
        return `Promise<Awaited<${type}>>`;
    }
    return type === 'any' || /^(Promise|PromiseLike|JQuery\.Promise|JQuery\.jqXHR)\b[^|]*$/.test(type) ? type : `Promise<${type}>`;
}

function returnTag(tags: readonly DocTag[]): DocTag | undefined {
    return tags.find(({tag, type}) => (tag === 'return' || tag === 'returns') && type !== null);
}

function parametersOf(node: WithParameters, tags: readonly DocTag[], names: TypeNames, inference: Inference): Parameter[] {
    const roots = paramTree(tags, ['param', 'arg', 'argument']);
    const least = inference.leastArguments(node);
    const own = node.parameters.filter(({name}) => name.getText() !== 'this');
    const matched = own.map(({name}) => ts.isIdentifier(name) ? roots.get(name.text) ?? null : null);
    const left = [...roots.values()].filter(root => !matched.includes(root));
    // A pattern has no name, and some comments use another: then the place counts.
    const byPlace = [...roots.values()];
    const parameters = own.map((parameter, index) => {
        const place = byPlace[index];
        const root = matched[index] ?? (place !== undefined && left.includes(place) ? place : null);
        const read = fromNode(parameter, root, index, names, inference);
        // Comments seldom say that a parameter may be left out: those who leave it out do.
        return {...read, optional: read.optional || (!read.rest && (index >= least || copesWithout(node, read.name)))};
    });
    if (usesArguments(node) && parameters.at(-1)?.rest !== true) {
        byPlace.slice(own.length).forEach(root => parameters.push({...fromDoc(root, names), optional: true}));
        if (parameters.at(-1)?.rest !== true) {
            parameters.push({name: 'more', type: 'any[]', optional: false, rest: true});
        }
    }
    const last = parameters.at(-1);
    const lastRoot = own.length === parameters.length ? matched.at(-1) : undefined;
    if (last !== undefined && !last.rest && lastRoot?.tag?.rest === true) {
        parameters[parameters.length - 1] = {...last, rest: true, optional: false, type: arrayOf(last.type)};
    }
    return distinct(parameters);
}

function fromNode(
    node: ts.ParameterDeclaration, root: DocParam | null, index: number, names: TypeNames, inference: Inference,
): Parameter {
    const rest = node.dotDotDotToken !== undefined;
    const name = ts.isIdentifier(node.name) ? node.name.text : identifier(root?.name) ?? `arg${index}`;
    if (root === null) {
        const type = ts.isObjectBindingPattern(node.name)
            ? patternType(node.name, inference)
            : node.initializer === undefined ? 'any' : widened(inference.typeOf(node.initializer));
        return {name, type: rest ? 'any[]' : type, optional: !rest, rest};
    }
    let type = docParamType(root, names);
    if (rest && (root.tag?.rest === true || !type.endsWith('[]'))) {
        type = arrayOf(type);
    }
    if (type === 'JQuery' && takesWhatJQueryTakes(node, root)) {
        type = 'JQuery | Element | string';
    }
    if (node.initializer?.kind === ts.SyntaxKind.NullKeyword && !type.split(' | ').includes('null')) {
        type = unionOf([type, 'null']);
    }
    return {name, type, rest, optional: !rest && (node.initializer !== undefined || root.tag?.optional === true)};
}

/** Whether what is called a jQuery object only becomes one in the function, by `$(element)`. */
function takesWhatJQueryTakes({name, parent}: ts.ParameterDeclaration, {tag}: DocParam): boolean {
    const body = (parent as WithParameters).body?.getText() ?? '';
    return ts.isIdentifier(name) && (/\bselector\b/i.test(tag?.description ?? '')
        || new RegExp(`(\\$|jQuery)\\(${name.text.replace(/\$/g, '\\$')}\\)`).test(body));
}

function fromDoc(root: DocParam, names: TypeNames): Parameter {
    const type = docParamType(root, names);
    const rest = root.tag?.rest === true;
    return {name: identifier(root.name) ?? 'arg', type: rest ? arrayOf(type) : type, optional: root.tag?.optional === true, rest};
}

/** `{id, name = 'x'}` of a comment that says nothing about it. */
function patternType(pattern: ts.ObjectBindingPattern, inference: Inference): string {
    const members = pattern.elements.flatMap(({name, propertyName, initializer, dotDotDotToken}) => {
        const key = propertyName ?? name;
        if (dotDotDotToken !== undefined) {
            return ['[key: string]: any'];
        }
        const type = initializer === undefined ? 'any' : widened(inference.typeOf(initializer));
        return ts.isIdentifier(key) ? [`${key.text}?: ${type}`] : [];
    });
    if (members.includes('[key: string]: any')) {
        return SOME_OBJECT;
    }
    return members.length === 0 ? 'any' : `{${members.join('; ')}}`;
}

/** What a default value says about the type: null and an empty list say nothing. */
function widened(type: string): string {
    return type === 'null' || type === 'undefined' ? 'any' : type;
}

function printParameters(parameters: readonly Parameter[]): string {
    const lastRequired = parameters.findLastIndex(({optional, rest}) => !optional && !rest);
    return parameters.map(({name, type, optional, rest}, index) => {
        if (rest && index === parameters.length - 1) {
            return `...${name}: ${type}`;
        }
        if (optional && index < lastRequired) {
            return `${name}: ${type === 'any' ? type : unionOf([type, 'undefined'])}`;
        }
        return `${name}${optional ? '?' : ''}: ${type}`;
    }).join(', ');
}

function distinct(parameters: readonly Parameter[]): Parameter[] {
    const used = new Set<string>();
    return parameters.map((parameter, index) => {
        const name = used.has(parameter.name) ? `${parameter.name}${index}` : parameter.name;
        used.add(name);
        return {...parameter, name};
    });
}

function identifier(name: string | undefined): string | null {
    return name !== undefined && /^[A-Za-z_$][\w$]*$/.test(name) && !KEYWORD.test(name) ? name : null;
}

const KEYWORD = new RegExp('^(default|function|class|this|new|delete|in|var|const|return|true|false|null|typeof|void|with|enum|'
    + 'export|import|if|else|for|do|while|switch|case|break|continue|try|catch|finally|throw|super|extends|instanceof)$');

/** Whether a function asks if it was given a parameter: `typeof x`, `x === undefined`, `x || …`, `x ?? …`. */
function copesWithout({body}: WithParameters, name: string): boolean {
    const text = body?.getText() ?? '';
    if (!/undefined|\|\||\?\?|typeof/.test(text)) {
        return false;
    }
    const plain = name.replace(/\$/g, '\\$');
    const asked = `\\btypeof\\s+\\(?${plain}\\b(?!\\.)`;
    const replaced = `(?<![.\\w$])${plain}\\s*(===?\\s*undefined|\\?\\?|\\|\\|)`;
    return new RegExp(`${asked}|${replaced}`).test(text);
}

function usesArguments(node: WithParameters): boolean {
    return !ts.isArrowFunction(node) && /\barguments(\.length|\[|\)|,)/.test(node.body?.getText() ?? '');
}
