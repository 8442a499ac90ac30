import {createHash} from 'node:crypto';
import {lstatSync, readFileSync, realpathSync} from 'node:fs';
import {basename, dirname, relative, resolve} from 'node:path';
import type {AmdSource} from './build-amd.js';

/**
 * The name of a compiled module in the cache: a hash of everything its bytes depend on.
 *
 * @param content the source's bytes
 */
export function moduleKey(fingerprint: string, branch: string, source: AmdSource, content: Buffer): string {
    const hash = createHash('sha256');
    const mapSource = relative(dirname(source.buildFile), realFile(source.sourceFile));
    hash.update([fingerprint, branch, source.moduleName, mapSource, basename(source.buildFile), ''].join('\0'));
    hash.update(content);
    for (const map of referencedMaps(content)) {
        hash.update('\0').update(readOrEmpty(resolve(dirname(source.sourceFile), map)));
    }
    return hash.digest('hex');
}

/** Babel chains a source map that the source names, so its content counts as well. */
function referencedMaps(content: Buffer): string[] {
    if (!content.includes('sourceMappingURL=')) {
        return [];
    }
    return [...content.toString('utf8').matchAll(/sourceMappingURL=([^\s'"`]+)/g)]
        .map(([, url = '']) => url)
        .filter(url => !url.startsWith('data:'));
}

function readOrEmpty(file: string): Buffer {
    try {
        return readFileSync(file);
    } catch {
        return Buffer.alloc(0);
    }
}

/** A linked file is named in the map by where it really is. */
function realFile(file: string): string {
    try {
        return lstatSync(file).isSymbolicLink() ? realpathSync(file) : file;
    } catch {
        return file;
    }
}
