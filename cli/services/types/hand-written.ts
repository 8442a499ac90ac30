import ts from 'typescript';

/**
 * The modules that files declare by `declare module 'core/ajax' {…}`, each as a file of its own. They know more than
 * comments do, so they take the place of what is made from those.
 *
 * @returns file name, e.g. `core/ajax.d.ts`, → its text
 */
export function handWrittenModules(texts: readonly string[]): Map<string, string> {
    const modules = new Map<string, string>();
    for (const text of texts) {
        const source = ts.createSourceFile('types.d.ts', text, ts.ScriptTarget.ES2022, true);
        for (const statement of source.statements) {
            if (ts.isModuleDeclaration(statement) && ts.isStringLiteral(statement.name)
                    && statement.body !== undefined && ts.isModuleBlock(statement.body)) {
                const about = text.slice(0, statement.getStart()).trim();
                const body = statement.body.statements.map(one => declared(one)).join('\n\n');
                modules.set(`${statement.name.text}.d.ts`, `${about === '' ? '' : `${about}\n\n`}${body}\n`);
            }
        }
    }
    return modules;
}

/** A statement of a declared module as it stands at the top of a file. */
function declared(statement: ts.Statement): string {
    const before = statement.getFullText().slice(0, statement.getStart() - statement.getFullStart()).trim();
    const text = statement.getText();
    const alone = /^(export|interface|type|import)\b/.test(text) ? text : `declare ${text}`;
    return (before === '' ? alone : `${before}\n${alone}`).replace(/^ {4}/gm, '');
}
