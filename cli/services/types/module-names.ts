import ts from 'typescript';
import type {DocTag} from './doc-comment.js';
import type {TypeNames} from './doc-type.js';
import {withArguments} from './global-types.js';
import {importReference, type ModuleContext} from './module-context.js';
import {isClass} from './module-index.js';
import type {ImportOf, Local} from './module-model.js';
import {templateNames} from './signature.js';
import {JQUERY_NAMES, LOOSE_NAMES, SOME_FUNCTION} from './type-aliases.js';

/**
 * What names in a module's comments mean: first what the module itself declares, then what it imports, then jQuery and
 * the browser, then the only type of that name in all of this Moodle.
 */
export class ModuleNames implements TypeNames {
    constructor(private readonly context: ModuleContext) {}

    named(name: string, args: readonly string[]): string {
        const {model, index, globals} = this.context;
        const component = model.name.split('/')[0] ?? '';
        const lower = name.toLowerCase();
        const local = model.locals.get(name);
        if (local !== undefined && local.imported === null && isClass(local)) {
            return this.context.declareClass(local);
        }
        const typedef = model.typedefs.get(name);
        if (typedef !== undefined) {
            const templates = templateNames(typedef.tags);
            return withArguments(name, args, templates.length);
        }
        const imported = local?.imported ?? null;
        if (imported !== null) {
            const found = index.resolve(imported);
            if (found?.described.kind === 'class') {
                return importReference(imported, true);
            }
            if (index.get(imported.module)?.typedefs.has(name) === true) {
                return `import('${imported.module}').${name}`;
            }
        }
        if (Object.hasOwn(JQUERY_NAMES, lower)) {
            const type = JQUERY_NAMES[lower] ?? 'any';
            return args[0] === undefined ? type : type.replace('<any>', () => `<${args[0]}>`);
        }
        const arity = globals.arities.get(name);
        if (arity !== undefined) {
            return withArguments(name, args, arity);
        }
        return index.typeNamed(name, component)
            ?? this.loosely(name, lower, args)
            ?? this.valueOf(local)
            ?? this.context.unknownType(name);
    }

    moduleType(name: string, member: string | null): string {
        const {index} = this.context;
        const model = index.get(name);
        if (model === undefined) {
            return 'any';
        }
        if (member !== null) {
            const found = index.resolve({module: name, name: member});
            if (found?.described.kind === 'class' || model.typedefs.has(member)) {
                return `import('${name}').${member}`;
            }
            return found !== null
                ? `typeof import('${name}').${member}`
                : index.typeNamed(member, name.split('/')[0] ?? '') ?? 'any';
        }
        const main = index.resolve({module: name, name: 'amd'});
        if (main === null) {
            return 'any';
        }
        const reference = importReference({module: name, name: 'amd'}, index.exposedBy(model).default !== null);
        return main.described.kind === 'class' ? reference : `typeof ${reference}`;
    }

    typeOf(name: string): string {
        const local = this.context.model.locals.get(name);
        if (local === undefined || local.imported !== null) {
            return local?.imported ? this.importedValue(local.imported) : 'any';
        }
        return isClass(local) ? `typeof ${this.context.declareClass(local)}` : this.valueOf(local) ?? 'any';
    }

    /** The type of an imported value. */
    importedValue(imported: ImportOf): string {
        const {index} = this.context;
        if (imported.module === 'jquery') {
            return imported.name === 'default' || imported.name === 'amd' ? 'JQueryStatic' : 'any';
        }
        const model = index.get(imported.module);
        if (model === undefined || index.resolve(imported) === null) {
            return 'any';
        }
        return `typeof ${importReference(imported, index.exposedBy(model).default !== null)}`;
    }

    /** Other spellings of known names. */
    private loosely(name: string, lower: string, args: readonly string[]): string | null {
        const {globals} = this.context;
        const spelling = globals.spellings.get(lower);
        if (spelling !== undefined) {
            return withArguments(spelling, args, globals.arities.get(spelling) ?? 0);
        }
        if (Object.hasOwn(LOOSE_NAMES, lower)) {
            return LOOSE_NAMES[lower] ?? null;
        }
        const [first, ...rest] = name.split('.');
        // JQuery.Promise and the like, in its own spelling.
        return /^jquery$/i.test(first ?? '') && rest.length > 0 ? JQUERY_NAMES['jquery'] ?? null : null;
    }

    /** A name of a value, used as a type. */
    private valueOf(local: Local | undefined): string | null {
        if (local === undefined) {
            return null;
        }
        if (local.imported !== null) {
            const type = this.importedValue(local.imported);
            return type === 'any' ? null : type;
        }
        const described = this.context.index.describeLocal(this.context.model, local);
        return described.kind === 'function' ? SOME_FUNCTION : null;
    }
}

/** The names of a module as a comment with `@template` sees them, in a class's method also with `this`. */
export function scopedNames(names: TypeNames, tags: readonly DocTag[], hasThis: boolean): TypeNames {
    const templates = new Set(templateNames(tags));
    const ownName = (name: string): string | null =>
        templates.has(name) ? name : hasThis && /^(self|this)$/.test(name) ? 'this' : null;
    return {
        named: (name, args) => ownName(name) ?? names.named(name, args),
        moduleType: (name, member) => names.moduleType(name, member),
        typeOf: name => names.typeOf(name),
    };
}

/** Whether JavaScript keeps a word for itself, so that nothing can be declared by that name. */
export function isReserved(word: string): boolean {
    const keyword = ts.identifierToKeywordKind(ts.factory.createIdentifier(word)) ?? ts.SyntaxKind.Unknown;
    return keyword >= ts.SyntaxKind.FirstReservedWord && keyword <= ts.SyntaxKind.LastFutureReservedWord;
}

/** Whether a name can be declared as a type. */
export function isTypeName(name: string): boolean {
    return /^[A-Za-z_$][\w$]*$/.test(name) && (ts.identifierToKeywordKind(ts.factory.createIdentifier(name)) ?? 0) === 0
        && !/^(any|unknown|never|string|number|boolean|object|symbol|bigint|void|undefined)$/.test(name);
}
