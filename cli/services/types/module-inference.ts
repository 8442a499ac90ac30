import ts from 'typescript';
import {docOf, type DocComment} from './doc-comment.js';
import {statedType} from './doc-params.js';
import {unionOf} from './doc-type.js';
import {withArguments} from './global-types.js';
import {inferType, type Surroundings} from './infer-type.js';
import {importReference, type ModuleContext} from './module-context.js';
import type {Described, FunctionNode} from './module-index.js';
import {isClass} from './module-index.js';
import type {ImportOf, Member} from './module-model.js';
import {ModuleNames, scopedNames} from './module-names.js';
import {objectType} from './object-type.js';
import {isAsync, parameterTypes, signatureOfTags, signaturesOf, type Inference} from './signature.js';
import {SOME_FUNCTION} from './type-aliases.js';

/** Names inside a function: known types, or null for what is not known and hides the module's name. */
type Scope = ReadonlyMap<string, string | null>;

const NOTHING: Scope = new Map();

/** Types of values that no comment states, told from the code of one module. */
export class ModuleInference implements Inference {
    private readonly busy = new Set<ts.Node>();

    constructor(private readonly context: ModuleContext, private readonly names: ModuleNames) {}

    typeOf(expression: ts.Expression, scope: Scope = NOTHING): string {
        if (this.busy.has(expression)) {
            return 'any';
        }
        this.busy.add(expression);
        try {
            return inferType(expression, this.surroundings(scope));
        } finally {
            this.busy.delete(expression);
        }
    }

    leastArguments(node: ts.SignatureDeclaration): number {
        return this.context.leastArguments.get(node) ?? Infinity;
    }

    returned(node: ts.SignatureDeclaration): string {
        const body = (node as FunctionNode).body;
        if (body === undefined || this.busy.has(node) || (node as FunctionNode).asteriskToken !== undefined) {
            return 'any';
        }
        this.busy.add(node);
        try {
            const scope = this.scopeOf(node as FunctionNode, docOf(node));
            const type = ts.isBlock(body) ? this.ofReturns(body, scope) : this.typeOf(body, scope);
            return isAsync(node) ? type.replace(/^Promise<(.*)>$/, '$1') : type;
        } finally {
            this.busy.delete(node);
        }
    }

    /** The type of a member of an object or a static one of a class. */
    ofMember(member: Member, depth = 0): string {
        return this.ofDescribed(this.context.index.describe(this.context.model, {kind: 'value', ...member}), depth);
    }

    ofDescribed(described: Described, depth = 0): string {
        switch (described.kind) {
            case 'class': return `typeof ${this.context.declareClass(described.local)}`;
            case 'function': return this.functionType(described.node, docOf(...described.docNodes));
            case 'object': return depth > 5
                ? 'any'
                : statedType(docOf(...described.docNodes)?.tags, this.names) ?? objectType(described, this, depth);
            case 'import': return this.names.importedValue(described.imported);
            case 'other': return this.ofOther(described);
        }
    }

    /** A method's or function's signatures. */
    signatures(node: ts.SignatureDeclaration, doc: DocComment | null, hasThis = false): ReturnType<typeof signaturesOf> {
        return signaturesOf(node, doc, scopedNames(this.names, doc?.tags ?? [], hasThis), this);
    }

    /** The names that a function's parameters and variables give to types. */
    scopeOf(node: ts.SignatureDeclaration, doc: DocComment | null): Scope {
        const names = scopedNames(this.names, doc?.tags ?? [], false);
        const scope = new Map<string, string | null>(parameterTypes(node, doc, names, this));
        const visit = (inner: ts.Node): void => {
            if (ts.isVariableDeclaration(inner)) {
                this.bind(inner, scope);
            } else if (ts.isFunctionDeclaration(inner) && inner.name !== undefined) {
                scope.set(inner.name.text, SOME_FUNCTION);
            }
            if (!ts.isFunctionLike(inner)) {
                ts.forEachChild(inner, visit);
            }
        };
        const {body} = node as FunctionNode;
        if (body !== undefined) {
            visit(body);
        }
        return scope;
    }

    private bind({name, initializer, parent}: ts.VariableDeclaration, scope: Map<string, string | null>): void {
        if (!ts.isIdentifier(name)) {
            for (const element of name.elements) {
                if (ts.isBindingElement(element) && ts.isIdentifier(element.name)) {
                    scope.set(element.name.text, null);
                }
            }
            return;
        }
        const type = initializer === undefined ? null : this.typeOf(initializer, scope);
        const fixed = ts.isVariableDeclarationList(parent) && (parent.flags & ts.NodeFlags.Const) !== 0;
        // What is set again later may be something else; text, numbers and truth values seldom are.
        scope.set(name.text, fixed || /^(string|number|boolean)$/.test(type ?? '') ? type : null);
    }

    private ofReturns(body: ts.Block, scope: Scope): string {
        const types: string[] = [];
        let isValue = false;
        const visit = (node: ts.Node): void => {
            if (ts.isReturnStatement(node)) {
                isValue ||= node.expression !== undefined;
                types.push(node.expression === undefined ? 'undefined' : this.typeOf(node.expression, scope));
            } else if (!ts.isFunctionLike(node) && !ts.isClassLike(node)) {
                ts.forEachChild(node, visit);
            }
        };
        ts.forEachChild(body, visit);
        return isValue ? unionOf(types) : 'void';
    }

    private functionType(node: ts.SignatureDeclaration, doc: DocComment | null): string {
        const all = this.signatures(node, doc);
        const [only] = all;
        return all.length === 1 && only !== undefined
            ? `${only.typeParameters}(${only.parameters}) => ${only.returns}`
            : `{${all.map(one => `${one.typeParameters}(${one.parameters}): ${one.returns}`).join('; ')}}`;
    }

    private ofOther({value, docNodes}: Extract<Described, {kind: 'other'}>): string {
        const tags = docOf(...docNodes)?.tags;
        const stated = statedType(tags, this.names);
        if (stated !== null) {
            return stated;
        }
        if (tags?.some(({tag}) => /^(param|returns?)$/.test(tag)) === true && value !== null && ts.isCallExpression(value)) {
            return signatureOfTags(tags, this.names); // A function that another made, e.g. by debounce().
        }
        if (value === null || !ts.isExpression(value)) {
            return value !== null && ts.isGetAccessor(value) ? this.returned(value) : 'any';
        }
        const type = this.typeOf(value);
        return type === 'null' || type === 'undefined' ? 'any' : type;
    }

    private surroundings(scope: Scope): Surroundings {
        return {
            identifier: name => scope.has(name) ? scope.get(name) ?? null : this.ofLocal(name),
            instance: constructor => this.instance(constructor, scope),
            called: callee => this.called(callee, scope),
            property: (owner, name) => this.property(owner, name, scope),
            object: literal => {
                const described = this.context.index.describe(this.context.model, {kind: 'value', value: literal, docNodes: []});
                return described.kind === 'object' ? objectType(described, this, 3, scope) : 'any';
            },
            function: node => this.functionType(node, docOf(node)),
        };
    }

    private ofLocal(name: string): string | null {
        const local = this.context.model.locals.get(name);
        if (local === undefined || (local.value !== null && this.busy.has(local.value))) {
            return null;
        }
        const described = this.context.index.describeLocal(this.context.model, local);
        if (described.kind === 'function') {
            return `typeof ${this.context.declareFunction(described.node, described.docNodes, name)}`;
        }
        return this.ofDescribed(described, 3);
    }

    private instance(constructor: ts.Expression, scope: Scope): string | null {
        if (!ts.isIdentifier(constructor) || scope.has(constructor.text)) {
            return null;
        }
        const local = this.context.model.locals.get(constructor.text);
        if (local === undefined) {
            const arity = this.context.globals.arities.get(constructor.text);
            return arity === undefined ? null : withArguments(constructor.text, [], arity);
        }
        if (local.imported !== null) {
            const found = this.context.index.resolve(local.imported);
            return found?.described.kind === 'class' ? importReference(local.imported, true) : null;
        }
        return isClass(local) ? this.context.declareClass(local) : null;
    }

    private called(callee: ts.Expression, scope: Scope): string | null {
        const {index, model} = this.context;
        if (ts.isIdentifier(callee)) {
            const local = scope.has(callee.text) ? undefined : model.locals.get(callee.text);
            if (local?.imported) {
                return this.importedCall(local.imported);
            }
            const described = local === undefined ? null : index.describeLocal(model, local);
            return described?.kind === 'function' ? this.resultOf(described.node, described.docNodes) : null;
        }
        if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression) || scope.has(callee.expression.text)) {
            return null;
        }
        const owner = model.locals.get(callee.expression.text);
        if (owner?.imported) {
            return /^(default|amd|\*)$/.test(owner.imported.name)
                ? this.importedCall({module: owner.imported.module, name: callee.name.text})
                : null;
        }
        const described = owner === undefined ? null : index.describeLocal(model, owner);
        const member = described?.kind === 'object' ? described.members.get(callee.name.text) : undefined;
        const method = member === undefined ? null : index.describe(model, {kind: 'value', ...member});
        return method?.kind === 'function' ? this.resultOf(method.node, method.docNodes) : null;
    }

    private resultOf(node: FunctionNode, docNodes: readonly ts.Node[]): string | null {
        if (this.busy.has(node)) {
            return null;
        }
        const [first] = this.signatures(node, docOf(...docNodes));
        return first === undefined || first.typeParameters !== '' ? null : first.returns;
    }

    private importedCall(imported: ImportOf): string | null {
        const found = this.context.index.resolve(imported);
        if (found?.described.kind !== 'function') {
            return null;
        }
        return `ReturnType<${this.names.importedValue(imported)}>`;
    }

    private property(owner: ts.Expression, name: string, scope: Scope): string | null {
        if (!ts.isIdentifier(owner) || scope.has(owner.text)) {
            return null;
        }
        const {index, model} = this.context;
        const local = model.locals.get(owner.text);
        if (local?.imported) {
            const member = {module: local.imported.module, name};
            const isThere = /^(default|amd|\*)$/.test(local.imported.name) && index.resolve(member) !== null;
            return isThere ? this.names.importedValue(member) : null;
        }
        const described = local === undefined ? null : index.describeLocal(model, local);
        const member = described?.kind === 'object' ? described.members.get(name) : undefined;
        return member === undefined ? null : this.ofMember(member, 3);
    }
}
