import {lexPhp, type PhpToken} from './lex-php.js';
import {literalString} from './outline/call-arguments.js';
import {resolveClassName, type NameScope} from './outline/resolve-name.js';

/** A value as written in a literal array. Places are characters from the start of the file. */
export type PhpLiteral = {start: number; end: number} & (
    | {kind: 'string'; value: string}
    | {kind: 'number'; value: number}
    /** A constant as written, `true`, `null` and `X::Y` included. */
    | {kind: 'constant'; name: string}
    /** `X::class`, resolved, without a leading backslash. */
    | {kind: 'class'; name: string}
    | {kind: 'array'; elements: PhpElement[]}
    /** Anything that PHP must compute. */
    | {kind: 'computed'}
);

/** One element of an array; the key is null where it has none. */
export interface PhpElement {
    key: PhpLiteral | null;
    value: PhpLiteral;
}

/** The value of one variable in a file such as those in db/. */
export interface PhpArrayVariable {
    /** In the file's order; `$name[…] = …;` adds to those of `$name = […];`. */
    elements: PhpElement[];
    /** Whether this is all: false where code computes the array or a part of it. */
    complete: boolean;
}

const NO_NAMES: NameScope = {namespace: '', imports: new Map()};

/**
 * The arrays that a PHP file assigns to plain variables, as far as they are literal.
 *
 * @param scope what `use` imports, for `X::class`
 * @returns by the variable's name, without `$`
 */
export function readArrays(text: string, scope: NameScope = NO_NAMES): Map<string, PhpArrayVariable> {
    const tokens = [...lexPhp(text)].filter(({kind}) => kind !== 'space' && kind !== 'comment' && kind !== 'html');
    const found = new Map<string, PhpArrayVariable>();
    const variable = (token: PhpToken): PhpArrayVariable => {
        const name = token.text.slice(1);
        const known = found.get(name) ?? {elements: [], complete: true};
        found.set(name, known);
        return known;
    };
    for (let at = 0; at < tokens.length; at++) {
        const first = tokens[at];
        if (first?.kind !== 'variable' || /^(->|\?->|::)$/.test(tokens[at - 1]?.text ?? '')) {
            continue;
        }
        const keyEnd = tokens[at + 1]?.text === '[' ? closing(tokens, at + 1) : at;
        const operator = tokens[keyEnd + 1]?.text ?? '';
        if (operator !== '=' && operator !== '+=') {
            continue;
        }
        const end = statementEnd(tokens, keyEnd + 2);
        const value = readValue(tokens.slice(keyEnd + 2, end), scope);
        const into = variable(first);
        if (keyEnd > at) {
            const key = keyEnd === at + 2 ? null : readValue(tokens.slice(at + 2, keyEnd), scope);
            into.elements.push({key, value});
            into.complete &&= key?.kind !== 'computed';
        } else if (value.kind === 'array') {
            into.elements.push(...value.elements);
        } else {
            into.complete = false;
        }
        at = end;
    }
    return found;
}

/** An element of an array by its key; null where there is none. */
export function member(value: PhpLiteral | null | undefined, key: string): PhpLiteral | null {
    return value?.kind === 'array'
        ? value.elements.find(element => element.key?.kind === 'string' && element.key.value === key)?.value ?? null
        : null;
}

/** A string, or a class written as `X::class`; null for anything else. */
export function nameIn(value: PhpLiteral | null | undefined): string | null {
    return value?.kind === 'string' ? value.value : value?.kind === 'class' ? value.name : null;
}

function readValue(tokens: readonly PhpToken[], scope: NameScope): PhpLiteral {
    const first = tokens[0];
    const last = tokens.at(-1);
    const place = {start: first?.start ?? 0, end: last?.end ?? 0};
    if (first === undefined || last === undefined) {
        return {...place, kind: 'computed'};
    }
    const open = first.text === '[' ? 0 : /^array$/i.test(first.text) && tokens[1]?.text === '(' ? 1 : -1;
    if (open !== -1 && closing(tokens, open) === tokens.length - 1) {
        return {...place, kind: 'array', elements: readElements(tokens.slice(open + 1, -1), scope)};
    }
    if (tokens.length === 1 && first.kind === 'string') {
        const value = literalString(first.text);
        return value === null ? {...place, kind: 'computed'} : {...place, kind: 'string', value};
    }
    const [sign, digits] = tokens.length === 2 && first.text === '-' ? [-1, last] : [1, first];
    if (digits.kind === 'number' && tokens.length === (sign === 1 ? 1 : 2)) {
        return {...place, kind: 'number', value: sign * Number(digits.text.replaceAll('_', ''))};
    }
    const name = tokens.map(token => token.text).join('');
    if (!/^\\?[A-Za-z_][\w\\]*(::[A-Za-z_]\w*)?$/.test(name)) {
        return {...place, kind: 'computed'};
    }
    return /::class$/i.test(name)
        ? {...place, kind: 'class', name: resolveClassName(name.slice(0, -'::class'.length), scope)}
        : {...place, kind: 'constant', name};
}

function readElements(tokens: readonly PhpToken[], scope: NameScope): PhpElement[] {
    return splitAt(tokens, ',').filter(part => part.length > 0).map(part => {
        const [first = [], ...rest] = splitAt(part, '=>');
        return rest.length === 0
            ? {key: null, value: readValue(first, scope)}
            : {key: readValue(first, scope), value: readValue(part.slice(first.length + 1), scope)};
    });
}

function splitAt(tokens: readonly PhpToken[], separator: string): PhpToken[][] {
    const parts: PhpToken[][] = [[]];
    let depth = 0;
    for (const token of tokens) {
        depth += depthOf(token);
        if (depth === 0 && token.kind === 'symbol' && token.text === separator) {
            parts.push([]);
        } else {
            parts.at(-1)?.push(token);
        }
    }
    return parts;
}

/** The index of the bracket that closes the one at an index; the last token's where none does. */
function closing(tokens: readonly PhpToken[], open: number): number {
    let depth = 0;
    for (let at = open; at < tokens.length; at++) {
        const token = tokens[at];
        depth += token === undefined ? 0 : depthOf(token);
        if (depth === 0) {
            return at;
        }
    }
    return tokens.length - 1;
}

function statementEnd(tokens: readonly PhpToken[], from: number): number {
    let depth = 0;
    for (let at = from; at < tokens.length; at++) {
        const token = tokens[at];
        depth += token === undefined ? 0 : depthOf(token);
        if (depth < 0 || (depth === 0 && (token?.text === ';' || token?.kind === 'close'))) {
            return at;
        }
    }
    return tokens.length;
}

function depthOf({kind, text}: PhpToken): number {
    return kind !== 'symbol' ? 0 : '([{'.includes(text) ? 1 : ')]}'.includes(text) ? -1 : 0;
}
