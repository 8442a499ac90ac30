import MagicString from 'magic-string';
import {transform} from 'sucrase';
import ts from 'typescript';
import {ProblemsError} from '../../core/errors.js';
import {positionAt, type Problem} from '../../core/problem.js';
import {addJsDocTypes} from './jsdoc-types.js';

const ERASED_MODIFIERS: ReadonlySet<ts.SyntaxKind> = new Set([
    ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.PublicKeyword,
    ts.SyntaxKind.ReadonlyKeyword, ts.SyntaxKind.OverrideKeyword,
]);

/** Gives an import specifier its name in Moodle, e.g. `lectern/dom` → `block_example/lectern/dom`. */
export type RenameImport = (specifier: string) => string;

/**
 * A readable ES module from TypeScript: types erased, comments, blank lines and formatting kept, so that the result
 * can be reviewed and linted as if it had been written by hand. JSDoc gets the types that the annotations state.
 *
 * @param file named in problems
 * @param text the TypeScript source
 * @param rename applied to each import and export specifier
 * @returns the JavaScript source
 * @throws ProblemsError for syntax errors and for syntax that has no JavaScript form without generated code
 */
export function moduleFromTypeScript(file: string, text: string, rename: RenameImport = same => same): string {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
    const problems = parseProblems(file, text, source);
    if (problems.length === 0) {
        problems.push(...unerasable(file, text, source));
    }
    if (problems.length > 0) {
        throw new ProblemsError(problems);
    }
    const edited = new MagicString(text);
    addJsDocTypes(edited, source);
    removeTypeStatements(edited, source);
    removeSpacedTypes(edited, source);
    renameImports(edited, source, rename);
    const {code} = transform(edited.toString(), {
        transforms: ['typescript'], disableESTransforms: true, preserveDynamicImport: true, filePath: file,
    });
    return tidy(code);
}

/** Syntax errors of a file that is parsed: what the parser itself noted, without running the whole compiler. */
function parseProblems(file: string, text: string, source: ts.SourceFile): Problem[] {
    const {parseDiagnostics} = source as ts.SourceFile & {parseDiagnostics: readonly ts.Diagnostic[]};
    // The first error only: those after it are mostly its echo.
    return parseDiagnostics.slice(0, 1).map(({start = 0, messageText}) => ({
        file,
        ...positionAt(text, start),
        code: 'script-syntax',
        severity: 'error',
        message: ts.flattenDiagnosticMessageText(messageText, ' '),
        help: 'Mend the syntax at this place; the previous build was left as it is.',
    }));
}

/** Enums, namespaces and parameter properties would need generated code that nobody wants to read in amd/src. */
function* unerasable(file: string, text: string, source: ts.SourceFile): Generator<Problem> {
    const stack: ts.Node[] = [source];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        const instead = insteadOf(node);
        if (instead !== null) {
            yield {
                file, ...positionAt(text, node.getStart(source)),
                code: 'script-not-erasable', severity: 'error',
                message: `${instead[0]} cannot be turned into JavaScript by erasing types.`,
                help: instead[1],
            };
        }
        stack.push(...node.getChildren(source));
    }
}

function insteadOf(node: ts.Node): [what: string, help: string] | null {
    const declared = ts.canHaveModifiers(node)
        && ts.getModifiers(node)?.some(modifier => modifier.kind === ts.SyntaxKind.DeclareKeyword) === true;
    if (declared) {
        return null;
    }
    if (ts.isEnumDeclaration(node)) {
        return ['An enum', 'Use an object with `as const` and a union of its values.'];
    }
    if (ts.isModuleDeclaration(node)) {
        return ['A namespace', 'Use a module of its own.'];
    }
    if (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent)) {
        return ['A parameter property', 'Declare the field and assign it in the constructor.'];
    }
    if (ts.isImportEqualsDeclaration(node) || (ts.isExportAssignment(node) && node.isExportEquals === true)) {
        return ['`import =` or `export =`', 'Use `import … from` and `export default`.'];
    }
    return ts.isDecorator(node) ? ['A decorator', 'Call the function yourself: Moodle\'s compiler knows no decorators.'] : null;
}

/** Takes interfaces, type aliases, `declare` and `import type` out with the comments that belong to them. */
function removeTypeStatements(edited: MagicString, source: ts.SourceFile): void {
    source.statements.forEach((statement, index) => {
        if (!isTypeOnly(statement)) {
            return;
        }
        // The first statement's comments include the licence: only the last comment, touching it, is its own.
        const comments = ts.getLeadingCommentRanges(source.text, statement.getFullStart()) ?? [];
        const last = comments.at(-1);
        const own = last !== undefined && (index > 0 || comments.length > 1)
            && !source.text.slice(last.end, statement.getStart(source)).includes('\n\n');
        const start = own ? last.pos : statement.getStart(source);
        const lineEnd = source.text.indexOf('\n', statement.getEnd());
        edited.remove(start, lineEnd === -1 ? source.text.length : lineEnd + 1);
    });
}

function isTypeOnly(statement: ts.Statement): boolean {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
        return true;
    }
    if (ts.isImportDeclaration(statement)) {
        return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    }
    if (ts.isExportDeclaration(statement)) {
        return statement.isTypeOnly;
    }
    return ts.canHaveModifiers(statement)
        && ts.getModifiers(statement)?.some(modifier => modifier.kind === ts.SyntaxKind.DeclareKeyword) === true;
}

/** What sucrase would erase but leave a space for: `private`, `readonly`, `as X`, `satisfies X`. */
function removeSpacedTypes(edited: MagicString, source: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
        if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
            edited.remove(node.expression.getEnd(), node.getEnd());
        } else if (ts.canHaveModifiers(node) && ts.isClassElement(node)) {
            for (const modifier of ts.getModifiers(node) ?? []) {
                if (ERASED_MODIFIERS.has(modifier.kind)) {
                    const gap = /^\s*/.exec(source.text.slice(modifier.getEnd()))?.[0].length ?? 0;
                    edited.remove(modifier.getStart(source), modifier.getEnd() + gap);
                }
            }
        }
        ts.forEachChild(node, visit);
    };
    source.statements.filter(statement => !isTypeOnly(statement)).forEach(visit);
}

function renameImports(edited: MagicString, source: ts.SourceFile, rename: RenameImport): void {
    for (const specifier of importSpecifiers(source)) {
        // AMD names have no extension; the editor may have put one.
        const plain = specifier.text.startsWith('.') ? specifier.text.replace(/\.(js|ts)$/, '') : specifier.text;
        const name = rename(plain);
        if (name !== specifier.text) {
            edited.overwrite(specifier.getStart(source) + 1, specifier.getEnd() - 1, name);
        }
    }
}

/** Every module name that a source imports, statically or by `import()`, as its string literal. */
export function importSpecifiers(source: ts.SourceFile): ts.StringLiteral[] {
    const found: ts.StringLiteral[] = [];
    const visit = (node: ts.Node): void => {
        if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
                && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
            found.push(node.moduleSpecifier);
        } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
            const [argument] = node.arguments;
            if (argument !== undefined && ts.isStringLiteral(argument)) {
                found.push(argument);
            }
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
}

/** What erasing leaves behind: trailing spaces, runs of blank lines, blank lines at block starts. */
function tidy(code: string): string {
    return `${code.replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
