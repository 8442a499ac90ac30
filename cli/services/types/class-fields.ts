import ts from 'typescript';
import {docOf, type DocComment} from './doc-comment.js';
import {statedMemberType} from './doc-params.js';
import {unionOf} from './doc-type.js';
import type {ModuleContext} from './module-context.js';
import type {ModuleInference} from './module-inference.js';

/** A property that methods set on `this`. */
export interface Field {
    type: string;
    doc: DocComment | null;
}

/** Every `this.name = value` in these functions: of the type that a comment states, else of all types that are set. */
export function fieldsSetBy(
    functions: readonly {node: ts.SignatureDeclaration; doc: DocComment | null}[],
    context: ModuleContext,
    inference: ModuleInference,
): Map<string, Field> {
    const found = new Map<string, {stated: string | null; told: Set<string>; doc: DocComment | null}>();
    for (const {node, doc} of functions) {
        const body = (node as ts.FunctionLikeDeclaration).body;
        if (body === undefined || !body.getText().includes('this.')) {
            continue;
        }
        const scope = inference.scopeOf(node, doc);
        const visit = (inner: ts.Node): void => {
            const assigned = ts.isExpressionStatement(inner) ? assignmentToThis(inner.expression) : null;
            if (assigned !== null) {
                const field = found.get(assigned.name) ?? {stated: null, told: new Set(), doc: null};
                const comment = docOf(inner);
                field.stated ??= statedMemberType(comment?.tags, context.names);
                field.doc ??= comment;
                field.told.add(inference.typeOf(assigned.value, scope));
                found.set(assigned.name, field);
            }
            // An arrow function has its outer function's this; others have their own.
            if (!ts.isFunctionExpression(inner) && !ts.isFunctionDeclaration(inner) && !ts.isClassLike(inner)) {
                ts.forEachChild(inner, visit);
            }
        };
        ts.forEachChild(body, visit);
    }
    return new Map([...found].map(([name, {stated, told, doc}]) => [name, {type: stated ?? together(told), doc}]));
}

/** One type of several: null alone says nothing, and more than two besides it say too much. */
function together(told: ReadonlySet<string>): string {
    const values = [...told].filter(type => type !== 'null' && type !== 'undefined');
    return values.length === 0 || values.length > 2 ? 'any' : unionOf([...told]);
}

function assignmentToThis(expression: ts.Expression): {name: string; value: ts.Expression} | null {
    return ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken
        && ts.isPropertyAccessExpression(expression.left) && ts.isIdentifier(expression.left.name)
        && expression.left.expression.kind === ts.SyntaxKind.ThisKeyword
        ? {name: expression.left.name.text, value: expression.right}
        : null;
}
