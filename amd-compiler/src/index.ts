export {compile, type CompileInput, type CompileOutput} from './compile.js';
export {CompileError} from './compile-error.js';
export {PINS, pinsOf, type BranchPins, type Targets} from './pins.js';
export {compileInWorker, type WorkerAnswer} from './compile-in-worker.js';
