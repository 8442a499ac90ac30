import {existsSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Component} from '../../core/component.js';
import {shownPath} from '../../core/shown-path.js';
import {nothingGenerated, type Generated} from './generated.js';
import type {PrepareMemo} from './prepare-memo.js';
import type {SharedRooms} from './shared.js';
import type {Exception} from 'sass';

/**
 * A plugin's `styles.css` from its `scss/styles.scss`. A theme ships its SCSS, for Moodle compiles it at run time with
 * the administrator's settings: its `scss/main.scss` is compiled here only to find mistakes, and the shared SCSS goes
 * into its folder, since the site has no repository to load from.
 */
export async function generateStyles(component: Component, shared: SharedRooms, memo: PrepareMemo): Promise<Generated> {
    const entry = join(component.folder, 'scss', component.type === 'theme' ? 'main.scss' : 'styles.scss');
    return existsSync(entry) ? memo.styles(readIfThere, () => compileStyles(component, shared, entry)) : nothingGenerated();
}

async function compileStyles(
    component: Component, shared: SharedRooms, entry: string,
): Promise<{made: Generated; inputs: Map<string, string>}> {
    const made = nothingGenerated();
    const inputs = new Map<string, string>();
    const sass = await import('sass');
    try {
        // At once: its asynchronous form takes four times as long.
        const {css, loadedUrls} = sass.compile(entry, {
            loadPaths: [join(component.folder, 'scss'), ...shared.scss === null ? [] : [shared.scss]],
            style: 'expanded',
            charset: false,
            // Moodle's own compiler knows only @import.
            silenceDeprecations: ['import', 'global-builtin', 'color-functions'],
            logger: sass.Logger.silent,
        });
        for (const url of loadedUrls) {
            const file = fileURLToPath(url);
            inputs.set(file, readFileSync(file, 'utf8'));
        }
        if (component.type !== 'theme') {
            made.files.set('styles.css', indentAsMoodle(css));
            made.replaced.add('styles.css');
            return {made, inputs};
        }
        for (const [file, text] of inputs) {
            if (shared.scss !== null && !relative(shared.scss, file).startsWith('..')) {
                made.files.set(`scss/${relative(shared.scss, file).replaceAll('\\', '/')}`, text);
            }
        }
    } catch (error) {
        if (!(error instanceof sass.Exception)) {
            throw error;
        }
        made.problems.push(problemOf(error, entry));
    }
    return {made, inputs};
}

function readIfThere(file: string): string | null {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return null;
    }
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
