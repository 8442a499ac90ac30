import ts from 'typescript';
import {DeclarationsProgram} from './declarations-program.js';

/** More rounds than this have never been needed; after it, a module with an error is left without types. */
const ROUNDS = 8;

type Edit = {start: number; end: number; text: string};

/**
 * Makes declarations that TypeScript accepts of those that it does not: comments contradict each other, above all where
 * a class overrides what it inherits. Only the member that an error is about gives way, and of it first the part that
 * the error is about.
 *
 * @param declarations file name → text; changed in place
 * @returns how many times something gave way
 */
export function loosenErrors(declarations: Map<string, string>, programs: DeclarationsProgram): number {
    let loosened = 0;
    let suspects: Iterable<string> = declarations.keys();
    for (let round = 0; round <= ROUNDS; round++) {
        const program = programs.create(declarations);
        const edits = new Map<string, Edit[]>();
        for (const {name, file, diagnostic} of programs.errors(program, suspects)) {
            const edit = round === ROUNDS ? null : editFor(diagnostic, file);
            edits.set(name, [...edits.get(name) ?? [], edit ?? wholeFile(file, program)]);
        }
        if (edits.size === 0) {
            return loosened;
        }
        edits.forEach((list, name) => {
            declarations.set(name, apply(declarations.get(name) ?? '', list));
            loosened += list.length;
        });
        suspects = withDependents(edits.keys(), declarations);
    }
    return loosened;
}

/** Files that have changed, and all that import them, directly or not: only they can have other errors now. */
function withDependents(changed: Iterable<string>, declarations: ReadonlyMap<string, string>): Set<string> {
    const importers = new Map<string, string[]>();
    for (const [name, text] of declarations) {
        for (const [, module] of text.matchAll(/(?:from |import\()'([^']+)'/g)) {
            importers.set(`${module}.d.ts`, [...importers.get(`${module}.d.ts`) ?? [], name]);
        }
    }
    const all = new Set(changed);
    // A set also visits what is added while it is walked.
    for (const name of all) {
        importers.get(name)?.forEach(importer => all.add(importer));
    }
    return all;
}

function editFor(diagnostic: ts.Diagnostic, file: ts.SourceFile): Edit | null {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
    const at = nodeAt(file, diagnostic.start ?? 0);
    const declaration = ts.findAncestor(at, ts.isClassDeclaration);
    const member = declaration === undefined ? undefined : ts.findAncestor(at, ts.isClassElement) ?? staticMember(declaration, message);
    if (member !== undefined) {
        return loosenMember(member, message);
    }
    const type = ts.findAncestor(at, ts.isTypeNode);
    if (declaration !== undefined && type !== undefined && ts.isExpressionWithTypeArguments(type)) {
        const clause = type.parent;
        return {start: clause.getFullStart(), end: clause.end, text: ''};
    }
    return type === undefined ? null : {start: type.getStart(), end: type.end, text: 'any'};
}

/** Static sides are compared as wholes; the message names the member. */
function staticMember(declaration: ts.ClassDeclaration, message: string): ts.ClassElement | undefined {
    const name = /of property '([^']+)'|Property '([^']+)'/.exec(message);
    return declaration.members.find(member => member.name?.getText().replace(/^["']|["']$/g, '') === (name?.[1] ?? name?.[2]));
}

function loosenMember(member: ts.ClassElement, message: string): Edit {
    const start = member.getStart();
    if (!ts.isMethodDeclaration(member)) {
        if (ts.isPropertyDeclaration(member) && member.type !== undefined && member.type.kind !== ts.SyntaxKind.AnyKeyword) {
            return {start: member.type.getStart(), end: member.type.end, text: 'any'};
        }
        return {start, end: member.end, text: ''};
    }
    const tooFew = /too few arguments/.test(message);
    const required = member.parameters.filter(({questionToken, dotDotDotToken}) => questionToken === undefined && dotDotDotToken === undefined);
    if (tooFew && required.length > 0) {
        const [first, last] = [member.parameters[0], member.parameters.at(-1)];
        return {
            start: first?.getStart() ?? start, end: last?.end ?? start,
            text: member.parameters.map(one => required.includes(one) ? one.getText().replace(/:/, '?:') : one.getText()).join(', '),
        };
    }
    const isParameter = /Types of parameters/.test(message);
    if (!isParameter && member.type !== undefined && member.type.kind !== ts.SyntaxKind.AnyKeyword) {
        return {start: member.type.getStart(), end: member.type.end, text: 'any'};
    }
    // Defined as a method here and as a property there, or parameters that have nothing in common.
    const isStatic = ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static ? 'static ' : '';
    const name = member.name.getText();
    const isMethod = !/defines (it as )?instance member (property|accessor)/.test(message) && !/^\(\.\.\.args: any\[\]\)/.test(member.getText().slice(name.length + isStatic.length));
    return {start, end: member.end, text: isMethod ? `${isStatic}${name}(...args: any[]): any;` : `${isStatic}${name}: any;`};
}

/** Only the names that a module exports. */
function wholeFile(file: ts.SourceFile, program: ts.Program): Edit {
    const symbol = program.getTypeChecker().getSymbolAtLocation(file);
    const names = [...symbol?.exports?.keys() ?? []].map(String).filter(name => /^[\w$]+$/.test(name));
    const text = names.map((name, index) => `declare const export${index}: any;\nexport {export${index} as ${name}};\n`).join('');
    return {start: 0, end: file.end, text: `${text}export {};\n`};
}

function nodeAt(file: ts.SourceFile, position: number): ts.Node {
    const visit = (node: ts.Node): ts.Node =>
        ts.forEachChild(node, child => position >= child.getStart(file) && position < child.end ? visit(child) : undefined) ?? node;
    return visit(file);
}

/** Edits that do not overlap; of those that do, the first found. */
function apply(text: string, edits: readonly Edit[]): string {
    const whole = edits.find(({start, end}) => start === 0 && end === text.length);
    if (whole !== undefined) {
        return whole.text;
    }
    let result = text;
    let before = Infinity;
    for (const {start, end, text: replacement} of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
        if (end <= before) {
            result = result.slice(0, start) + replacement + result.slice(end);
            before = start;
        }
    }
    return result;
}
