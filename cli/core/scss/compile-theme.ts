import {JsonCache} from '../json-cache.js';
import {compileWithDart} from './dart-sass.js';
import type {ScssError} from './compile-error.js';
import {compileWithScssphp} from './scssphp.js';
import {importRoot, type Theme} from './themes-in.js';

/** What Dart Sass says of each entry of a theme. */
export async function dartErrors({entries, texts}: Theme): Promise<(ScssError | null)[]> {
    const {info} = await import('sass');
    const cache = new JsonCache<ScssError | null>('scss');
    const errors: (ScssError | null)[] = [];
    for (const entry of entries) {
        const key = cache.keyOf('dart', info, entry, texts);
        let error = cache.get(key);
        if (error === undefined) {
            error = await compileWithDart(entry);
            await cache.put(key, error);
        }
        errors.push(error);
    }
    return errors;
}

/** What the Moodle's scssphp says of each entry of a theme. */
export async function scssphpErrors(
    theme: Theme, documentRoot: string, version: string,
): Promise<{errors: (ScssError | null)[]} | {unable: string}> {
    const cache = new JsonCache<(ScssError | null)[]>('scss');
    const key = cache.keyOf('scssphp', version, theme.entries, theme.texts);
    const known = cache.get(key);
    if (known !== undefined) {
        return {errors: known};
    }
    const answer = await compileWithScssphp(theme.entries, documentRoot, importRoot(theme));
    if ('unable' in answer) {
        return answer;
    }
    const errors = answer.compiled.map(one => 'error' in one ? one.error : null);
    await cache.put(key, errors);
    return {errors};
}
