import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {DeclarationSources} from './make-declarations.js';

/** A hash of everything that the types depend on: names and contents of all sources, this code, TypeScript. */
export function typesKey({modules, handWritten}: DeclarationSources): string {
    const packages = `${packageVersion('typescript')} ${packageVersion('@types/jquery')}\0`;
    const hash = createHash('sha256').update(packages).update(ownCode());
    for (const {name, text} of [...modules, ...handWritten.map(text => ({name: '', text}))]) {
        hash.update(`\0${name}\0${text.length}\0`).update(text);
    }
    return hash.digest('hex');
}

/** Read from its package.json: loading TypeScript takes longer than all else here. */
function packageVersion(name: string): string {
    const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version;
}

function ownCode(): Buffer {
    const folder = dirname(fileURLToPath(import.meta.url));
    const files = readdirSync(folder).filter(name => /(?<!\.test)\.[jt]s$/.test(name)).sort();
    return Buffer.concat(files.map(name => readFileSync(`${folder}/${name}`)));
}
