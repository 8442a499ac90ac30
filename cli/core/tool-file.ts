import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/**
 * A file of the tool that is no TypeScript: beside the module, or, for a built module, in the sources it was built from.
 *
 * @param module the module's `import.meta.url`
 * @param path relative to the module's folder
 */
export function toolFile(module: string, path: string): string {
    const beside = fileURLToPath(new URL(path, module));
    const room = /\/build\/(cli\/.*)$/.exec(module);
    return existsSync(beside) || room === null ? beside
        : fileURLToPath(new URL(path, module.slice(0, -(room[0].length)) + `/${room[1]}`));
}
