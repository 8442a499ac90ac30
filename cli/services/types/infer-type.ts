import ts from 'typescript';
import {arrayOf} from './doc-params.js';
import {unionOf} from './doc-type.js';
import {SOME_FUNCTION} from './type-aliases.js';

/** What expressions cannot say for themselves. */
export interface Surroundings {
    /** The type of a name, null where it is not known. */
    identifier(name: string): string | null;
    /** The instance type of a class by the expression after `new`; null where it is not known. */
    instance(constructor: ts.Expression, argumentCount: number): string | null;
    /** What calling this expression gives back; null where it is not known. */
    called(callee: ts.Expression): string | null;
    /** The type of `owner.name`; null where it is not known. */
    property(owner: ts.Expression, name: string): string | null;
    /** The type of an object literal. */
    object(literal: ts.ObjectLiteralExpression): string;
    /** The type of a function. */
    function(node: ts.FunctionExpression | ts.ArrowFunction): string;
}

const COMPARISONS = new Set([
    ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken,
    ts.SyntaxKind.ExclamationEqualsEqualsToken, ts.SyntaxKind.LessThanToken, ts.SyntaxKind.LessThanEqualsToken,
    ts.SyntaxKind.GreaterThanToken, ts.SyntaxKind.GreaterThanEqualsToken, ts.SyntaxKind.InKeyword, ts.SyntaxKind.InstanceOfKeyword,
]);

const ARITHMETIC = new Set([
    ts.SyntaxKind.MinusToken, ts.SyntaxKind.AsteriskToken, ts.SyntaxKind.SlashToken, ts.SyntaxKind.PercentToken,
    ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.BarToken, ts.SyntaxKind.AmpersandToken,
]);

const LOGICAL = new Set([
    ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.AmpersandAmpersandToken,
]);

/** The type of an expression as far as it can be told without running a type checker; else `any`. */
export function inferType(node: ts.Expression, around: Surroundings): string {
    if (ts.isParenthesizedExpression(node)) {
        return inferType(node.expression, around);
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isTypeOfExpression(node)) {
        return 'string';
    }
    if (ts.isNumericLiteral(node)) {
        return 'number';
    }
    if (ts.isPrefixUnaryExpression(node)) {
        return node.operator === ts.SyntaxKind.ExclamationToken ? 'boolean' : 'number';
    }
    switch (node.kind) {
        case ts.SyntaxKind.TrueKeyword:
        case ts.SyntaxKind.FalseKeyword: return 'boolean';
        case ts.SyntaxKind.NullKeyword: return 'null';
        case ts.SyntaxKind.RegularExpressionLiteral: return 'RegExp';
        case ts.SyntaxKind.VoidExpression: return 'undefined';
    }
    if (ts.isArrayLiteralExpression(node)) {
        return ofArray(node, around);
    }
    if (ts.isObjectLiteralExpression(node)) {
        return around.object(node);
    }
    if (ts.isFunctionExpression(node) || ts.isArrowFunction(node)) {
        return around.function(node);
    }
    if (ts.isNewExpression(node)) {
        return around.instance(node.expression, node.arguments?.length ?? 0) ?? 'any';
    }
    if (ts.isIdentifier(node)) {
        return node.text === 'undefined' ? 'undefined' : around.identifier(node.text) ?? 'any';
    }
    if (ts.isPropertyAccessExpression(node)) {
        return around.property(node.expression, node.name.text) ?? 'any';
    }
    if (ts.isConditionalExpression(node)) {
        return unionOf([inferType(node.whenTrue, around), inferType(node.whenFalse, around)]);
    }
    if (ts.isAwaitExpression(node)) {
        const awaited = inferType(node.expression, around);
        return awaited === 'any' ? 'any' : /^Promise<(.*)>$/.exec(awaited)?.[1] ?? `Awaited<${awaited}>`;
    }
    return ts.isBinaryExpression(node) ? ofBinary(node, around) : ts.isCallExpression(node) ? ofCall(node, around) : 'any';
}

function ofArray(node: ts.ArrayLiteralExpression, around: Surroundings): string {
    const types = new Set(node.elements.map(element => ts.isSpreadElement(element) ? 'any' : inferType(element, around)));
    const [type = 'any'] = types;
    return types.size === 1 && type !== 'null' ? arrayOf(type) : types.size > 1 && types.size < 4 && !types.has('any')
        ? arrayOf(unionOf([...types]))
        : 'any[]';
}

function ofBinary({left, right, operatorToken: {kind}}: ts.BinaryExpression, around: Surroundings): string {
    if (COMPARISONS.has(kind)) {
        return 'boolean';
    }
    if (ARITHMETIC.has(kind)) {
        return 'number';
    }
    if (kind === ts.SyntaxKind.PlusToken) {
        const types = [inferType(left, around), inferType(right, around)];
        return types.includes('string') ? 'string' : types.every(type => type === 'number') ? 'number' : 'any';
    }
    if (LOGICAL.has(kind)) {
        const [first, second] = [inferType(left, around), inferType(right, around)];
        return first === second ? first : 'any';
    }
    return 'any';
}

const DOM_CALLS: Readonly<Record<string, string>> = {
    'document.querySelector': 'Element | null', 'document.getElementById': 'HTMLElement | null',
    'document.querySelectorAll': 'NodeListOf<Element>', 'document.createElement': 'HTMLElement',
    'Object.keys': 'string[]', 'JSON.stringify': 'string', 'Array.from': 'any[]', 'Date.now': 'number', 'Symbol': 'symbol',
    'Promise.resolve': 'Promise<any>', 'Promise.all': 'Promise<any[]>', 'Promise.reject': 'Promise<any>',
    'parseInt': 'number', 'parseFloat': 'number', 'Number': 'number', 'String': 'string', 'Boolean': 'boolean',
    '$': 'JQuery', 'jQuery': 'JQuery', '$.Deferred': 'JQuery.Deferred<any>', '$.when': 'JQuery.Promise<any>',
    'Math.floor': 'number', 'Math.round': 'number', 'Math.ceil': 'number', 'Math.max': 'number', 'Math.min': 'number',
};

function ofCall({expression, arguments: args}: ts.CallExpression, around: Surroundings): string {
    const callee = expression.getText();
    if (/^Object\.(freeze|seal)$/.test(callee) && args[0] !== undefined) {
        return inferType(args[0], around);
    }
    if (Object.hasOwn(DOM_CALLS, callee)) {
        return DOM_CALLS[callee] ?? 'any';
    }
    if (ts.isPropertyAccessExpression(expression) && /^(bind|debounce|throttle)$/.test(expression.name.text)) {
        return SOME_FUNCTION;
    }
    return around.called(expression) ?? 'any';
}
