import type ts from 'typescript';
import {loadCompiler, parseScript, walk} from './parse-script.js';

/** A place in the script. */
export interface Place {
    start: number;
    end: number;
}

/** One import of a module, `require()` or `define()` dependency, with what is taken from it. */
export interface ModuleUse extends Place {
    /** As written, e.g. `core/ajax`, `./repository`. The place is the name without its quotes. */
    module: string;
    /** Names that are taken: `import {a}`, or `m.a()` where m is the module's value. */
    names: readonly (Place & {name: string})[];
    /** `import x from`, where it stands. */
    default: Place | null;
}

/**
 * Every AMD module that a script names with a literal, and what it takes from it.
 *
 * @param path decides how it is read
 */
export function readModuleUses(path: string, text: string): ModuleUse[] {
    if (!/\b(import|export|require|define)\b/.test(text)) {
        return [];
    }
    const source = parseScript(path, text);
    const compiler = loadCompiler();
    const uses: ModuleUse[] = [];
    for (const statement of source.statements) {
        if (compiler.isImportDeclaration(statement)) {
            uses.push(...readImport(statement, source));
        } else if (compiler.isExportDeclaration(statement) && statement.moduleSpecifier && !statement.isTypeOnly) {
            uses.push(...literal(statement.moduleSpecifier).map(use => ({...use, names: reexported(statement, source)})));
        }
    }
    walk(source, node => {
        if (compiler.isCallExpression(node)) {
            uses.push(...readCall(node));
        }
    });
    return uses;
}

function readImport(statement: ts.ImportDeclaration, source: ts.SourceFile): ModuleUse[] {
    const compiler = loadCompiler();
    const clause = statement.importClause;
    if (clause?.phaseModifier === compiler.SyntaxKind.TypeKeyword) {
        return [];
    }
    const bindings = clause?.namedBindings;
    const names = bindings && compiler.isNamedImports(bindings)
        ? bindings.elements.filter(element => !element.isTypeOnly).map(element => {
            const name = element.propertyName ?? element.name;
            return {name: name.text, start: name.getStart(source), end: name.end};
        })
        : bindings ? membersOf(bindings.name.text, source) ?? [] : [];
    const ofDefault = clause?.name ? membersOf(clause.name.text, source) ?? [] : [];
    const standard = names.find(({name}) => name === 'default');
    return literal(statement.moduleSpecifier).map(use => ({
        ...use,
        names: [...names.filter(one => one !== standard), ...ofDefault],
        default: clause?.name ? {start: clause.name.getStart(source), end: clause.name.end} : standard ?? null,
    }));
}

function reexported({exportClause}: ts.ExportDeclaration, source: ts.SourceFile): ModuleUse['names'] {
    return exportClause === undefined || !loadCompiler().isNamedExports(exportClause) ? [] : exportClause.elements
        .map(element => element.propertyName ?? element.name)
        .filter(name => name.text !== 'default')
        .map(name => ({name: name.text, start: name.getStart(source), end: name.end}));
}

/** `import('x')`, `require(['x'], function(x) {…})`, `define(['x'], function(x) {…})`. */
function readCall(call: ts.CallExpression): ModuleUse[] {
    const compiler = loadCompiler();
    const {expression, arguments: given} = call;
    const [first] = given;
    if (expression.kind === compiler.SyntaxKind.ImportKeyword) {
        return first === undefined ? [] : literal(first);
    }
    if (!compiler.isIdentifier(expression) || !/^(require|requirejs|define)$/.test(expression.text)) {
        return [];
    }
    const list = given.find(argument => compiler.isArrayLiteralExpression(argument));
    if (list === undefined || !compiler.isArrayLiteralExpression(list)) {
        return [];
    }
    const callback = given.slice(given.indexOf(list) + 1).find(argument =>
        compiler.isFunctionExpression(argument) || compiler.isArrowFunction(argument)) as ts.FunctionExpression | undefined;
    return list.elements.flatMap((element, index) => literal(element).map(use => {
        const parameter = callback?.parameters[index]?.name;
        const own = callback && parameter && compiler.isIdentifier(parameter) ? membersOf(parameter.text, callback.body) : null;
        return {...use, names: own ?? []};
    }));
}

function literal(node: ts.Expression): ModuleUse[] {
    return loadCompiler().isStringLiteralLike(node)
        ? [{module: node.text, start: node.end - 1 - node.text.length, end: node.end - 1, names: [], default: null}]
        : [];
}

/**
 * The properties of a variable that must be there: that are called or looked into, and nowhere asked for otherwise, as
 * `if (x.a)` does. Null where the name is declared or assigned again.
 */
function membersOf(variable: string, scope: ts.Node): (Place & {name: string})[] | null {
    const compiler = loadCompiler();
    const needed: (Place & {name: string})[] = [];
    const asked = new Set<string>();
    const counted = new Set<ts.Node>();
    const isMember = (node: ts.Node): node is ts.PropertyAccessExpression => compiler.isPropertyAccessExpression(node)
        && compiler.isIdentifier(node.expression) && node.expression.text === variable;
    let unsure = false;
    walk(scope, node => {
        unsure ||= declares(node, variable) || assigns(node, variable);
        if ((compiler.isCallExpression(node) || compiler.isNewExpression(node) || compiler.isPropertyAccessExpression(node))
            && isMember(node.expression) && node.expression.questionDotToken === undefined
            && !(!compiler.isNewExpression(node) && node.questionDotToken)) {
            const {name} = node.expression;
            counted.add(node.expression);
            needed.push({name: name.text, start: name.end - name.text.length, end: name.end});
        }
        if (isMember(node) && !counted.has(node)) {
            asked.add(node.name.text);
        }
    });
    return unsure ? null : needed.filter(({name}) => !asked.has(name));
}

function declares(node: ts.Node, variable: string): boolean {
    const compiler = loadCompiler();
    return (compiler.isParameter(node) || compiler.isVariableDeclaration(node) || compiler.isFunctionDeclaration(node))
        && node.name !== undefined && compiler.isIdentifier(node.name) && node.name.text === variable;
}

/** `x = …` and `x.a = …`. */
function assigns(node: ts.Node, variable: string): boolean {
    const compiler = loadCompiler();
    if (!compiler.isBinaryExpression(node) || node.operatorToken.kind !== compiler.SyntaxKind.EqualsToken) {
        return false;
    }
    const target = compiler.isPropertyAccessExpression(node.left) ? node.left.expression : node.left;
    return compiler.isIdentifier(target) && target.text === variable;
}
