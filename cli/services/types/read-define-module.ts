import ts from 'typescript';
import type {ModuleModel} from './module-model.js';
import {newLocal, readLocals} from './read-locals.js';
import {resolveModuleName} from './read-es-module.js';

/** The call of define() in a file, wherever it stands: vendors' files put it behind a test for other loaders. */
export function findDefine(source: ts.SourceFile): ts.CallExpression | null {
    let found: ts.CallExpression | null = null;
    const visit = (node: ts.Node, depth: number): void => {
        if (found === null && ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'define') {
            found = node;
        }
        if (found === null && depth < 14) {
            ts.forEachChild(node, child => visit(child, depth + 1));
        }
    };
    visit(source, 0);
    return found;
}

/** Fills a model from a file that calls define(): what its function returns is the default, and all there is. */
export function readDefineModule(call: ts.CallExpression, model: ModuleModel): void {
    const list = call.arguments.find(ts.isArrayLiteralExpression);
    const dependencies = list?.elements.map(element => ts.isStringLiteralLike(element) ? element.text : '')
        ?? ['require', 'exports', 'module'];
    const given = call.arguments.at(-1);
    const factory = given === undefined ? undefined : resolveFactory(given);
    if (factory === undefined || factory === list) {
        return;
    }
    if (!ts.isFunctionExpression(factory) && !ts.isArrowFunction(factory)) {
        model.default = {kind: 'value', value: factory, docNodes: [factory]};
        return;
    }
    factory.parameters.forEach(({name}, index) => {
        const dependency = dependencies[index];
        if (ts.isIdentifier(name) && dependency !== undefined) {
            const imported = {module: resolveModuleName(dependency, model.name), name: 'amd'};
            model.locals.set(name.text, newLocal(name.text, null, [], imported));
        }
    });
    if (!ts.isBlock(factory.body)) {
        model.default = {kind: 'value', value: factory.body, docNodes: [factory.body]};
        return;
    }
    readLocals(factory.body.statements, model.locals);
    const returned = factory.body.statements.findLast(ts.isReturnStatement);
    if (returned?.expression !== undefined) {
        const value = unwrap(returned.expression);
        model.default = ts.isIdentifier(value) && model.locals.has(value.text)
            ? {kind: 'local', name: value.text}
            : {kind: 'value', value, docNodes: [returned, value]};
        return;
    }
    const exports = [...model.locals.values()].find(({imported}) => imported?.module === 'exports');
    exports?.statics.forEach((member, name) => model.named.set(name, {kind: 'value', ...member}));
}

/** Without parentheses around it. */
export function unwrap(expression: ts.Expression): ts.Expression {
    return ts.isParenthesizedExpression(expression) ? unwrap(expression.expression) : expression;
}

/** What define() is given; for `(function(root, factory) {…})(this, function() {…})` what was passed as factory. */
function resolveFactory(given: ts.Expression): ts.Expression | undefined {
    const plain = unwrap(given);
    if (!ts.isIdentifier(plain)) {
        return plain;
    }
    for (let node: ts.Node = plain; !ts.isSourceFile(node); node = node.parent) {
        if (!ts.isFunctionExpression(node) && !ts.isArrowFunction(node)) {
            continue;
        }
        const index = node.parameters.findIndex(({name}) => ts.isIdentifier(name) && name.text === plain.text);
        let callee: ts.Node = node;
        while (ts.isParenthesizedExpression(callee.parent)) {
            callee = callee.parent;
        }
        if (index !== -1) {
            const passed = ts.isCallExpression(callee.parent) ? callee.parent.arguments[index] : undefined;
            return passed === undefined ? undefined : unwrap(passed);
        }
    }
    return undefined;
}
