import {existsSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';

/** What a site compiles for a theme, as far as it can be told without its settings. */
export interface ThemeEntry {
    /** Files one after the other, as Moodle puts pre-SCSS, main and extra SCSS together. */
    parts: readonly {file: string; text: string}[];
    importPaths: readonly string[];
}

/** The theme and where what it builds on is. */
export interface ThemeFiles {
    /** Absolute. */
    folder: string;
    /** Its files, relative to it. */
    paths: readonly string[];
    /** The folder of the Moodle's themes; null where no Moodle is at hand. */
    themes: string | null;
    /** SCSS that the build copies into it; null where there is none. */
    shared: string | null;
}

/**
 * The entries of a theme: each preset of its own, else its parent's default preset with the theme's main file; pre-SCSS
 * before and post-SCSS behind it. What functions of the theme add by settings is not known.
 *
 * @returns none where the parent that it builds on is not at hand
 */
export function themeEntries({folder, paths, themes, shared}: ThemeFiles): ThemeEntry[] {
    const config = readOrEmpty(join(folder, 'config.php'));
    const scss = paths.filter(path => /^scss\/.+\.scss$/.test(path));
    if (scss.length === 0) {
        return [];
    }
    const parents = parentsOf(config).map(name => themes === null ? null : join(themes, name));
    const named = (pattern: RegExp): string[] => scss.filter(path => pattern.test(basename(path))).map(path => join(folder, path));
    const importPaths = [folder, ...parents.filter(parent => parent !== null)].map(theme => join(theme, 'scss'));
    const entry = (main: readonly string[], around: boolean): ThemeEntry => ({
        parts: [...around ? named(/^_?pre\.scss$/) : [], ...main, ...around ? named(/^_?(post|extra)\.scss$/) : []]
            .map(file => ({file, text: readOrEmpty(file)})),
        importPaths: shared === null ? importPaths : [...importPaths, shared],
    });
    const single = /\$THEME->scss\s*=\s*['"]([\w/.-]+)['"]/.exec(config)?.[1];
    if (single !== undefined) {
        const file = `scss/${single}.scss`;
        return scss.includes(file) ? [entry([join(folder, file)], false)] : [];
    }
    const presets = scss.filter(path => /^scss\/preset\/[^_/][^/]*\.scss$/.test(path));
    if (presets.length > 0) {
        return presets.map(path => entry([join(folder, path)], true));
    }
    if (parents.includes(null)) {
        return [];
    }
    const inherited = parents
        .map(parent => join(parent ?? '', 'scss/preset/default.scss'))
        .filter(file => existsSync(file))
        .slice(0, 1);
    // With parts to put around the parent's, a main file is only there to find mistakes while developing.
    const hasParts = named(/^_?(post|extra)\.scss$/).length > 0;
    return [entry([...inherited, ...hasParts ? [] : named(/^(main|theme|styles?)\.scss$/)], true)];
}

/** Where a line of a whole entry is. */
export function partAt({parts}: ThemeEntry, line: number): {file: string; line: number} | null {
    let before = 0;
    for (const {file, text} of parts) {
        const lines = text.split('\n').length;
        if (line <= before + lines) {
            return {file, line: line - before};
        }
        before += lines;
    }
    return null;
}

/** The text of a whole entry. */
export function textOf({parts}: ThemeEntry): string {
    return parts.map(({text}) => text).join('\n');
}

function parentsOf(config: string): string[] {
    const list = /\$THEME->parents\s*=\s*(?:\[|array\s*\()([^\])]*)/.exec(config)?.[1] ?? '';
    return [...list.matchAll(/['"](\w+)['"]/g)].map(match => match[1] ?? '');
}

function readOrEmpty(file: string): string {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return '';
    }
}
