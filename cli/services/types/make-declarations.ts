import type {Problem} from '../../core/problem.js';
import {DeclarationsProgram} from './declarations-program.js';
import {readGlobalTypes} from './global-types.js';
import {handWrittenModules} from './hand-written.js';
import {leastArguments} from './least-arguments.js';
import {loosenErrors} from './loosen.js';
import {ModuleIndex} from './module-index.js';
import type {ModuleModel} from './module-model.js';
import {readModule} from './read-module.js';
import {writeModule} from './write-module.js';

/** One AMD source. */
export interface ModuleSource {
    /** Its AMD name, e.g. `core/ajax`. */
    name: string;
    /** Where it is. */
    file: string;
    text: string;
}

export interface Declarations {
    /** File name, e.g. `core/ajax.d.ts`, → its text. */
    files: Map<string, string>;
    /** Sources that could not be read. */
    problems: Problem[];
    /** How many times a contradiction between comments was resolved by leaving a type out. */
    loosened: number;
}

/** What `import $ from 'jquery'` gets, whether or not the importer has jQuery's types. */
const JQUERY_MODULE = '/// <reference types="jquery" />\n\ndeclare const jquery: JQueryStatic;\n\nexport default jquery;\n';

/** What declarations are made of. */
export interface DeclarationSources {
    modules: readonly ModuleSource[];
    /** Texts of files that declare modules by hand: these win. */
    handWritten: readonly string[];
}

/**
 * The declarations of a set of AMD modules, as a whole accepted by TypeScript's strict mode. A module that does not
 * parse is a problem and has no declarations; the others take what they have from it as `any`.
 *
 * @param onProgress steps done of all
 */
export function makeDeclarations(
    {modules: sources, handWritten}: DeclarationSources,
    onProgress?: (done: number, total: number) => void,
): Declarations {
    const models = new Map<string, ModuleModel>();
    const problems: Problem[] = [];
    // Parsing, writing and checking take about as long as each other.
    const total = sources.length * 3;
    sources.forEach(({name, file, text}, count) => {
        const read = readModule(name, file, text);
        if ('source' in read) {
            models.set(name, read);
        } else {
            problems.push(read);
        }
        onProgress?.(count + 1, total);
    });
    const programs = new DeclarationsProgram();
    const files = new Map([['jquery.d.ts', JQUERY_MODULE]]);
    const globals = readGlobalTypes(...programs.libraries(files, 'jquery.d.ts'));
    const index = new ModuleIndex(models);
    const least = leastArguments(models.values(), index);
    for (const model of models.values()) {
        files.set(`${model.name}.d.ts`, writeModule(model, index, globals, least));
        onProgress?.(sources.length + files.size - 1, total);
    }
    handWrittenModules(handWritten).forEach((text, name) => files.set(name, text));
    const loosened = loosenErrors(files, programs);
    onProgress?.(total, total);
    return {files, problems, loosened};
}
