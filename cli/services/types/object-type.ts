import {docOf} from './doc-comment.js';
import {propertyKey} from './doc-params.js';
import type {Described} from './module-index.js';
import type {ModuleInference} from './module-inference.js';
import {indented, printDoc} from './print.js';
import ts from 'typescript';

/**
 * The type of an object, a member a line, each with its comment.
 *
 * @param depth how many objects it stands in: below the fifth it is not looked into
 * @param scope names of the function that the object stands in
 */
export function objectType(
    {members, open}: Extract<Described, {kind: 'object'}>,
    inference: ModuleInference,
    depth: number,
    scope?: ReadonlyMap<string, string | null>,
): string {
    const lines = [...members].map(([name, member]) => {
        const doc = docOf(...member.docNodes);
        const key = propertyKey(name);
        const {value} = member;
        if (value !== null && ts.isFunctionLike(value) && !ts.isAccessor(value)) {
            return printDoc(doc) + inference.signatures(value as ts.SignatureDeclaration, doc)
                .map(one => `${key}${one.typeParameters}(${one.parameters}): ${one.returns};`).join('\n');
        }
        const local = value !== null && ts.isIdentifier(value) && scope?.has(value.text) === true;
        return `${printDoc(doc)}${key}: ${local ? scope.get(value.text) ?? 'any' : inference.ofMember(member, depth + 1)};`;
    });
    if (open) {
        lines.push('[key: string]: any;');
    }
    return lines.length === 0 ? 'Record<string, any>' : `{\n${indented(lines.join('\n'))}\n}`;
}
