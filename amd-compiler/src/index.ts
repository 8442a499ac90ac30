export {compile} from './compile.js';
export {CompileError} from './compile-error.js';
export {compileInWorker} from './compile-in-worker.js';
export {PINS, pinsOf, type BranchPins, type Targets} from './pins.js';
export type {CompileInput, CompileOutput, FailureKind, WorkerAnswer} from './messages.js';
