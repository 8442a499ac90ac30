import ts from 'typescript';
import type {Described, ModuleIndex} from './module-index.js';
import type {Local, ModuleModel} from './module-model.js';
import {propertyName} from './read-locals.js';

/** With how few arguments each function is called, by its node in the source. */
export type LeastArguments = ReadonlyMap<ts.Node, number>;

/** Larger files are bundles of vendors: 100 KB. */
const OWN_CODE = 100_000;

/**
 * Looks through all modules for calls of what they declare and import. JSDoc seldom says which parameters may be left
 * out; a call that leaves one out proves it.
 */
export function leastArguments(models: Iterable<ModuleModel>, index: ModuleIndex): LeastArguments {
    const least = new Map<ts.Node, number>();
    for (const model of models) {
        if (model.source.text.length > OWN_CODE) {
            continue;
        }
        const visit = (node: ts.Node): void => {
            if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
                const target = calledFunction(node, model, index);
                if (target !== null) {
                    const count = node.arguments?.some(ts.isSpreadElement) === true ? Infinity : node.arguments?.length ?? 0;
                    least.set(target, Math.min(least.get(target) ?? Infinity, count));
                }
            }
            ts.forEachChild(node, visit);
        };
        visit(model.source);
    }
    return least;
}

function calledFunction(node: ts.CallExpression | ts.NewExpression, model: ModuleModel, index: ModuleIndex): ts.Node | null {
    const callee = node.expression;
    if (ts.isIdentifier(callee)) {
        const local = model.locals.get(callee.text);
        const found = local === undefined ? null : follow(model, local, index);
        return found === null ? null : functionOf(found, node);
    }
    if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) {
        return null;
    }
    const owner = model.locals.get(callee.expression.text);
    if (owner === undefined) {
        return null;
    }
    const name = callee.name.text;
    if (owner.imported !== null && /^(default|amd|\*)$/.test(owner.imported.name)) {
        const member = index.resolve({module: owner.imported.module, name})?.described;
        if (member !== undefined && member.kind !== 'module') {
            return functionOf(member, node);
        }
    }
    const found = follow(model, owner, index);
    if (found?.kind === 'class') {
        return staticMethod(found.local, name);
    }
    const member = found?.kind === 'object' && owner.imported === null ? found.members.get(name) : undefined;
    const described = member === undefined ? null : index.describe(model, {kind: 'value', ...member});
    return described?.kind === 'function' ? described.node : null;
}

function follow(model: ModuleModel, local: Local, index: ModuleIndex): Described | null {
    const described = index.describeLocal(model, local);
    if (described.kind !== 'import') {
        return described;
    }
    const found = index.resolve(described.imported)?.described;
    return found === undefined || found.kind === 'module' ? null : found;
}

/** What runs where this is called, or made with `new`. */
function functionOf(described: Described, call: ts.CallExpression | ts.NewExpression): ts.Node | null {
    return ts.isNewExpression(call) ? constructorOf(described) : described.kind === 'function' ? described.node : null;
}

function constructorOf(described: Described): ts.Node | null {
    if (described.kind !== 'class' || described.local.value === null) {
        return null;
    }
    const {value} = described.local;
    return ts.isClassLike(value) ? value.members.find(ts.isConstructorDeclaration) ?? null : value;
}

function staticMethod({value, statics}: Local, name: string): ts.Node | null {
    const method = value !== null && ts.isClassLike(value)
        ? value.members.find(member => ts.isMethodDeclaration(member) && propertyName(member.name) === name)
        : statics.get(name)?.value;
    return method ?? null;
}
