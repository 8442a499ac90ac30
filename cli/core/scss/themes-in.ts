import {readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {findSharedRooms} from '../../services/build/shared.js';
import type {ToolRun} from '../../checks/check.js';
import {listFiles} from '../list-files.js';
import type {Moodle} from '../moodle.js';
import type {Problem} from '../problem.js';
import type {ScssError} from './compile-error.js';
import {partAt, themeEntries, type ThemeEntry} from './theme-entries.js';

/** A theme among the plugins that are checked. */
export interface Theme {
    folder: string;
    moodle: Moodle | null;
    /** What a site compiles for it; none where the parent that it builds on is not at hand. */
    entries: ThemeEntry[];
    /** The SCSS that decides how the entries compile: the theme's own and that of its parents. */
    texts: readonly string[];
}

/** The themes that ship SCSS. */
export async function themesIn({plugins}: Pick<ToolRun, 'plugins'>): Promise<Theme[]> {
    const isTheme = (component: string | null): boolean => component?.startsWith('theme_') === true;
    const themes = plugins.filter(({component, paths}) => isTheme(component) && paths.some(path => path.startsWith('scss/')));
    return Promise.all(themes.map(async({folder, moodle}) => {
        const shared = findSharedRooms(process.cwd()).scss;
        const entries = themeEntries({
            folder, shared, paths: await listFiles(folder),
            themes: moodle === null ? null : join(moodle.documentRoot, 'theme'),
        });
        const rooms = [...new Set(entries.flatMap(({importPaths}) => importPaths))];
        const files = (await Promise.all(rooms.map(async room => (await listFiles(room)).map(path => join(room, path))))).flat();
        const texts = files.filter(file => file.endsWith('.scss')).map(file => readFileSync(file, 'utf8'));
        return {folder, moodle, entries, texts};
    }));
}

/** An error where people can mend it: in the theme's own file, else at the theme's first part. */
export function scssProblem(
    theme: Theme, entry: ThemeEntry, error: ScssError, about: Omit<Problem, 'file' | 'line' | 'column'>,
): Problem {
    const own = error.file === null ? partAt(entry, error.line) : {file: resolve(error.file), line: error.line};
    if (own !== null && error.line > 0 && own.file.startsWith(`${theme.folder}/`)) {
        return {file: own.file, line: own.line, column: Math.max(1, error.column), ...about};
    }
    const first = entry.parts.find(({file}) => file.startsWith(`${theme.folder}/`))?.file ?? join(theme.folder, 'config.php');
    return {file: first, line: 1, column: 1, ...about};
}

/** The folder that imports of a theme may come from: the one that the theme lies in, with the SCSS that is shared with it. */
export function importRoot({folder, entries}: Theme): string {
    const shared = entries.flatMap(({importPaths}) => importPaths).find(path => path === findSharedRooms(process.cwd()).scss);
    let root = dirname(folder);
    while (shared !== undefined && !`${shared}/`.startsWith(`${root}/`) && dirname(root) !== root) {
        root = dirname(root);
    }
    return root;
}
