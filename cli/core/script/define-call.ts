import type ts from 'typescript';
import type {ModuleExports} from './module-exports.js';
import {loadCompiler, walk} from './parse-script.js';
import {valueMembers} from './value-members.js';

type Factory = ts.FunctionExpression | ts.ArrowFunction;

/**
 * The value of a file's one `define()` call.
 *
 * @returns null where there is none at the top of the file, or more
 */
export function definedValue(source: ts.SourceFile): ModuleExports | null {
    const compiler = loadCompiler();
    const calls = source.statements.flatMap(statement => {
        const call = compiler.isExpressionStatement(statement) ? statement.expression : null;
        return call && compiler.isCallExpression(call) && compiler.isIdentifier(call.expression)
            && call.expression.text === 'define'
            ? [call]
            : [];
    });
    const [call] = calls;
    let last = call?.arguments.at(-1);
    while (last !== undefined && compiler.isParenthesizedExpression(last)) {
        last = last.expression;
    }
    if (call === undefined || last === undefined || calls.length > 1) {
        return null;
    }
    if (compiler.isFunctionExpression(last) || compiler.isArrowFunction(last)) {
        const dependencies = call.arguments.find(argument => compiler.isArrayLiteralExpression(argument));
        const place = dependencies && compiler.isArrayLiteralExpression(dependencies)
            ? dependencies.elements.findIndex(element => compiler.isStringLiteralLike(element) && element.text === 'exports')
            : -1;
        const exported = last.parameters[place]?.name;
        return exported && compiler.isIdentifier(exported)
            ? exportsObject(exported.text, last)
            : {kind: 'define', names: returned(last)};
    }
    return {kind: 'define', names: valueMembers(last, source)};
}

/** What is assigned to `exports`, as in a build of an ES module. With a default, only the source tells. */
function exportsObject(variable: string, factory: Factory): ModuleExports {
    const compiler = loadCompiler();
    const names = new Set<string>();
    let other = false;
    walk(factory.body, node => {
        if (compiler.isIdentifier(node) && node.text === variable) {
            other = true; // Object.defineProperty(exports, …) and the like; those of `exports.x = ` are not reached.
        }
        if (compiler.isBinaryExpression(node) && compiler.isPropertyAccessExpression(node.left)) {
            const {expression, name} = node.left;
            if (compiler.isIdentifier(expression) && expression.text === variable) {
                names.add(name.text);
                walk(node.right, inner => {
                    if (compiler.isBinaryExpression(inner) && compiler.isPropertyAccessExpression(inner.left)
                        && compiler.isIdentifier(inner.left.expression) && inner.left.expression.text === variable) {
                        names.add(inner.left.name.text);
                    }
                });
                return false;
            }
        }
        if (compiler.isCallExpression(node) && isEsModuleMark(node, variable)) {
            return false;
        }
        return true;
    });
    return {kind: 'named', names: other || names.has('default') ? null : names};
}

function isEsModuleMark(call: ts.CallExpression, variable: string): boolean {
    const compiler = loadCompiler();
    const [target, key] = call.arguments;
    return target !== undefined && key !== undefined && compiler.isIdentifier(target) && target.text === variable
        && compiler.isStringLiteralLike(key) && key.text === '__esModule';
}

/** The members of what a factory returns: where it returns once, at its end. Returning nothing is a value without any. */
function returned(factory: Factory): ReadonlySet<string> | null {
    const compiler = loadCompiler();
    if (!compiler.isBlock(factory.body)) {
        return valueMembers(factory.body, factory.body);
    }
    const returns: ts.ReturnStatement[] = [];
    walk(factory.body, node => {
        if (compiler.isReturnStatement(node)) {
            returns.push(node);
        }
        return !compiler.isFunctionLike(node) && !compiler.isClassLike(node);
    });
    const [only] = returns;
    if (only === undefined) {
        return new Set();
    }
    const isLast = returns.length === 1 && factory.body.statements.includes(only);
    return isLast && only.expression !== undefined ? valueMembers(only.expression, factory.body) : null;
}
