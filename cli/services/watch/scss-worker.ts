import {parentPort} from 'node:worker_threads';
import * as sass from 'sass';
import {compileHere} from './scss-compiler.js';

parentPort?.on('message', ({text, paths}: {text: string; paths: string[]}) => {
    parentPort?.postMessage(compileHere(sass, text, paths));
});
