import ts from 'typescript';
import {PRIMITIVES, SOME_FUNCTION, SOME_OBJECT} from './type-aliases.js';

/** What a name in a JSDoc type means where it stands. */
export interface TypeNames {
    /**
     * @param name e.g. `Modal`, `jQuery.Promise`
     * @param args its type arguments, TypeScript already
     * @returns a TypeScript type
     */
    named(name: string, args: readonly string[]): string;
    /** @param name e.g. `core/chart_series`; member the inner name in `module:core/x~Inner` */
    moduleType(name: string, member: string | null): string;
    /** What `typeof name` is. */
    typeOf(name: string): string;
}

/** `module:core/x`, `module:core/x~Inner`, with or without quotes. */
const MODULE_PATH = /(['"]?)module:([\w-]+(?:\/[\w-]+(?:\.[\w-]+)*)*)(?:[~#.]([\w$]+))?\1/g;

/** `core/x`, `tool_usertours/tour` */
const MODULE_NAME = /(?<![\w/'"])((?:core|[a-z]+_[a-z0-9_]+)(?:\/[\w-]+)+)(?![\w/'"])/g;

/**
 * A JSDoc type as TypeScript: `{?String[]}` becomes `string[] | null`, `{Object.<string, int>}` becomes
 * `Record<string, number>`. What cannot be read is `any`.
 *
 * @param text what stands between the braces, without `...` and `=`
 */
export function typeFromDoc(text: string, names: TypeNames): string {
    const modules: [name: string, member: string | null][] = [];
    const plain = text
        .replace(/\.</g, '<')
        .replace(MODULE_PATH, (_, _quote, name: string, member?: string) => ` __module${modules.push([name, member ?? null]) - 1} `)
        // A module's name alone, as authors write it: {tool_usertours/tour}.
        .replace(MODULE_NAME, (_, name: string) => ` __module${modules.push([name, null]) - 1} `)
        // Component~Callback is Callback, declared inside Component.
        .replace(/[\w$.]+[~#]([\w$]+)/g, '$1');
    const file = ts.createSourceFile('type.ts', `type T = ${plain};`, ts.ScriptTarget.ES2022, false);
    const [statement, ...more] = file.statements;
    const errors = (file as unknown as {parseDiagnostics: unknown[]}).parseDiagnostics;
    if (statement === undefined || !ts.isTypeAliasDeclaration(statement) || more.length > 0 || errors.length > 0) {
        return unreadable(text);
    }
    return new Converter(file, names, modules).convert(statement.type);
}

/** A type as part of a larger one: in parentheses where it needs them. */
export function asPart(type: string): string {
    return /=>|^(new|abstract|typeof|keyof|readonly) | [|&] /.test(type) && !isWrapped(type) ? `(${type})` : type;
}

/** A union without doubles; any swallows the rest. */
export function unionOf(types: readonly string[]): string {
    const all = [...new Set(types)];
    if (all.includes('any') || all.length === 0) {
        return 'any';
    }
    return all.map(type => all.length > 1 && type.includes('=>') && !isWrapped(type) ? `(${type})` : type).join(' | ');
}

function isWrapped(list: string): boolean {
    const type = list.replace(/(\[\])+$/, '');
    if (!/^[({[]/.test(type)) {
        return false;
    }
    let depth = 0;
    for (let index = 0; index < type.length; index++) {
        if ('({['.includes(type[index] ?? '')) {
            depth++;
        } else if (')}]'.includes(type[index] ?? '') && --depth === 0) {
            return index === type.length - 1;
        }
    }
    return false;
}

function unreadable(text: string): string {
    if (/^\s*\{/.test(text)) {
        return SOME_OBJECT;
    }
    return /^\s*function\b/i.test(text) ? SOME_FUNCTION : PRIMITIVES[text.trim().toLowerCase()] ?? 'any';
}

class Converter {
    constructor(
        private readonly file: ts.SourceFile,
        private readonly names: TypeNames,
        private readonly modules: readonly [name: string, member: string | null][],
    ) {}

    convert(node: ts.TypeNode | undefined): string {
        if (node === undefined) {
            return 'any';
        }
        const jsDoc = node as unknown as {type?: ts.TypeNode; kind: ts.SyntaxKind};
        switch (jsDoc.kind) {
            case ts.SyntaxKind.JSDocNullableType: return jsDoc.type === undefined
                ? 'any'
                : unionOf([this.convert(jsDoc.type), 'null']);
            case ts.SyntaxKind.JSDocNonNullableType:
            case ts.SyntaxKind.JSDocOptionalType: return this.convert(jsDoc.type);
            case ts.SyntaxKind.JSDocVariadicType: return `${asPart(this.convert(jsDoc.type))}[]`;
            case ts.SyntaxKind.JSDocFunctionType: return this.closureFunction(node as unknown as ts.JSDocFunctionType);
        }
        if (ts.isUnionTypeNode(node)) {
            return unionOf(node.types.map(type => this.convert(type)));
        }
        if (ts.isIntersectionTypeNode(node)) {
            return node.types.map(type => asPart(this.convert(type))).join(' & ');
        }
        if (ts.isParenthesizedTypeNode(node)) {
            return this.convert(node.type);
        }
        if (ts.isArrayTypeNode(node)) {
            return `${asPart(this.convert(node.elementType))}[]`;
        }
        if (ts.isTupleTypeNode(node)) {
            return `[${node.elements.map(type => this.convert(ts.isNamedTupleMember(type) ? type.type : type)).join(', ')}]`;
        }
        if (ts.isTypeReferenceNode(node)) {
            return this.reference(node);
        }
        if (ts.isTypeLiteralNode(node)) {
            return this.literal(node);
        }
        if (ts.isFunctionTypeNode(node)) {
            return `(${this.parameters(node.parameters)}) => ${this.convert(node.type)}`;
        }
        if (ts.isTypeQueryNode(node)) {
            return this.names.typeOf(node.exprName.getText(this.file));
        }
        if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword) {
            return `readonly ${this.convert(node.type)}`;
        }
        if (ts.isLiteralTypeNode(node)) {
            return node.getText(this.file);
        }
        return PRIMITIVES[node.getText(this.file).toLowerCase()] ?? 'any';
    }

    private reference(node: ts.TypeReferenceNode): string {
        const name = node.typeName.getText(this.file);
        const module = /^__module(\d+)$/.exec(name)?.[1];
        if (module !== undefined) {
            const [moduleName, member] = this.modules[Number(module)] ?? ['', null];
            return this.names.moduleType(moduleName, member);
        }
        const args = node.typeArguments?.map(type => this.convert(type)) ?? [];
        const lower = name.toLowerCase();
        if (lower === 'object' && args.length > 0) {
            const [key = 'any', value = key] = args;
            return `Record<${args.length > 1 && /^(string|number|symbol)$/.test(key) ? key : 'string'}, ${value}>`;
        }
        if (lower === 'array') {
            // {array<string, *>} is PHP's: a map, which JavaScript has as an object.
            return args.length > 1 ? `Record<string, ${args[1]}>` : `${asPart(args[0] ?? 'any')}[]`;
        }
        return PRIMITIVES[lower] ?? this.names.named(name, args);
    }

    private literal(node: ts.TypeLiteralNode): string {
        const members = node.members.flatMap(member => {
            if (ts.isPropertySignature(member)) {
                const optional = member.questionToken === undefined ? '' : '?';
                return [`${member.name.getText(this.file)}${optional}: ${this.convert(member.type)}`];
            }
            if (ts.isIndexSignatureDeclaration(member)) {
                return [`[key: string]: ${this.convert(member.type)}`];
            }
            return ts.isMethodSignature(member)
                ? [`${member.name.getText(this.file)}(${this.parameters(member.parameters)}): ${this.convert(member.type)}`]
                : [];
        });
        return members.length === 0 ? SOME_OBJECT : `{${members.join('; ')}}`;
    }

    private parameters(parameters: readonly ts.ParameterDeclaration[]): string {
        return parameters.map(({name, type, questionToken, dotDotDotToken}, index) => {
            const text = ts.isIdentifier(name) && name.text !== 'this' ? name.text : `arg${index}`;
            const converted = type === undefined && dotDotDotToken !== undefined ? 'any[]' : this.convert(type);
            return `${dotDotDotToken ? '...' : ''}${text}${questionToken ? '?' : ''}: ${converted}`;
        }).join(', ');
    }

    /** function(string, number=): boolean */
    private closureFunction(node: ts.JSDocFunctionType): string {
        const isNew = node.parameters[0]?.name?.getText(this.file) === 'new';
        const parameters = node.parameters.slice(isNew ? 1 : 0)
            .map(({type}, index) => `arg${index}: ${this.convert(type)}`)
            .join(', ');
        return isNew
            ? `new (${parameters}) => ${this.convert(node.parameters[0]?.type)}`
            : `(${parameters}) => ${node.type === undefined ? 'any' : this.convert(node.type)}`;
    }
}
