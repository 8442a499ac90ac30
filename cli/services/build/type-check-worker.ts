import {join, relative} from 'node:path';
import {parentPort, workerData} from 'node:worker_threads';
import ts from 'typescript';
import type {Problem} from '../../core/problem.js';
import type {TypeCheckTask} from './type-check.js';

/** Files as they were last parsed: whoever checks again parses only what changed. */
const parsed = new Map<string, {text: string; file: ts.SourceFile}>();
let previous: ts.Program | undefined;

// One task and an end, or one task a message.
if (workerData !== null) {
    parentPort?.postMessage(check(workerData as TypeCheckTask));
} else {
    parentPort?.on('message', (task: TypeCheckTask) => parentPort?.postMessage(check(task)));
}

function check(task: TypeCheckTask): Problem[] {
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
    const untypedFile = join(task.workingDirectory, 'untyped-modules.d.ts');
    previous = ts.createProgram([...task.files, untypedFile], options, hostFor(task, options, untypedFile), previous);
    return ts.getPreEmitDiagnostics(previous)
        .filter(({category}) => category === ts.DiagnosticCategory.Error)
        .map(diagnostic => problemOf(diagnostic, task));
}

function hostFor(task: TypeCheckTask, options: ts.CompilerOptions, untypedFile: string): ts.CompilerHost {
    const host = ts.createCompilerHost(options);
    const untypedText = untypedDeclarations(task);
    const readFile = host.readFile.bind(host);
    const fileExists = host.fileExists.bind(host);
    host.readFile = file => file === untypedFile ? untypedText : readFile(file);
    host.fileExists = file => file === untypedFile || fileExists(file);
    host.getSourceFile = (name, languageVersion) => {
        const text = host.readFile(name);
        if (text === undefined) {
            return undefined;
        }
        const known = parsed.get(name);
        if (known?.text === text) {
            return known.file;
        }
        const file = ts.createSourceFile(name, text, languageVersion);
        parsed.set(name, {text, file});
        return file;
    };
    return host;
}

function problemOf(diagnostic: ts.Diagnostic, task: TypeCheckTask): Problem {
    const place = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    const unknownModule = diagnostic.code === 2307 || diagnostic.code === 2792;
    return {
        file: diagnostic.file === undefined ? '.' : relative(task.workingDirectory, diagnostic.file.fileName),
        line: (place?.line ?? 0) + 1,
        column: (place?.character ?? 0) + 1,
        code: unknownModule ? 'unknown-module' : 'types',
        severity: 'error',
        message: `${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')} (TS${diagnostic.code})`,
        help: unknownModule
            ? 'Mend the name, or declare the module in a .d.ts file beside the source.'
            : 'Mend the type; the JavaScript was not written.',
    };
}

/** `declare module 'core/x';` for each module that is imported and that no declaration file of the task declares. */
function untypedDeclarations(task: TypeCheckTask): string {
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
