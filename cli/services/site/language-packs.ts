import {mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {phpLiteral} from './config-php.js';
import type {SitePlaces} from './layout.js';
import {giveTreeTo} from './owner.js';
import {requireRun, toolScript} from './php.js';
import {PSEUDO_LANGUAGES, pseudoText, type PseudoLanguage} from './pseudo-text.js';
import type {RunUser} from './run-user.js';

/** `{file: {identifier: text}}` as english_strings.php prints it. */
type Strings = Record<string, Record<string, string>>;

/** How dates, numbers and lists are written stays English: these are formats, not text. */
const NOT_TEXT = new Set(['langconfig']);

/**
 * Writes the two generated language packs of a site, of every string that core and the installed plugins have.
 *
 * @returns the packs' codes
 */
export async function writeLanguagePacks(php: string, places: SitePlaces, as: RunUser | null): Promise<string[]> {
    const config = join(places.code, 'config.php');
    const script = toolScript('english_strings.php', places.tools);
    const answer = await requireRun(php, [script, config], {as}, 'Reading the English strings');
    const strings = JSON.parse(answer.stdout) as Strings;
    for (const language of PSEUDO_LANGUAGES) {
        const folder = join(places.moodledata, 'lang', language.code);
        await rm(folder, {recursive: true, force: true});
        await mkdir(folder, {recursive: true});
        await writeFile(join(folder, 'langconfig.php'), langFile(langconfig(language)));
        for (const [file, texts] of Object.entries(strings)) {
            if (!NOT_TEXT.has(file)) {
                const changed = Object.entries(texts).map(([id, text]): [string, string] => [id, pseudoText(text, language)]);
                await writeFile(join(folder, `${file}.php`), langFile(Object.fromEntries(changed)));
            }
        }
    }
    await giveTreeTo(join(places.moodledata, 'lang'), as);
    await requireRun(php, [toolScript('reset_strings.php', places.tools), config], {as}, 'Resetting the string cache');
    return PSEUDO_LANGUAGES.map(language => language.code);
}

/** A language file as Moodle reads it. */
export function langFile(strings: Record<string, string>): string {
    const lines = Object.entries(strings).map(([id, text]) => `$string[${phpLiteral(id)}] = ${phpLiteral(text)};`);
    return `<?php\n\ndefined('MOODLE_INTERNAL') || die();\n\n${lines.join('\n')}\n`;
}

function langconfig(language: PseudoLanguage): Record<string, string> {
    return {
        thislanguage: language.name,
        thislanguageint: language.direction === 'rtl' ? 'Pseudo, right to left' : 'Pseudo, expanded',
        thisdirection: language.direction,
        parentlanguage: '',
    };
}
