import type ts from 'typescript';
import {loadCompiler, walk} from './parse-script.js';

/**
 * The properties that a value can be seen to have: an object's keys, a class's static members, what is assigned to a
 * function's properties.
 *
 * @param value an expression, or a class or function declaration
 * @param scope where the variables that it names are declared: a file, or the function around it
 * @returns null where only running the code would tell
 */
export function valueMembers(value: ts.Node, scope: ts.Node): Set<string> | null {
    const compiler = loadCompiler();
    if (compiler.isParenthesizedExpression(value) || compiler.isAsExpression(value) || compiler.isSatisfiesExpression(value)) {
        return valueMembers(value.expression, scope);
    }
    if (compiler.isIdentifier(value)) {
        return membersOfVariable(value.text, scope);
    }
    if (compiler.isObjectLiteralExpression(value)) {
        return keysOf(value);
    }
    if (compiler.isClassLike(value)) {
        return withAssigned(staticsOf(value), value.name?.text, scope);
    }
    if (compiler.isFunctionDeclaration(value) || compiler.isFunctionExpression(value) || compiler.isArrowFunction(value)) {
        return withAssigned(new Set(), value.name?.text, scope);
    }
    return null;
}

function membersOfVariable(name: string, scope: ts.Node): Set<string> | null {
    const compiler = loadCompiler();
    const declared: ts.Node[] = [];
    let initialized: ts.Expression | undefined;
    for (const statement of statementsOf(scope)) {
        if ((compiler.isClassDeclaration(statement) || compiler.isFunctionDeclaration(statement))
            && statement.name?.text === name) {
            declared.push(statement);
        } else if (compiler.isVariableStatement(statement)) {
            for (const declaration of statement.declarationList.declarations) {
                if (compiler.isIdentifier(declaration.name) && declaration.name.text === name) {
                    declared.push(declaration);
                    initialized = declaration.initializer;
                }
            }
        }
    }
    const [one] = declared;
    if (one === undefined || declared.length > 1) {
        return null;
    }
    if (!compiler.isVariableDeclaration(one)) {
        return valueMembers(one, scope);
    }
    return initialized !== undefined && !compiler.isIdentifier(initialized)
        ? withAssigned(valueMembers(initialized, scope), name, scope)
        : null;
}

function statementsOf(scope: ts.Node): readonly ts.Statement[] {
    const compiler = loadCompiler();
    return compiler.isSourceFile(scope) || compiler.isBlock(scope) ? scope.statements : [];
}

function keysOf(object: ts.ObjectLiteralExpression): Set<string> | null {
    const compiler = loadCompiler();
    const names = new Set<string>();
    for (const property of object.properties) {
        if (compiler.isSpreadAssignment(property) || compiler.isComputedPropertyName(property.name)) {
            return null;
        }
        names.add(property.name.text);
    }
    return names;
}

function staticsOf(one: ts.ClassLikeDeclaration): Set<string> | null {
    const compiler = loadCompiler();
    if (one.heritageClauses?.some(clause => clause.token === compiler.SyntaxKind.ExtendsKeyword)) {
        return null; // It inherits static members.
    }
    const names = new Set<string>();
    for (const member of one.members) {
        const isStatic = compiler.canHaveModifiers(member)
            && compiler.getModifiers(member)?.some(modifier => modifier.kind === compiler.SyntaxKind.StaticKeyword);
        if (isStatic) {
            if (member.name === undefined || compiler.isComputedPropertyName(member.name)) {
                return null;
            }
            names.add(compiler.isPrivateIdentifier(member.name) ? '' : member.name.text);
        }
    }
    return names;
}

/** Adds what is assigned to properties of a variable anywhere in its scope; null where it is changed in other ways. */
function withAssigned(names: Set<string> | null, variable: string | undefined, scope: ts.Node): Set<string> | null {
    if (names === null || variable === undefined) {
        return names;
    }
    const compiler = loadCompiler();
    let all: Set<string> | null = names;
    walk(scope, node => {
        if (compiler.isBinaryExpression(node) && node.operatorToken.kind === compiler.SyntaxKind.EqualsToken) {
            const {left} = node;
            if (compiler.isIdentifier(left) && left.text === variable) {
                all = null;
            } else if (compiler.isPropertyAccessExpression(left) && isNamed(left.expression, variable)) {
                all?.add(left.name.text);
            } else if (compiler.isElementAccessExpression(left) && isNamed(left.expression, variable)) {
                all = null;
            }
        } else if (compiler.isCallExpression(node) && node.arguments.some(argument => isNamed(argument, variable))) {
            all = null; // Object.assign(x, …), $.extend(x, …), mixin(x): anything may be added.
        }
    });
    return all;
}

function isNamed(node: ts.Expression, name: string): boolean {
    return loadCompiler().isIdentifier(node) && node.text === name;
}
