import type ts from 'typescript';
import {definedValue} from './define-call.js';
import {loadCompiler, parseScript} from './parse-script.js';
import {valueMembers} from './value-members.js';

/** What a caller of an AMD module gets. */
export interface ModuleExports {
    /**
     * How it is written. An ES module's default export takes the place of all its named ones once Moodle's build has
     * compiled it, and one without any has nothing for `import x from`.
     */
    kind: 'named' | 'default' | 'define';
    /** The names that its value has; null where only running it would tell. */
    names: ReadonlySet<string> | null;
}

/** What only running it would tell. */
const UNKNOWN: ModuleExports = {kind: 'define', names: null};

/**
 * Reads what an AMD module exports, from its source or its build: an ES module, TypeScript or not, or a `define()`.
 *
 * @param path decides how it is read
 */
export function readModuleExports(path: string, text: string): ModuleExports {
    const source = parseScript(path, text);
    const {isExternalModule} = loadCompiler();
    if (!isExternalModule(source)) {
        return definedValue(source) ?? UNKNOWN;
    }
    const names = new Set<string>();
    for (const statement of source.statements) {
        const exported = exportsOf(statement, source);
        if (exported === null) {
            return {kind: 'named', names: null};
        }
        if ('default' in exported) {
            return {kind: 'default', names: exported.default};
        }
        exported.names.forEach(name => names.add(name));
    }
    return {kind: 'named', names};
}

type Exported = {names: readonly string[]} | {default: ReadonlySet<string> | null} | null;

/** What one statement exports; null where that stands in another file. */
function exportsOf(statement: ts.Statement, source: ts.SourceFile): Exported {
    const compiler = loadCompiler();
    if (compiler.isExportAssignment(statement)) {
        return {default: statement.isExportEquals ? null : valueMembers(statement.expression, source)};
    }
    if (compiler.isExportDeclaration(statement)) {
        return namesOfDeclaration(statement, source);
    }
    const modifiers = compiler.canHaveModifiers(statement) ? compiler.getModifiers(statement) ?? [] : [];
    const has = (kind: ts.SyntaxKind): boolean => modifiers.some(modifier => modifier.kind === kind);
    if (!has(compiler.SyntaxKind.ExportKeyword) || has(compiler.SyntaxKind.DeclareKeyword)) {
        return {names: []};
    }
    if (has(compiler.SyntaxKind.DefaultKeyword)) {
        return compiler.isInterfaceDeclaration(statement) ? {names: []} : {default: valueMembers(statement, source)};
    }
    if (compiler.isVariableStatement(statement)) {
        return {names: statement.declarationList.declarations.flatMap(({name}) => boundNames(name))};
    }
    const named = compiler.isFunctionDeclaration(statement) || compiler.isClassDeclaration(statement)
        || compiler.isEnumDeclaration(statement) || compiler.isModuleDeclaration(statement);
    return {names: named && statement.name ? [statement.name.text] : []};
}

function namesOfDeclaration(statement: ts.ExportDeclaration, source: ts.SourceFile): Exported {
    const compiler = loadCompiler();
    const clause = statement.exportClause;
    if (clause === undefined) {
        return null; // export * from
    }
    if (compiler.isNamespaceExport(clause)) {
        return {names: [clause.name.text]};
    }
    const values = clause.elements.filter(element => !element.isTypeOnly && !statement.isTypeOnly);
    const standard = values.find(element => element.name.text === 'default');
    if (standard !== undefined) {
        const local = standard.propertyName ?? standard.name;
        return {default: statement.moduleSpecifier || !compiler.isIdentifier(local) ? null : valueMembers(local, source)};
    }
    return {names: values.map(element => element.name.text)};
}

function boundNames(name: ts.BindingName): string[] {
    const compiler = loadCompiler();
    return compiler.isIdentifier(name)
        ? [name.text]
        : name.elements.flatMap(element => compiler.isBindingElement(element) ? boundNames(element.name) : []);
}
