import {createRequire} from 'node:module';
import {dirname, join, sep} from 'node:path';
import {readFileSync} from 'node:fs';
import type {Component} from '../../../core/component.js';
import {listFiles} from '../../../core/list-files.js';
import {toolFile} from '../../../core/tool-file.js';
import {themeEntries, type ThemeEntry} from '../../../core/scss/theme-entries.js';
import {statementsOf} from '../../watch/styles/statements.js';

/** What the theme's SCSS builds upon. */
export interface Basis {
    /** The folder of a Moodle's themes, or of what stands for it. */
    themes: string;
    /** Folders of packages that its files import from. */
    packages: readonly string[];
    /** In words. */
    name: string;
}

/** A theme's SCSS: what it builds upon, and its own rules behind that in parts, each import one. Together they are the text. */
export interface ThemeSource {
    entry: ThemeEntry;
    base: string;
    parts: readonly string[];
    paths: readonly string[];
}

const require = createRequire(import.meta.url);

/** Bootstrap alone, with the values that Boost gives it. */
export function bootstrapBasis(version: 4 | 5): Basis {
    const manifest = require.resolve(version === 4 ? 'bootstrap4/package.json' : 'bootstrap/package.json');
    return {
        themes: toolFile(import.meta.url, `../stand-in/bootstrap${version}`),
        packages: [toolFile(import.meta.url, '../stand-in/shared'), join(dirname(manifest), 'scss')],
        name: `Bootstrap ${(JSON.parse(readFileSync(manifest, 'utf8')) as {version: string}).version}`,
    };
}

/**
 * Reads what a site would compile for a theme.
 *
 * @param theme null for what it would build upon, alone
 * @param shared SCSS that the build copies into it
 */
export async function readThemeSource(theme: Component | null, basis: Basis, shared: string | null): Promise<ThemeSource> {
    const boost = join(basis.themes, 'boost/scss');
    const [own] = theme === null ? [] : themeEntries({
        folder: theme.folder, paths: await listFiles(theme.folder), themes: basis.themes, shared,
    });
    const entry = own ?? {
        parts: [{file: join(boost, 'preset/default.scss'), text: readFileSync(join(boost, 'preset/default.scss'), 'utf8')}],
        importPaths: [boost],
    };
    const [base, end] = split(entry, theme?.folder ?? null);
    return {entry, base, parts: partsOf(end), paths: [...entry.importPaths, ...basis.packages]};
}

/** Behind the last part, or else the last import, that is not the theme's own. */
function split({parts}: ThemeEntry, folder: string | null): [base: string, end: string] {
    const isOwn = (file: string): boolean => folder !== null && file.startsWith(`${folder}${sep}`);
    const foreign = parts.findLastIndex(({file}) => !isOwn(file));
    if (foreign !== -1) {
        const text = (some: ThemeEntry['parts']): string => some.map(part => part.text).join('\n');
        return [`${text(parts.slice(0, foreign + 1))}\n`, text(parts.slice(foreign + 1))];
    }
    const text = parts.map(part => part.text).join('\n');
    const statements = statementsOrAll(text);
    const last = statements.findLastIndex(statement => /@import\s/.test(statement));
    return [statements.slice(0, last + 1).join(''), statements.slice(last + 1).join('')];
}

/** Each import alone, and what stands between imports. */
function partsOf(end: string): string[] {
    const parts: string[] = [];
    let isOpen = false;
    for (const statement of statementsOrAll(end)) {
        const isImport = /^@import\s/m.test(statement);
        if (isOpen && !isImport) {
            parts.push(`${parts.pop() ?? ''}${statement}`);
        } else {
            parts.push(statement);
        }
        isOpen = !isImport;
    }
    return parts;
}

/** What cannot be read stays in one piece: the compiler says what is wrong with it. */
function statementsOrAll(text: string): string[] {
    try {
        const statements = statementsOf(text);
        return statements.length === 0 ? [text] : statements;
    } catch {
        return [text];
    }
}
