/** A stretch of a file: characters (UTF-16 units) from its start; the end is exclusive. */
export interface Span {
    start: number;
    end: number;
}

/**
 * What a PHP file declares and calls, as plain data: the syntax tree can be given back once it is read.
 * Class names are resolved (`use`, namespace) and carry no leading backslash.
 */
export interface PhpOutline {
    /** Empty outside a namespace. */
    namespace: string;
    /** What `use` imports, by its lower-case alias. */
    imports: ReadonlyMap<string, PhpImport>;
    /** Named classes, interfaces, traits and enums, in the file's order. */
    classes: readonly PhpClass[];
    /** Functions outside classes. */
    functions: readonly PhpFunction[];
    /** Every call in the file, in its order. */
    calls: readonly PhpCall[];
    /** `X::class`. */
    classNames: readonly (Span & {name: string})[];
    /** `require`, `include` and their `_once` forms, with the expression as written. */
    includes: readonly (Span & {expression: string})[];
}

export interface PhpImport extends Span {
    /** Fully qualified, no leading backslash. */
    name: string;
}

export interface PhpClass extends Span {
    kind: 'class' | 'interface' | 'trait' | 'enum';
    /** Fully qualified. */
    name: string;
    nameSpan: Span;
    abstract: boolean;
    /** The class it extends; an interface's first parent. */
    parent: string | null;
    /** Interfaces it implements, or an interface's further parents. */
    interfaces: readonly string[];
    traits: readonly string[];
    methods: readonly PhpFunction[];
}

export interface PhpFunction extends Span {
    name: string;
    nameSpan: Span;
    /** Names of the parameters, without `$`. */
    parameters: readonly string[];
    /** The body with its braces; null where it is abstract. */
    body: Span | null;
    static: boolean;
    abstract: boolean;
    visibility: 'public' | 'protected' | 'private';
    /** The class that it is a method of, fully qualified. */
    class: string | null;
}

export interface PhpCall extends Span {
    kind: 'function' | 'method' | 'static' | 'new';
    /** The function's or method's name as written; empty for `new` and for a computed name. */
    name: string;
    nameSpan: Span;
    /** The resolved class of `new X` and `X::f()` (`self`, `static`, `parent` as written); null where it is computed. */
    class: string | null;
    /** What a method is called on, as written, e.g. `$this`, `$PAGE->requires`. */
    object: string;
    /** The arguments with their parentheses; null for `new X` without any. Read them with callArguments(). */
    arguments: Span | null;
    /** The named function or method it stands in; null at the top of the file. */
    inside: PhpFunction | null;
}
