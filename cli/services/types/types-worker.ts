import {parentPort, workerData} from 'node:worker_threads';
import {makeDeclarations, type Declarations, type DeclarationSources} from './make-declarations.js';

/** What the thread tells: how far it is, and at the end what it made. */
export type TypesMessage = {done: number; total: number} | {declarations: Declarations};

const tell = (message: TypesMessage): void => parentPort?.postMessage(message);

let told = 0;
tell({declarations: makeDeclarations(workerData as DeclarationSources, (done, total) => {
    // A message for every hundredth is enough for the eye.
    if (done === total || done - told >= total / 100) {
        told = done;
        tell({done, total});
    }
})});
