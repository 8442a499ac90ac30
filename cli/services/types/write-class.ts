import ts from 'typescript';
import {fieldsSetBy} from './class-fields.js';
import {docOf, type DocComment} from './doc-comment.js';
import {propertyKey, statedMemberType} from './doc-params.js';
import type {ModuleContext} from './module-context.js';
import type {ModuleIndex} from './module-index.js';
import {isClass} from './module-index.js';
import type {ModuleInference} from './module-inference.js';
import type {Local, Member, ModuleModel} from './module-model.js';
import {propertyName} from './read-locals.js';
import {indented, printDoc} from './print.js';

type FunctionWithDoc = {node: ts.SignatureDeclaration; doc: DocComment | null};

/** The declaration of a class, whether it is written as one or as a function with a prototype. */
export function classDeclaration(name: string, local: Local, context: ModuleContext, inference: ModuleInference): string {
    const parts = partsOf(local);
    const base = parts.base === null ? null : baseReference(parts.base, name, context);
    const inherited = ancestorMembers(context.model, parts.base, context.index);
    const lines: string[] = [];
    const print = (key: string, isStatic: boolean, {value, docNodes}: Member): void => {
        const doc = docOf(...docNodes);
        const prefix = isStatic ? 'static ' : '';
        if (value !== null && ts.isFunctionLike(value) && !ts.isAccessor(value)) {
            lines.push(printDoc(doc) + inference.signatures(value as ts.SignatureDeclaration, doc, !isStatic)
                .map(one => `${prefix}${propertyKey(key)}${one.typeParameters}(${one.parameters}): ${one.returns};`).join('\n'));
            return;
        }
        const type = statedMemberType(doc?.tags, context.names)
            ?? accessorType(value, doc, inference)
            ?? inference.ofMember({value, docNodes}, 2);
        lines.push(`${printDoc(doc)}${prefix}${propertyKey(key)}: ${type};`);
    };
    parts.statics.forEach((member, key) => print(key, true, member));
    const fields = fieldsSetBy(parts.functions, context, inference);
    fields.forEach(({type, doc}, key) => {
        if (!parts.members.has(key) && !inherited.has(key)) {
            lines.push(`${printDoc(doc)}${propertyKey(key)}: ${type};`);
        }
    });
    if (parts.constructor !== null) {
        const {node, doc} = parts.constructor;
        const own = parts.isClassSyntax ? printDoc(doc) : '';
        lines.push(own + inference.signatures(node, doc).map(({parameters}) => `constructor(${parameters});`).join('\n'));
    }
    parts.members.forEach((member, key) => print(key, false, member));
    return `${printDoc(docOf(...local.docNodes))}declare class ${name}${base === null ? '' : ` extends ${base}`} {\n`
        + `${indented(lines.join('\n'))}\n}`;
}

interface ClassParts {
    base: ts.Expression | null;
    constructor: FunctionWithDoc | null;
    statics: Map<string, Member>;
    members: Map<string, Member>;
    /** All functions that run with an instance as `this`. */
    functions: FunctionWithDoc[];
    isClassSyntax: boolean;
}

/** What a class consists of. */
export function partsOf(local: Local): ClassParts {
    const {value} = local;
    const parts: ClassParts = {
        base: local.base, constructor: null, statics: new Map(), members: new Map(), functions: [],
        isClassSyntax: value !== null && ts.isClassLike(value),
    };
    if (value !== null && ts.isClassLike(value)) {
        const extended = value.heritageClauses?.find(({token}) => token === ts.SyntaxKind.ExtendsKeyword);
        parts.base = extended?.types[0]?.expression ?? local.base;
        value.members.forEach(member => readMember(member, parts));
    } else if (value !== null && ts.isFunctionLike(value)) {
        parts.constructor = {node: value as ts.SignatureDeclaration, doc: docOf(...local.docNodes)};
        parts.functions.push(parts.constructor);
    }
    local.statics.forEach((member, key) => parts.statics.set(key, member));
    parts.statics.delete('prototype');
    local.prototype.forEach((member, key) => {
        parts.members.set(key, member);
        if (member.value !== null && ts.isFunctionLike(member.value)) {
            parts.functions.push({node: member.value as ts.SignatureDeclaration, doc: docOf(...member.docNodes)});
        }
    });
    return parts;
}

function readMember(member: ts.ClassElement, parts: ClassParts): void {
    if (ts.isConstructorDeclaration(member)) {
        parts.constructor = {node: member, doc: docOf(member)};
        parts.functions.push(parts.constructor);
        return;
    }
    const key = member.name === undefined ? null : propertyName(member.name);
    if (key === null) {
        return;
    }
    const modifiers = ts.canHaveModifiers(member) ? ts.getModifiers(member) ?? [] : [];
    const isStatic = modifiers.some(({kind}) => kind === ts.SyntaxKind.StaticKeyword);
    const into = isStatic ? parts.statics : parts.members;
    if (ts.isMethodDeclaration(member) || ts.isGetAccessor(member)) {
        into.set(key, {value: member, docNodes: [member]});
    } else if (ts.isSetAccessor(member) && !into.has(key)) {
        into.set(key, {value: member, docNodes: [member]});
    } else if (ts.isPropertyDeclaration(member)) {
        into.set(key, {value: member.initializer ?? null, docNodes: [member, ...member.initializer ? [member.initializer] : []]});
    }
    if (!isStatic && ts.isFunctionLike(member)) {
        parts.functions.push({node: member as ts.SignatureDeclaration, doc: docOf(member)});
    }
}

/** The type of a property that is read or set through a function. */
function accessorType(value: Member['value'], doc: DocComment | null, inference: ModuleInference): string | null {
    if (value === null || !ts.isAccessor(value)) {
        return null;
    }
    const [signature] = inference.signatures(value, doc);
    return ts.isGetAccessor(value) ? signature?.returns ?? 'any' : /^[^:]*: (.*)$/.exec(signature?.parameters ?? '')?.[1] ?? 'any';
}

/** What a class extends: a class by its name, and of what cannot be told, anything. */
function baseReference(base: ts.Expression, name: string, context: ModuleContext): string {
    const {model, index, globals} = context;
    if (ts.isIdentifier(base)) {
        const local = model.locals.get(base.text);
        if (local?.imported) {
            if (index.resolve(local.imported)?.described.kind === 'class') {
                return context.importValue(local.imported, base.text);
            }
        } else if (local !== undefined && isClass(local)) {
            return context.declareClass(local);
        } else if (local === undefined && globals.arities.get(base.text) === 0) {
            return base.text;
        } else if (local === undefined && globals.arities.has(base.text)) {
            return `${base.text}<${Array<string>(globals.arities.get(base.text) ?? 1).fill('any').join(', ')}>`;
        }
    }
    return context.declareText(`${name}Base`, 'declare const $: any;');
}

/** Every instance member that a class has from its ancestors, as far as they can be followed. */
function ancestorMembers(model: ModuleModel, base: ts.Expression | null, index: ModuleIndex, depth = 0): Set<string> {
    const found = new Set<string>();
    const parent = base === null || !ts.isIdentifier(base) || depth > 8 ? null : parentClass(model, base, index);
    if (parent === null) {
        return found;
    }
    const parts = partsOf(parent.local);
    parts.members.forEach((_, key) => found.add(key));
    for (const {node} of parts.functions) {
        const body = (node as ts.FunctionLikeDeclaration).body;
        for (const [, key = ''] of body?.getText().matchAll(/\bthis\.([\w$]+)\s*=(?!=)/g) ?? []) {
            found.add(key);
        }
    }
    ancestorMembers(parent.model, parts.base, index, depth + 1).forEach(key => found.add(key));
    return found;
}

function parentClass(model: ModuleModel, base: ts.Identifier, index: ModuleIndex): {model: ModuleModel; local: Local} | null {
    const local = model.locals.get(base.text);
    if (local?.imported) {
        const found = index.resolve(local.imported);
        return found?.described.kind === 'class' ? {model: found.model, local: found.described.local} : null;
    }
    return local !== undefined && isClass(local) ? {model, local} : null;
}
