import {readFileSync} from 'node:fs';

/** The version of this tool, from its own package.json two folders up from build/cli/core. */
export function toolVersion(): string {
    const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
    return (JSON.parse(text) as {version: string}).version;
}
