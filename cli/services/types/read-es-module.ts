import ts from 'typescript';
import type {ModuleModel, Target} from './module-model.js';
import {newLocal, readLocals} from './read-locals.js';

/** Whether a file is an ES module. */
export function isEsModule(source: ts.SourceFile): boolean {
    return source.statements.some(statement => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
        || ts.isExportAssignment(statement) || hasModifier(statement, ts.SyntaxKind.ExportKeyword));
}

/** Fills a model from a file with `import` and `export`. */
export function readEsModule(model: ModuleModel): void {
    const {statements} = model.source;
    for (const statement of statements) {
        if (ts.isImportDeclaration(statement)) {
            readImport(statement, model);
        }
    }
    readLocals(statements, model.locals);
    const stars: string[] = [];
    for (const statement of statements) {
        if (ts.isExportAssignment(statement)) {
            model.default = ts.isIdentifier(statement.expression)
                ? {kind: 'local', name: statement.expression.text}
                : {kind: 'value', value: statement.expression, docNodes: [statement, statement.expression]};
        } else if (ts.isExportDeclaration(statement)) {
            readExportList(statement, model, stars);
        } else if (hasModifier(statement, ts.SyntaxKind.ExportKeyword)) {
            readExported(statement, model);
        }
    }
    model.stars = stars;
}

/** A name in an import as an AMD name: relative ones start from the importing module. */
export function resolveModuleName(specifier: string, importer: string): string {
    if (!specifier.startsWith('.')) {
        return specifier;
    }
    const parts = importer.split('/').slice(0, -1);
    for (const part of specifier.replace(/\.js$/, '').split('/')) {
        if (part === '..') {
            parts.pop();
        } else if (part !== '.') {
            parts.push(part);
        }
    }
    return parts.join('/');
}

function readImport({importClause, moduleSpecifier}: ts.ImportDeclaration, model: ModuleModel): void {
    const module = resolveModuleName((moduleSpecifier as ts.StringLiteral).text, model.name);
    const bind = (local: ts.Identifier, name: string): void => {
        model.locals.set(local.text, newLocal(local.text, null, [], {module, name}));
    };
    if (importClause?.name !== undefined) {
        bind(importClause.name, 'default');
    }
    const bindings = importClause?.namedBindings;
    if (bindings !== undefined && ts.isNamespaceImport(bindings)) {
        bind(bindings.name, '*');
    } else if (bindings !== undefined) {
        bindings.elements.forEach(({name, propertyName}) => bind(name, (propertyName ?? name).text));
    }
}

function readExportList({exportClause, moduleSpecifier}: ts.ExportDeclaration, model: ModuleModel, stars: string[]): void {
    const module = moduleSpecifier === undefined
        ? null
        : resolveModuleName((moduleSpecifier as ts.StringLiteral).text, model.name);
    if (exportClause === undefined) {
        stars.push(module ?? '');
    } else if (ts.isNamespaceExport(exportClause)) {
        model.named.set(exportClause.name.text, {kind: 'import', module: module ?? '', name: '*'});
    } else {
        for (const {name, propertyName} of exportClause.elements) {
            const from = (propertyName ?? name).text;
            const target: Target = module === null ? {kind: 'local', name: from} : {kind: 'import', module, name: from};
            if (name.text === 'default') {
                model.default = target;
            } else {
                model.named.set(name.text, target);
            }
        }
    }
}

function readExported(statement: ts.Statement, model: ModuleModel): void {
    if (ts.isVariableStatement(statement)) {
        const add = (name: ts.BindingName): void => {
            if (ts.isIdentifier(name)) {
                model.named.set(name.text, {kind: 'local', name: name.text});
            } else {
                name.elements.forEach(element => ts.isBindingElement(element) && add(element.name));
            }
        };
        statement.declarationList.declarations.forEach(({name}) => add(name));
    } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
        const target: Target = statement.name === undefined
            ? {kind: 'value', value: statement, docNodes: [statement]}
            : {kind: 'local', name: statement.name.text};
        if (hasModifier(statement, ts.SyntaxKind.DefaultKeyword)) {
            model.default = target;
        } else if (statement.name !== undefined) {
            model.named.set(statement.name.text, target);
        }
    }
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
    return ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(modifier => modifier.kind === kind) === true;
}
