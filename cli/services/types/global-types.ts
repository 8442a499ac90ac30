import ts from 'typescript';

/** Types that are there without an import: ECMAScript's, the DOM's and jQuery's. */
export interface GlobalTypes {
    /** Name → how many type arguments it cannot do without. */
    arities: ReadonlyMap<string, number>;
    /** Name in lower case → name, for those whose authors write them so. */
    spellings: ReadonlyMap<string, string>;
}

/** Types that JSDoc names in lower case and means nothing else by. */
const OFTEN_LOWER = new Set([
    'event', 'element', 'node', 'nodelist', 'promise', 'date', 'document', 'window', 'map', 'set', 'error', 'formdata', 'regexp',
    'customevent', 'mouseevent', 'keyboardevent', 'file', 'url',
]);

/** What a program's libraries declare. */
export function readGlobalTypes(program: ts.Program, anyFile: ts.SourceFile): GlobalTypes {
    const arities = new Map<string, number>();
    const spellings = new Map<string, string>();
    for (const symbol of program.getTypeChecker().getSymbolsInScope(anyFile, ts.SymbolFlags.Type)) {
        const declaration = symbol.declarations?.find(one =>
            ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one) || ts.isClassDeclaration(one));
        const parameters = declaration !== undefined && 'typeParameters' in declaration
            ? declaration.typeParameters as readonly ts.TypeParameterDeclaration[] | undefined
            : undefined;
        arities.set(symbol.name, parameters?.filter(parameter => parameter.default === undefined).length ?? 0);
        const lower = symbol.name.toLowerCase();
        if (OFTEN_LOWER.has(lower) || lower.startsWith('html') || lower.startsWith('svg')) {
            spellings.set(lower, symbol.name);
        }
    }
    return {arities, spellings};
}

/** A global type with as many arguments as it takes at least. */
export function withArguments(name: string, args: readonly string[], arity: number): string {
    const all = args.length >= arity ? args : [...args, ...Array<string>(arity - args.length).fill('any')];
    const fitting = arity === 0 ? [] : all;
    return fitting.length === 0 ? name : `${name}<${fitting.join(', ')}>`;
}
