import {join, relative} from 'node:path';
import {parentPort, workerData} from 'node:worker_threads';
import ts from 'typescript';
import type {Problem} from '../../core/problem.js';
import type {TypeCheckTask} from './type-check.js';

const task = workerData as TypeCheckTask;

const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    isolatedModules: true,
    esModuleInterop: true,
    noUnusedLocals: true,
    noImplicitReturns: true,
    skipLibCheck: true,
    types: [],
    typeRoots: task.typeRoots,
    paths: task.paths,
};

const host = ts.createCompilerHost(options);
const untypedFile = join(task.workingDirectory, 'untyped-modules.d.ts');
const untypedText = untypedDeclarations();
const readFile = host.readFile.bind(host);
const fileExists = host.fileExists.bind(host);
host.readFile = file => file === untypedFile ? untypedText : readFile(file);
host.fileExists = file => file === untypedFile || fileExists(file);
host.getSourceFile = (file, languageVersion) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, languageVersion);
};

const program = ts.createProgram([...task.files, untypedFile], options, host);

const problems: Problem[] = [];
for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
    if (diagnostic.category !== ts.DiagnosticCategory.Error) {
        continue;
    }
    const place = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    const unknownModule = diagnostic.code === 2307 || diagnostic.code === 2792;
    problems.push({
        file: diagnostic.file === undefined ? '.' : relative(task.workingDirectory, diagnostic.file.fileName),
        line: (place?.line ?? 0) + 1,
        column: (place?.character ?? 0) + 1,
        code: unknownModule ? 'unknown-module' : 'types',
        severity: 'error',
        message: `${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')} (TS${diagnostic.code})`,
        help: unknownModule
            ? 'Mend the name, or declare the module in a .d.ts file beside the source.'
            : 'Mend the type; the JavaScript was not written.',
    });
}
parentPort?.postMessage(problems);

/** `declare module 'core/x';` for each module that is imported and that no declaration file of the task declares. */
function untypedDeclarations(): string {
    const declared = new Set(task.files
        .filter(file => file.endsWith('.d.ts'))
        .flatMap(file => [...(ts.sys.readFile(file) ?? '').matchAll(/declare module ['"]([^'"]+)['"]/g)].map(match => match[1])));
    // The pattern * is where a Moodle's own modules are looked up; it owns none.
    const owned = Object.keys(task.paths).filter(pattern => pattern !== '*').map(pattern => pattern.replace('*', ''));
    return task.untyped
        .filter(name => !declared.has(name) && !owned.some(prefix => name.startsWith(prefix)))
        .map(name => `declare module '${name}';\n`)
        .join('');
}
