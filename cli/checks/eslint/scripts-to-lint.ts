import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {ComponentFiles} from '../../core/lint/components-in.js';
import type {LintFile} from '../../core/lint/lint-file.js';
import {generateScripts} from '../../services/build/scripts.js';
import {findSharedRooms} from '../../services/build/shared.js';
import {placeInSource} from './place-in-source.js';

/** What Grunt's ESLint looks at: AMD sources and YUI's, without builds and metadata. */
const SCRIPT = /^(amd\/src\/.+|yui\/src\/(?!.*\/build\/|[^/]+\/meta\/).+)\.js$/;

/** The component's scripts, with those that the build makes from its TypeScript. */
export async function scriptsToLint({component, paths, place}: ComponentFiles): Promise<LintFile[]> {
    const isIgnored = ignoredBy(component.folder);
    const typescript = paths.filter(path => /^amd\/src\/.+\.ts$/.test(path));
    const files = paths
        .filter(path => SCRIPT.test(path) && !isIgnored(path) && !typescript.includes(path.replace(/\.js$/, '.ts')))
        .map((path): LintFile => {
            const file = join(component.folder, path);
            return {file, text: readFileSync(file, 'utf8'), place: join(place, path), source: null};
        });
    if (typescript.length === 0) {
        return files;
    }
    const shared = findSharedRooms(process.cwd());
    const {files: made, packages} = await generateScripts(component, paths, shared);
    const bundled = new Set(packages.map(({module}) => `amd/src/${module}.js`));
    for (const [path, text] of made) {
        const file = sourceOf(path, component.folder, shared.amd);
        if (path.endsWith('.js') && !bundled.has(path) && file !== null) {
            const original = readFileSync(file, 'utf8');
            files.push({file, text, place: join(place, path), source: placeInSource(original, text)});
        }
    }
    return files;
}

/** The TypeScript that a generated script was made from: the component's, or a shared helper. */
function sourceOf(path: string, folder: string, shared: string | null): string | null {
    const own = join(folder, path.replace(/\.js$/, '.ts'));
    const helper = /^amd\/src\/lectern\/(.+)\.js$/.exec(path)?.[1];
    const other = helper === undefined || shared === null ? null : join(shared, `${helper}.ts`);
    return existsSync(own) ? own : other !== null && existsSync(other) ? other : null;
}

/** The paths that a component's own `.eslintignore` names, without their wildcards' finer points. */
function ignoredBy(folder: string): (path: string) => boolean {
    let lines: string[];
    try {
        lines = readFileSync(join(folder, '.eslintignore'), 'utf8').split('\n').map(line => line.trim());
    } catch {
        return () => false;
    }
    const patterns = lines.filter(line => line !== '' && !/^[#!]/.test(line)).map(line => new RegExp(
        `^${line.replace(/^\/+|\/+$/g, '').split('**').map(part => part.split('*').map(escaped).join('[^/]*')).join('.*')}(/|$)`,
    ));
    return path => patterns.some(pattern => pattern.test(path));
}

function escaped(text: string): string {
    return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
