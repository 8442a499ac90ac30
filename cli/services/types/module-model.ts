import type ts from 'typescript';
import type {DocTag} from './doc-comment.js';

/** What a name, a property or a default export stands for in the source. */
export type ValueNode =
    | ts.Expression | ts.FunctionDeclaration | ts.ClassDeclaration | ts.MethodDeclaration | ts.AccessorDeclaration;

/** A property that is set on something: `X.name = value`, `{name: value}`, `X.prototype.name = value`. */
export interface Member {
    value: ValueNode | null;
    /** Nodes that its JSDoc comment may stand before, the outermost first. */
    docNodes: readonly ts.Node[];
}

/** Where an imported name comes from. */
export interface ImportOf {
    /** AMD name of the module. */
    module: string;
    /** `default`, an export's name, or `*` for all of them; `amd` for what define() hands over. */
    name: string;
}

/** A name at the top of a module, or at the top of the function that define() is given. */
export interface Local extends Member {
    name: string;
    imported: ImportOf | null;
    /** `X.name = value` */
    statics: Map<string, Member>;
    /** `X.prototype.name = value` */
    prototype: Map<string, Member>;
    /** What it inherits from, for functions that are classes. */
    base: ts.Expression | null;
}

/** What an export is. */
export type Target =
    | {kind: 'local'; name: string}
    | ({kind: 'value'} & Member)
    | ({kind: 'import'} & ImportOf);

/** A type that only a comment declares. */
export interface Typedef {
    name: string;
    tag: 'typedef' | 'callback';
    text: string;
    tags: readonly DocTag[];
}

/** One AMD module, read and not yet typed. */
export interface ModuleModel {
    name: string;
    /** Absolute path of the source. */
    file: string;
    source: ts.SourceFile;
    /** The comment about the whole file. */
    about: string | null;
    locals: Map<string, Local>;
    typedefs: Map<string, Typedef>;
    default: Target | null;
    /** Named exports as the source states them: a default export takes their place at run time. */
    named: Map<string, Target>;
    /** Whether it is an ES module, which Moodle's build marks as one. */
    isEsModule: boolean;
    /** Modules whose exports are passed on with `export *`. */
    stars: readonly string[];
}
