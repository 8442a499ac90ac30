import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Component} from '../../../core/component.js';
import type {Problem} from '../../../core/problem.js';
import {shownPath} from '../../../core/shown-path.js';
import type {ScssCompiler} from '../../watch/styles/scss-compiler.js';

/**
 * A plugin's styles: its `scss/styles.scss` compiled, else its `styles.css` as it is.
 *
 * @param shared SCSS on the load path
 * @returns null for a plugin without styles
 */
export async function pluginCss(
    {folder}: Component, shared: string | null, compiler: ScssCompiler,
): Promise<{css: string} | {problem: Problem} | null> {
    const scss = join(folder, 'scss/styles.scss');
    if (!existsSync(scss)) {
        const plain = readIfThere(join(folder, 'styles.css'));
        return plain === null ? null : {css: plain};
    }
    const answer = await compiler.compile(readIfThere(scss) ?? '', [join(folder, 'scss'), ...shared === null ? [] : [shared]]);
    if ('css' in answer) {
        return answer;
    }
    const {file, line, column, message} = answer.error;
    return {problem: {
        file: shownPath(file ?? scss), line, column, code: 'scss', severity: 'error', message: message.replace(/\.?$/, '.'),
        help: 'Mend the SCSS at this place; the page keeps the last good styles.',
    }};
}

function readIfThere(file: string): string | null {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return null; // Gone since it was seen.
    }
}
