import ts from 'typescript';
import type {ImportOf, Local, Member, ValueNode} from './module-model.js';

/** A name that a module binds, with nothing set on it yet. */
export function newLocal(
    name: string, value: ValueNode | null, docNodes: readonly ts.Node[], imported: ImportOf | null = null,
): Local {
    return {name, value, docNodes, imported, statics: new Map(), prototype: new Map(), base: null};
}

/**
 * Every name that statements declare, with what later statements set on it: `X.y = …`, `X.prototype.y = …`,
 * `X.prototype = …`, `$.extend(X.prototype, {…})`.
 */
export function readLocals(statements: readonly ts.Statement[], locals: Map<string, Local>): void {
    for (const statement of statements) {
        declare(statement, locals);
    }
    for (const statement of statements) {
        if (ts.isExpressionStatement(statement)) {
            setOn(statement, statement.expression, locals);
        }
    }
}

/** The properties of an object literal. */
export function literalMembers(literal: ts.ObjectLiteralExpression): Map<string, Member> {
    const members = new Map<string, Member>();
    for (const property of literal.properties) {
        const name = property.name === undefined ? null : propertyName(property.name);
        if (name === null) {
            continue;
        }
        if (ts.isPropertyAssignment(property)) {
            members.set(name, {value: property.initializer, docNodes: [property, property.initializer]});
        } else if (ts.isShorthandPropertyAssignment(property)) {
            members.set(name, {value: property.name, docNodes: [property]});
        } else if (ts.isMethodDeclaration(property) || ts.isGetAccessor(property)) {
            members.set(name, {value: property, docNodes: [property]});
        }
    }
    return members;
}

/** A property's name as text, null where it is computed or private. */
export function propertyName(name: ts.PropertyName): string | null {
    return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : null;
}

function declare(statement: ts.Statement, locals: Map<string, Local>): void {
    if (ts.isVariableStatement(statement)) {
        for (const declaration of statement.declarationList.declarations) {
            const docs = statement.declarationList.declarations.length === 1 ? [statement, declaration] : [declaration, statement];
            if (ts.isIdentifier(declaration.name)) {
                const before = locals.get(declaration.name.text);
                if (before === undefined || declaration.initializer !== undefined) {
                    const value = declaration.initializer ?? null;
                    locals.set(declaration.name.text, newLocal(declaration.name.text, value, [...docs, ...value ? [value] : []]));
                }
            } else {
                bindPattern(declaration.name, locals);
            }
        }
    } else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name !== undefined) {
        locals.set(statement.name.text, newLocal(statement.name.text, statement, [statement]));
    }
}

function bindPattern(pattern: ts.BindingPattern, locals: Map<string, Local>): void {
    for (const element of pattern.elements) {
        if (ts.isBindingElement(element)) {
            if (ts.isIdentifier(element.name)) {
                locals.set(element.name.text, newLocal(element.name.text, null, []));
            } else {
                bindPattern(element.name, locals);
            }
        }
    }
}

function setOn(statement: ts.ExpressionStatement, expression: ts.Expression, locals: Map<string, Local>): void {
    if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
        assign(statement, expression, locals);
    } else if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)
            && /^(extend|assign)$/.test(expression.expression.name.text)) {
        const [target, ...sources] = expression.arguments;
        const members = target === undefined ? null : membersAt(target, locals);
        for (const source of members === null ? [] : sources) {
            if (ts.isObjectLiteralExpression(source)) {
                literalMembers(source).forEach((member, name) => members?.set(name, member));
            }
        }
    }
}

function assign(statement: ts.ExpressionStatement, {left, right}: ts.BinaryExpression, locals: Map<string, Local>): void {
    if (ts.isIdentifier(left)) {
        const local = locals.get(left.text);
        // var X; X = function() {…};
        if (local !== undefined && local.value === null && local.imported === null) {
            locals.set(left.text, {...local, value: right, docNodes: [...local.docNodes, statement, right]});
        }
        return;
    }
    if (!ts.isPropertyAccessExpression(left)) {
        return;
    }
    const owner = ts.isIdentifier(left.expression) ? locals.get(left.expression.text) : undefined;
    if (owner !== undefined && left.name.text === 'prototype') {
        if (ts.isObjectLiteralExpression(right)) {
            literalMembers(right).forEach((member, name) => owner.prototype.set(name, member));
        } else {
            owner.base = inherited(right) ?? owner.base;
        }
        return;
    }
    const members = membersAt(left.expression, locals);
    if (members !== null && left.name.text !== 'constructor') {
        members.set(left.name.text, {value: right, docNodes: [statement, right]});
    }
}

/** The properties that an assignment to this expression's own would set: of `X` or of `X.prototype`. */
function membersAt(target: ts.Expression, locals: Map<string, Local>): Map<string, Member> | null {
    if (ts.isIdentifier(target)) {
        return locals.get(target.text)?.statics ?? null;
    }
    return ts.isPropertyAccessExpression(target) && target.name.text === 'prototype' && ts.isIdentifier(target.expression)
        ? locals.get(target.expression.text)?.prototype ?? null
        : null;
}

/** The parent in `Object.create(Parent.prototype)` and `new Parent()`. */
function inherited(right: ts.Expression): ts.Expression | null {
    if (ts.isNewExpression(right)) {
        return right.expression;
    }
    const first = ts.isCallExpression(right) ? right.arguments[0] : undefined;
    return first !== undefined && ts.isPropertyAccessExpression(first) && first.name.text === 'prototype' ? first.expression : null;
}
