import type ts from 'typescript';
import type {TypeNames} from './doc-type.js';
import type {GlobalTypes} from './global-types.js';
import type {FunctionNode, ModuleIndex} from './module-index.js';
import type {ImportOf, Local, ModuleModel} from './module-model.js';
import type {LeastArguments} from './least-arguments.js';
import type {Inference} from './signature.js';

/** One module while its declarations are written: its parts ask each other for what they need. */
export interface ModuleContext {
    model: ModuleModel;
    index: ModuleIndex;
    globals: GlobalTypes;
    leastArguments: LeastArguments;
    names: TypeNames;
    inference: Inference;
    /** Declares a class, once, and says by what name. */
    declareClass(local: Local, hint?: string): string;
    /** Declares a function, once, and says by what name. */
    declareFunction(node: FunctionNode, docNodes: readonly ts.Node[], hint: string): string;
    /** Imports a value by name, once, and says by what name. */
    importValue(imported: ImportOf, hint: string): string;
    /** Writes a declaration of its own and says by what name; `$` in the text stands for the name. */
    declareText(hint: string, text: string): string;
    /** A type that is named in a comment and declared nowhere. */
    unknownType(name: string): string;
}

/** How to refer to what is imported, as a type's or a value's place: `import('core/modal').default`. */
export function importReference({module, name}: ImportOf, hasDefault: boolean): string {
    if (name === '*' || (name === 'amd' && !hasDefault)) {
        return `import('${module}')`;
    }
    return `import('${module}').${name === 'amd' ? 'default' : name}`;
}
