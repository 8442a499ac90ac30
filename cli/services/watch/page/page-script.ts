import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** What pages load: client.ts and what it imports, made into one script by the tool's own build. */
export function readPageScript(): Buffer {
    return readFileSync(fileURLToPath(new URL('./client.js', import.meta.url)));
}
