import ts from 'typescript';
import {positionAt, type Problem} from '../../core/problem.js';
import {shownPath} from '../../core/shown-path.js';
import {allDocs} from './doc-comment.js';
import type {ModuleModel, Typedef} from './module-model.js';
import {findDefine, readDefineModule} from './read-define-module.js';
import {isEsModule, readEsModule} from './read-es-module.js';

/**
 * Reads one AMD source, whether it is an ES module or calls define().
 *
 * @param name the AMD name, e.g. `core/ajax`
 * @param file where it is, for problems
 * @returns the model, or the problem that keeps it from being read
 */
export function readModule(name: string, file: string, text: string): ModuleModel | Problem {
    const source = ts.createSourceFile(file, text, {
        languageVersion: ts.ScriptTarget.ES2022,
        jsDocParsingMode: ts.JSDocParsingMode.ParseNone, // Comments are read where they are needed.
    }, true, ts.ScriptKind.JS);
    const [error] = (source as unknown as {parseDiagnostics: ts.Diagnostic[]}).parseDiagnostics;
    if (error !== undefined) {
        return {
            file: shownPath(file), ...positionAt(text, error.start ?? 0), code: 'script-syntax', severity: 'error',
            message: `${ts.flattenDiagnosticMessageText(error.messageText, ' ').replace(/\.$/, '')}.`,
            help: `Mend the syntax; until then ${name} has no types.`,
        };
    }
    const docs = allDocs(text);
    const model: ModuleModel = {
        name, file, source, locals: new Map(), typedefs: typedefsOf(docs), default: null, named: new Map(), stars: [],
        isEsModule: isEsModule(source),
        about: docs.find(({tags}) => tags.some(({tag}) => tag === 'module'))?.text ?? null,
    };
    if (model.isEsModule) {
        readEsModule(model);
        return model;
    }
    const define = findDefine(source);
    if (define !== null) {
        readDefineModule(define, model);
    }
    return model;
}

function typedefsOf(docs: ReturnType<typeof allDocs>): Map<string, Typedef> {
    const found = new Map<string, Typedef>();
    for (const {tags, text} of docs) {
        const starts = tags.flatMap(({tag}, index) => tag === 'typedef' || tag === 'callback' ? [index] : []);
        starts.forEach((start, index) => {
            const [head, ...rest] = tags.slice(start, starts[index + 1]);
            // module:x~Name and Component~Name are Name here.
            const name = head?.name.split(/[~#./:]/).at(-1) ?? '';
            if (head !== undefined && /^[A-Za-z_$][\w$]*$/.test(name) && !found.has(name)) {
                found.set(name, {name, tag: head.tag as Typedef['tag'], text, tags: [head, ...rest]});
            }
        });
    }
    return found;
}
