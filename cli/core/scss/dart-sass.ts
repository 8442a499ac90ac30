import {fileURLToPath} from 'node:url';
import {textOf, type ThemeEntry} from './theme-entries.js';
import type {ScssError} from './compile-error.js';

/** Compiles an entry with Dart Sass. @returns null where it compiles */
export async function compileWithDart(entry: ThemeEntry): Promise<ScssError | null> {
    const sass = await import('sass');
    try {
        sass.compileString(textOf(entry), {
            loadPaths: [...entry.importPaths],
            charset: false,
            silenceDeprecations: ['import', 'global-builtin', 'color-functions'],
            logger: sass.Logger.silent,
        });
        return null;
    } catch (error) {
        if (!(error instanceof sass.Exception)) {
            throw error;
        }
        const {start, url} = error.span;
        return {
            file: url ? fileURLToPath(url) : null, line: start.line + 1, column: start.column + 1,
            message: error.sassMessage.replace(/\s+/g, ' ').replace(/\.$/, ''),
        };
    }
}
