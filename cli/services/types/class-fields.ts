import ts from 'typescript';
import {docOf, type DocComment} from './doc-comment.js';
import {statedType} from './doc-params.js';
import type {ModuleContext} from './module-context.js';
import type {ModuleInference} from './module-inference.js';

/** A property that methods set on `this`. */
export interface Field {
    type: string;
    doc: DocComment | null;
}

/** Every `this.name = value` in these functions, the first that tells a type first. */
export function fieldsSetBy(
    functions: readonly {node: ts.SignatureDeclaration; doc: DocComment | null}[],
    context: ModuleContext,
    inference: ModuleInference,
): Map<string, Field> {
    const fields = new Map<string, Field>();
    for (const {node, doc} of functions) {
        const body = (node as ts.FunctionLikeDeclaration).body;
        if (body === undefined || !body.getText().includes('this.')) {
            continue;
        }
        const scope = inference.scopeOf(node, doc);
        const visit = (inner: ts.Node): void => {
            const found = ts.isExpressionStatement(inner) ? assignmentToThis(inner.expression) : null;
            if (found !== null) {
                const comment = docOf(inner);
                const stated = statedType(comment?.tags, context.names);
                const told = stated ?? inference.typeOf(found.value, scope);
                const type = told === 'null' || told === 'undefined' ? 'any' : told;
                const known = fields.get(found.name);
                if (known === undefined || (stated !== null && known.doc === null)) {
                    fields.set(found.name, {type, doc: comment});
                } else if (known.type !== type && known.doc === null) {
                    fields.set(found.name, {type: 'any', doc: known.doc});
                }
            }
            // An arrow function has its outer function's this; others have their own.
            if (!ts.isFunctionExpression(inner) && !ts.isFunctionDeclaration(inner) && !ts.isClassLike(inner)) {
                ts.forEachChild(inner, visit);
            }
        };
        ts.forEachChild(body, visit);
    }
    return fields;
}

function assignmentToThis(expression: ts.Expression): {name: string; value: ts.Expression} | null {
    return ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken
        && ts.isPropertyAccessExpression(expression.left) && ts.isIdentifier(expression.left.name)
        && expression.left.expression.kind === ts.SyntaxKind.ThisKeyword
        ? {name: expression.left.name.text, value: expression.right}
        : null;
}
