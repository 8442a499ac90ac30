import {relative} from 'node:path';
import {parentPort, workerData} from 'node:worker_threads';
import ts from 'typescript';
import type {Problem} from '../../core/problem.js';
import type {TypeCheckTask} from './type-check.js';

const task = workerData as TypeCheckTask;

const program = ts.createProgram(task.files, {
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
});

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
