import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

/**
 * A hash of everything that decides the output's bytes: all pins and all code, as bundled.
 * Made at build time, so that asking for it never loads the compiler.
 *
 * @param root folder of the compiler's package
 * @param bundle folder of the bundled files
 */
export async function fingerprint(root, bundle) {
    const hash = createHash('sha256');
    for (const file of [join(root, 'package.json'), join(bundle, 'worker.cjs'), join(bundle, 'compiler.cjs')]) {
        hash.update(await readFile(file)).update('\0');
    }
    return {fingerprint: hash.digest('hex')};
}
