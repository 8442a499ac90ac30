import {parseAllDocuments, visit, type Document} from 'yaml';
import type {FileCheck, Finding} from '../check.js';

/** Every YAML file parses. Reports the first error of a file. */
export const yamlSyntax: FileCheck = {
    meta: {name: 'yaml-syntax', severity: 'error', summary: 'YAML files parse.'},
    // A test's fixture may be broken on purpose.
    wants: path => /\.ya?ml$/.test(path) && !/(^|\/)tests\/fixtures\//.test(path),
    checkFile(file, report) {
        const parsed = parseAllDocuments(file.text, {prettyErrors: false, logLevel: 'silent'});
        const documents = 'empty' in parsed ? [] : parsed as Document[];
        const [first] = documents.flatMap(findErrors).sort((a, b) => a.start - b.start);
        if (first !== undefined) {
            const spaces = /^ */.exec(file.text.slice(first.start))?.[0].length ?? 0;
            report({...first, start: first.start + spaces, help: 'Mend the YAML at this place.'});
        }
    },
};

function findErrors(document: Document): Finding[] {
    const found: Finding[] = document.errors.map(({code, message, pos: [start, end]}) => {
        // The parser complains where the text ends; people look for where it begins.
        const quote = code === 'MISSING_CHAR' && /quote$/.test(message) ? openQuote(document, start) : null;
        return quote === null ? {message, start, end} : {message: 'This quote is never closed', start: quote, end: quote + 1};
    });
    visit(document, {
        Alias: (_, alias) => {
            if (alias.resolve(document) === undefined) {
                const [start = 0, end = 0] = alias.range ?? [];
                found.push({message: `No anchor &${alias.source} stands before this`, start, end});
            }
        },
    });
    return found;
}

/** Where the quoted text begins that is not closed at an offset. */
function openQuote(document: Document, at: number): number | null {
    let found: number | null = null;
    visit(document, {
        Scalar: (_, {type, range}) => {
            if (type?.startsWith('QUOTE') && range && range[0] <= at && range[2] >= at) {
                found = range[0];
            }
        },
    });
    return found;
}
