import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The bundled compiler on disk: see amd-compiler/ for what is in it. */
export interface Compiler {
    /** Entry of a worker thread. */
    worker: string;
    /** A hash of everything that decides the compiler's output. */
    fingerprint: string;
}

/** Finds the compiler beside this tool, without loading it: from build/cli as from the sources. */
export function findCompiler(): Compiler {
    for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
        const home = join(folder, 'build', 'amd-compiler');
        if (existsSync(join(home, 'fingerprint.json'))) {
            const {fingerprint} = JSON.parse(readFileSync(join(home, 'fingerprint.json'), 'utf8')) as {fingerprint: string};
            return {worker: join(home, 'worker.cjs'), fingerprint};
        }
        if (folder === dirname(folder)) {
            throw new Error('The AMD compiler is not built: run `npm run build:compiler`');
        }
    }
}
