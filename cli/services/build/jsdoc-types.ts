import type MagicString from 'magic-string';
import ts from 'typescript';

const MAX_LENGTH = 60;

/**
 * Writes the types of annotations into JSDoc: `@param name` becomes `@param {string} name`, `@returns` becomes
 * `@returns {Promise<void>}`. Moodle's lint asks for them in JavaScript; in TypeScript they would only repeat the code.
 */
export function addJsDocTypes(edited: MagicString, source: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
        const signature = signatureOf(node);
        if (signature !== null) {
            for (const tag of ts.getJSDocTags(node)) {
                // A function's tags are also found from its parameters and its variable: only its own block counts.
                if (ts.isJSDocParameterTag(tag) && tag.typeExpression === undefined) {
                    const parameter = signature.parameters.find(one => one.name.getText(source) === tag.name.getText(source));
                    insert(edited, tag.name.getStart(source), typeText(parameter?.type, source, parameter));
                } else if (ts.isJSDocReturnTag(tag) && tag.typeExpression === undefined) {
                    insert(edited, tag.tagName.getEnd(), typeText(signature.type, source), true);
                }
            }
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
}

const inserted = new WeakMap<MagicString, Set<number>>();

function insert(edited: MagicString, at: number, type: string, leadingSpace = false): void {
    const places = inserted.get(edited) ?? new Set();
    inserted.set(edited, places);
    if (!places.has(at)) {
        places.add(at);
        edited.appendLeft(at, leadingSpace ? ` {${type}}` : `{${type}} `);
    }
}

function signatureOf(node: ts.Node): ts.SignatureDeclaration | null {
    if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node)
            || ts.isGetAccessor(node) || ts.isSetAccessor(node)) {
        return node;
    }
    if (ts.isVariableStatement(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node)) {
        const value = ts.isVariableStatement(node) ? node.declarationList.declarations[0]?.initializer : node.initializer;
        return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : null;
    }
    return null;
}

/** An annotation as JSDoc knows it: one line, short, no object literals and no function types. */
function typeText(type: ts.TypeNode | undefined, source: ts.SourceFile, parameter?: ts.ParameterDeclaration): string {
    if (type === undefined) {
        return fromDefault(parameter?.initializer) ?? '*';
    }
    const text = type.getText(source).replace(/\s+/g, ' ');
    if (text === 'any' || text === 'unknown') {
        return '*';
    }
    if (ts.isFunctionTypeNode(type)) {
        return 'Function';
    }
    if (ts.isTypePredicateNode(type)) {
        return 'boolean';
    }
    if (/^readonly [\w.]+\[\]$/.test(text)) {
        return text.slice('readonly '.length);
    }
    return text.length > MAX_LENGTH || /[{}]|=>|^(keyof|typeof|readonly|unique|infer)\b|\bextends\b|\[['"]/.test(text)
        ? 'object'
        : text;
}

function fromDefault(value: ts.Expression | undefined): string | null {
    if (value === undefined) {
        return null;
    }
    if (ts.isStringLiteralLike(value)) {
        return 'string';
    }
    if (ts.isNumericLiteral(value)) {
        return 'number';
    }
    return value.kind === ts.SyntaxKind.TrueKeyword || value.kind === ts.SyntaxKind.FalseKeyword ? 'boolean' : null;
}
