import {join} from 'node:path';
import {existsSync, readFileSync} from 'node:fs';
import type {Component} from '../../../core/component.js';
import {entriesOf} from '../../../core/moodle-components.js';
import {readLanguageFile} from '../../../core/strings/language-file.js';
import {PSEUDO_LANGUAGES} from '../../site/pseudo-text.js';
import type {ListedLanguage} from '../messages.js';

/** Languages that are written from right to left. */
const RTL = /^(ar|ckb|dv|fa|he|ks|ku|ps|sd|ug|ur|yi)(_|$)/;

/**
 * The languages that stories can be seen in: English, those that the components have texts in, and pseudo languages.
 *
 * @param moodle the Moodle's document root; names of languages come from its packs
 */
export function languagesOf(components: readonly Component[], moodle: string | null): ListedLanguage[] {
    const codes = new Set(components.flatMap(({folder}) => entriesOf(join(folder, 'lang'))
        .filter(entry => entry.isDirectory() && /^[a-z][a-z\d_]*$/.test(entry.name))
        .map(({name}) => name)));
    codes.delete('en');
    return [
        {code: 'en', name: 'English', direction: 'ltr'},
        ...[...codes].sort().map(code => ({code, name: nameOf(code, moodle), direction: directionOf(code)})),
        ...PSEUDO_LANGUAGES.toReversed().map(({code, direction}) => ({
            code, direction, name: direction === 'rtl' ? 'Pseudo: right to left' : 'Pseudo: long words',
        })),
    ];
}

function directionOf(code: string): 'ltr' | 'rtl' {
    return RTL.test(code) ? 'rtl' : 'ltr';
}

function nameOf(code: string, moodle: string | null): string {
    const file = moodle === null ? null : join(moodle, 'lang', code, 'langconfig.php');
    const own = file !== null && existsSync(file)
        ? readLanguageFile(readFileSync(file, 'utf8')).strings.find(({id}) => id === 'thislanguage')?.value : null;
    try {
        return own ?? new Intl.DisplayNames(['en'], {type: 'language'}).of(code.replaceAll('_', '-')) ?? code;
    } catch {
        return code; // No code that the standard knows.
    }
}
