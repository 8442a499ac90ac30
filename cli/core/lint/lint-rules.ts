import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The bundled linters on disk: see lint-rules/ for what is in them. */
export interface LintRules {
    /** Entry of a worker process. */
    worker: string;
    /** A hash of all the code that decides what is found. */
    fingerprint: string;
}

/** Finds the linters beside this tool, without loading them: from build/cli as from the sources. */
export function findLintRules(): LintRules {
    for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
        const home = join(folder, 'build', 'lint-rules');
        if (existsSync(join(home, 'fingerprint.json'))) {
            const {fingerprint} = JSON.parse(readFileSync(join(home, 'fingerprint.json'), 'utf8')) as {fingerprint: string};
            return {worker: join(home, 'worker.cjs'), fingerprint};
        }
        if (folder === dirname(folder)) {
            throw new Error('The linters are not built: run `npm run build:lint`');
        }
    }
}
