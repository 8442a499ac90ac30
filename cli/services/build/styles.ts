import {existsSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Component} from '../../core/component.js';
import {shownPath} from '../../core/shown-path.js';
import {nothingGenerated, type Generated} from './generated.js';
import type {SharedRooms} from './shared.js';
import type {CompileResult, Exception} from 'sass';

/** The styles of one component. */
export interface Styles extends Generated {
    /** Tells where each line of a plugin's `styles.css` comes from: lines are as in the file, columns are not. */
    sourceMap?: RawSourceMap;
}

type RawSourceMap = NonNullable<CompileResult['sourceMap']>;

/**
 * A plugin's `styles.css` from its `scss/styles.scss`. A theme ships its SCSS, for Moodle compiles it at run time with
 * the administrator's settings: its `scss/main.scss` is compiled here only to find mistakes, and the shared SCSS goes
 * into its folder, since the site has no repository to load from.
 */
export async function generateStyles(component: Component, shared: SharedRooms): Promise<Styles> {
    const made: Styles = nothingGenerated();
    const isTheme = component.type === 'theme';
    const entry = join(component.folder, 'scss', isTheme ? 'main.scss' : 'styles.scss');
    if (!existsSync(entry)) {
        return made;
    }
    const sass = await import('sass');
    try {
        const {css, loadedUrls, sourceMap} = await sass.compileAsync(entry, {
            loadPaths: [join(component.folder, 'scss'), ...shared.scss === null ? [] : [shared.scss]],
            style: 'expanded',
            charset: false,
            sourceMap: !isTheme,
            // Moodle's own compiler knows only @import.
            silenceDeprecations: ['import', 'global-builtin', 'color-functions'],
            logger: sass.Logger.silent,
        });
        if (!isTheme) {
            made.files.set('styles.css', indentAsMoodle(css));
            made.replaced.add('styles.css');
            return {...made, ...sourceMap !== undefined && {sourceMap}};
        }
        const {readFile} = await import('node:fs/promises');
        for (const url of loadedUrls) {
            const file = fileURLToPath(url);
            if (shared.scss !== null && !relative(shared.scss, file).startsWith('..')) {
                made.files.set(`scss/${relative(shared.scss, file).replaceAll('\\', '/')}`, await readFile(file, 'utf8'));
            }
        }
    } catch (error) {
        if (!(error instanceof sass.Exception)) {
            throw error;
        }
        made.problems.push(problemOf(error, entry));
    }
    return made;
}

function problemOf(error: Exception, entry: string): Generated['problems'][number] {
    const {start, url} = error.span;
    return {
        file: shownPath(url ? fileURLToPath(url) : entry),
        line: start.line + 1,
        column: start.column + 1,
        code: 'scss',
        severity: 'error',
        message: `${error.sassMessage.replace(/\.?$/, '.')}`,
        help: `Mend the SCSS at this place (compiled from ${relative(dirname(dirname(entry)), entry)}).`,
    };
}

/** Dart Sass indents by two, Moodle's stylelint asks for four. */
function indentAsMoodle(css: string): string {
    return `${css.replace(/^ +/gm, spaces => spaces + spaces)}\n`;
}
