import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** The text of every declaration file below a folder, in the order of their names. */
export function readHandWritten(folder: string): string[] {
    return readdirSync(folder, {recursive: true, encoding: 'utf8'})
        .filter(name => name.endsWith('.d.ts'))
        .sort()
        .map(name => readFileSync(join(folder, name), 'utf8'));
}
