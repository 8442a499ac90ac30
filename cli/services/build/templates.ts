import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Component} from '../../core/component.js';
import {positionAt} from '../../core/problem.js';
import {shownPath} from '../../core/shown-path.js';
import {nothingGenerated, type Generated} from './generated.js';
import {SHARED_PREFIX, type SharedRooms} from './shared.js';

const PARTIAL = /(\{\{[<>]\s*)lectern\/([\w/-]+)(\s*\}\})/g;

/**
 * Copies the shared partials that a component's templates include into `templates/lectern/` and names them as the
 * component's own: `{{> lectern/x }}` becomes `{{> <component>/lectern/x }}`.
 */
export async function generateTemplates(component: Component, files: readonly string[], shared: SharedRooms): Promise<Generated> {
    const made = nothingGenerated();
    if (shared.templates === null) {
        return made;
    }
    const room = shared.templates;
    const queue = files
        .filter(path => path.startsWith('templates/') && path.endsWith('.mustache'))
        .map(path => ({path, file: join(component.folder, path)}));
    const queued = new Set<string>();
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const {path, file} = next;
        const text = await readFile(file, 'utf8');
        const named = text.replace(PARTIAL, (_whole, open: string, name: string, close: string, offset: number) => {
            const source = join(room, `${name}.mustache`);
            if (!existsSync(source)) {
                made.problems.push({
                    file: shownPath(file), ...positionAt(text, offset), code: 'unknown-template', severity: 'error',
                    message: `No shared template '${SHARED_PREFIX}${name}'.`,
                    help: `Create templates/${name}.mustache in the repository or mend the name.`,
                });
            } else if (!queued.has(name)) {
                queued.add(name);
                queue.push({path: `templates/lectern/${name}.mustache`, file: source});
            }
            return `${open}${component.name}/${SHARED_PREFIX}${name}${close}`;
        }).replace(/@template\s+lectern\//g, `@template ${component.name}/${SHARED_PREFIX}`);
        if (named !== text || path.startsWith('templates/lectern/')) {
            made.files.set(path, named);
        }
    }
    return made;
}
