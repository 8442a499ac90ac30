import {readFileSync} from 'node:fs';
import {toolFile} from '../../../core/tool-file.js';
import type {Answer} from './preview-server.js';

/** The page's own files: scripts are made by the tool's build, the others are as they are. */
const FILES: Record<string, string> = {
    'shell.html': 'text/html; charset=utf-8', 'shell.css': 'text/css; charset=utf-8', 'shell.js': 'text/javascript; charset=utf-8',
    'frame.css': 'text/css; charset=utf-8', 'frame.js': 'text/javascript; charset=utf-8', 'icon.svg': 'image/svg+xml',
};

const known = new Map<string, Buffer>();

/**
 * @param behaviour the file of Bootstrap's script
 * @returns null where there is no such file
 */
export function readPageFile(name: string, behaviour: string | null = null): Answer | null {
    const type = name === 'behaviour.js' ? 'text/javascript; charset=utf-8' : FILES[name];
    const file = name === 'behaviour.js' ? behaviour : toolFile(import.meta.url, `../page/${name}`);
    if (type === undefined || file === null) {
        return null;
    }
    try {
        const body = known.get(file) ?? readFileSync(file);
        known.set(file, body);
        return {type, body};
    } catch {
        return null; // The tool's own tests run without its build.
    }
}
