import {parentPort} from 'node:worker_threads';
import * as sass from 'sass';
import {compileHere} from './scss-compiler.js';

parentPort?.on('message', ({id, text, paths}: {id: number; text: string; paths: string[]}) => {
    parentPort?.postMessage({id, answer: compileHere(sass, text, paths)});
});
