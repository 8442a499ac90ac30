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
    if (declaration !== undefined) {
        const member = ts.findAncestor(at, ts.isClassElement) ?? staticMember(declaration, message);
        if (member !== undefined) {
            return loosenMember(member, message);
        }
    }
    const type = ts.findAncestor(at, ts.isTypeNode);
    if (type === undefined) {
        return null;
    }
    // A class that cannot extend what it names extends nothing.
    return ts.isExpressionWithTypeArguments(type)
        ? {start: type.parent.getFullStart(), end: type.parent.end, text: ''}
        : {start: type.getStart(), end: type.end, text: 'any'};
}

/** Static sides are compared as wholes; the message names the member. */
function staticMember(declaration: ts.ClassDeclaration, message: string): ts.ClassElement | undefined {
    const name = /of property '([^']+)'|Property '([^']+)'/.exec(message);
    return declaration.members.find(member => member.name?.getText().replace(/^["']|["']$/g, '') === (name?.[1] ?? name?.[2]));
}

function loosenMember(member: ts.ClassElement, message: string): Edit {
    if (ts.isMethodDeclaration(member)) {
        return loosenMethod(member, message);
    }
    return ts.isPropertyDeclaration(member) && isStated(member.type)
        ? {start: member.type.getStart(), end: member.type.end, text: 'any'}
        : {start: member.getStart(), end: member.end, text: ''};
}

function loosenMethod(method: ts.MethodDeclaration, message: string): Edit {
    const {parameters, type} = method;
    const [first] = parameters;
    if (message.includes('too few arguments') && first !== undefined && parameters.some(isRequired)) {
        const text = parameters.map(one => isRequired(one) ? one.getText().replace(':', '?:') : one.getText()).join(', ');
        return {start: first.getStart(), end: parameters.at(-1)?.end ?? first.end, text};
    }
    if (!message.includes('Types of parameters') && isStated(type)) {
        return {start: type.getStart(), end: type.end, text: 'any'};
    }
    // The parent has a property of that name, or one whose parameters have nothing in common.
    const prefix = ts.getCombinedModifierFlags(method) & ts.ModifierFlags.Static ? 'static ' : '';
    const open = '(...args: any[]): any;';
    const asMethod = !message.includes('instance member property') && !method.getText().endsWith(open);
    const text = `${prefix}${method.name.getText()}${asMethod ? open : ': any;'}`;
    return {start: method.getStart(), end: method.end, text};
}

function isStated(type: ts.TypeNode | undefined): type is ts.TypeNode {
    return type !== undefined && type.kind !== ts.SyntaxKind.AnyKeyword;
}

function isRequired({questionToken, dotDotDotToken}: ts.ParameterDeclaration): boolean {
    return questionToken === undefined && dotDotDotToken === undefined;
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
