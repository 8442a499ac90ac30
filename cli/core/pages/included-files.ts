import {readFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import type {PluginSource} from '../../checks/check.js';
import type {CodeFile} from '../moodle-code/code-file.js';
import {pathInMoodle} from '../xmldb/path-in-moodle.js';

const DIRECTORY = /^(?:__DIR__|dirname\s*\(\s*__FILE__\s*\))\s*\.\s*(['"])([^'"$]+)\1$/;
const DIRNAMES = /^dirname\s*\(\s*(?:__DIR__|dirname\s*\(\s*__FILE__\s*\))\s*\)\s*\.\s*(['"])([^'"$]+)\1$/;
const CFG = /^(?:\$CFG->(dirroot|libdir)\s*\.\s*(['"])([^'"$]+)\2|"(?:\{\$CFG->|\$CFG->)(dirroot|libdir)\}?([^"$]+)")$/;
const RELATIVE = /^(['"])([^'"$]+)\1$/;

/** A file and those that it includes, at any depth, as far as their names can be told. */
export interface IncludedFiles {
    files: readonly CodeFile[];
    /** Whether all their names could be told, and all were found. */
    complete: boolean;
}

/**
 * The files of the plugin and of the Moodle around it that run where a page does.
 *
 * @param until what the page itself includes after this is left out
 */
export function includedFiles(
    plugin: Pick<PluginSource, 'code' | 'moodle' | 'component'>, page: CodeFile, until = Infinity,
): IncludedFiles {
    const own = new Map(plugin.code.ownFiles().map(file => [file.own, file]));
    const home = pathInMoodle(plugin);
    const files = new Map([[page.file, page]]);
    let complete = true;
    const queue = [page];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
        for (const {expression, start} of file.outline.includes) {
            const inside = [...file.outline.functions, ...file.outline.classes].some(one => start > one.start && start < one.end);
            if (inside || (file === page && start > until) || /\bconfig\.php['"]/.test(expression)) {
                continue;
            }
            const found = resolveInclude(expression, file, {own, home, plugin});
            complete &&= found !== null;
            if (found !== null && found !== 'core' && !files.has(found.file)) {
                files.set(found.file, found);
                queue.push(found);
            }
        }
    }
    return {files: [...files.values()], complete};
}

function resolveInclude(
    expression: string, from: CodeFile,
    {own, home, plugin}: {
        own: ReadonlyMap<string | null, CodeFile>; home: string | null; plugin: Pick<PluginSource, 'moodle'>;
    },
): CodeFile | 'core' | null {
    const bare = expression.trim().replace(/^\(([\s\S]*)\)$/, '$1').trim()
        // The folder of the administration has this name on nearly every site.
        .replace(/(['"])\s*\.\s*\$CFG->admin\s*\.\s*\1/g, 'admin').replace(/\{?\$CFG->admin\b\}?/, 'admin');
    const directory = DIRECTORY.exec(bare)?.[2];
    const above = DIRNAMES.exec(bare)?.[2];
    const relative = RELATIVE.exec(bare)?.[2];
    const cfg = CFG.exec(bare);
    const openMoodle = (path: string): CodeFile | 'core' =>
        plugin.moodle === null ? 'core' : openCore(plugin.moodle, join(plugin.moodle.moodle.documentRoot, path));
    if (cfg !== null) {
        const path = `${(cfg[1] ?? cfg[4]) === 'libdir' ? 'lib/' : ''}${(cfg[3] ?? cfg[5] ?? '').replace(/^\//, '')}`;
        const mine = home !== null && path.startsWith(`${home}/`) ? own.get(path.slice(home.length + 1)) : undefined;
        return mine ?? openMoodle(path);
    }
    const path = directory ?? relative ?? (above === undefined ? undefined : `/..${above}`);
    if (path === undefined) {
        return null;
    }
    if (from.own === null) {
        return openCore(plugin.moodle, join(dirname(from.file), path));
    }
    const target = posix.normalize(posix.join(posix.dirname(from.own), path));
    return target.startsWith('../') ? home === null ? 'core' : openMoodle(posix.normalize(posix.join(home, target)))
        : own.get(target) ?? (/\.html?$/.test(target) ? 'core' : null); // Markup, which asks for nothing.
}

const libraries = new Map<string, boolean>();

/** A file of core that runs where it is included. Libraries declare, and are not parsed for it; nor is what is not there. */
function openCore(moodle: PluginSource['moodle'], file: string): CodeFile | 'core' {
    let library = libraries.get(file);
    if (library === undefined) {
        const text = readIfThere(file);
        library = text === null || text.includes('MOODLE_INTERNAL') || /^(abstract |final )?(class|interface|trait) /m.test(text);
        libraries.set(file, library);
    }
    return library ? 'core' : moodle?.open(file) ?? 'core';
}

function readIfThere(file: string): string | null {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return null;
    }
}
