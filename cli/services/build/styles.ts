import {existsSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Component} from '../../core/component.js';
import {positionAt} from '../../core/problem.js';
import {lowContrasts} from '../../core/scss/token-contrast.js';
import {shownPath} from '../../core/shown-path.js';
import {layOutAsMoodle} from './css-layout.js';
import {nothingGenerated, type Generated} from './generated.js';
import {PrepareMemo} from './prepare-memo.js';
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
export async function generateStyles(component: Component, shared: SharedRooms, memo = new PrepareMemo()): Promise<Styles> {
    const entry = join(component.folder, 'scss', component.type === 'theme' ? 'main.scss' : 'styles.scss');
    return existsSync(entry) ? memo.styles(readIfThere, () => compileStyles(component, shared, entry)) : nothingGenerated();
}

async function compileStyles(
    component: Component, shared: SharedRooms, entry: string,
): Promise<{made: Styles; inputs: Map<string, string>}> {
    const made: Styles = nothingGenerated();
    const inputs = new Map<string, string>();
    const sass = await import('sass');
    try {
        // At once: its asynchronous form takes four times as long.
        const {css, loadedUrls, sourceMap} = sass.compile(entry, {
            loadPaths: [join(component.folder, 'scss'), ...shared.scss === null ? [] : [shared.scss]],
            style: 'expanded',
            charset: false,
            sourceMap: component.type !== 'theme',
            // Moodle's own compiler knows only @import.
            silenceDeprecations: ['import', 'global-builtin', 'color-functions'],
            logger: sass.Logger.silent,
        });
        for (const url of loadedUrls) {
            const file = fileURLToPath(url);
            inputs.set(file, readFileSync(file, 'utf8'));
        }
        made.problems.push(...[...inputs].flatMap(([file, text]) => contrastProblems(file, text)));
        if (component.type !== 'theme') {
            const laidOut = layOutAsMoodle(css, sourceMap?.mappings ?? '');
            made.files.set('styles.css', laidOut.css);
            made.replaced.add('styles.css');
            return {made: {...made, ...sourceMap !== undefined && {sourceMap: {...sourceMap, mappings: laidOut.mappings}}}, inputs};
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

/** Tokens that people could not read are as wrong as SCSS that does not compile. */
function contrastProblems(file: string, text: string): Generated['problems'] {
    return lowContrasts(text).map(({start, message, help}) => ({
        file: shownPath(file), ...positionAt(text, start), code: 'token-contrast', severity: 'error', message: `${message}.`, help,
    }));
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
