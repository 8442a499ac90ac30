import {join} from 'node:path';
import {literalString} from '../../../../core/php/outline/call-arguments.js';
import {readLanguageFile} from '../../../../core/strings/language-file.js';
import type {ComponentFolders} from './component-folders.js';
import {readIfThere} from './read-if-there.js';

/** Texts of components' language files, read when they are asked for. */
export class LanguagePacks {
    private readonly files = new Map<string, ReadonlyMap<string, string> | null>();

    /** @param documentRoot the Moodle's, null where there is none */
    constructor(private readonly folders: ComponentFolders, private readonly documentRoot: string | null) {}

    /**
     * A text in a language, else in the one that it is a variant of (`de_kids` of `de`), else in English.
     *
     * @param component normalised
     * @returns null where there is none
     */
    text(identifier: string, component: string, language: string): string | null {
        const place = this.placeOf(component);
        if (place === null) {
            return null;
        }
        // As in Moodle: a component without English strings has none at all.
        const english = this.read(join(place.folder, 'lang', 'en', place.file));
        if (english === null) {
            return null;
        }
        for (const pack of languagesOf(language)) {
            const text = this.read(join(place.folder, 'lang', pack, place.file))?.get(identifier);
            if (text !== undefined) {
                return text;
            }
        }
        return english.get(identifier) ?? null;
    }

    forget(file: string): void {
        this.files.delete(file);
    }

    private placeOf(component: string): {folder: string; file: string} | null {
        if (component === 'core' || component.startsWith('core_')) {
            const file = component === 'core' ? 'moodle' : component.slice('core_'.length);
            return this.documentRoot === null ? null : {folder: this.documentRoot, file: `${file}.php`};
        }
        const folder = this.folders.folderOf(component);
        return folder === null ? null : {folder, file: `${component.replace(/^mod_/, '')}.php`};
    }

    private read(file: string): ReadonlyMap<string, string> | null {
        let known = this.files.get(file);
        if (known === undefined) {
            const text = readIfThere(file);
            known = text === null ? null : readStrings(text);
            this.files.set(file, known);
        }
        return known;
    }
}

const PLAIN_STRING = /^\$string\['([^'\\]+)'\]\s*=\s*('(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*");/gm;

/** Reads plain assignments without cutting PHP into tokens, which takes a hundred times as long, where there is nothing else. */
function readStrings(text: string): Map<string, string> {
    const strings = new Map<string, string>();
    let assignments = 0;
    for (const [, id = '', written = ''] of text.matchAll(PLAIN_STRING)) {
        const value = literalString(written);
        if (value !== null) {
            strings.set(id, value);
            assignments++;
        }
    }
    return assignments === text.split('$string[').length - 1 ? strings
        : new Map(readLanguageFile(text).strings.flatMap(({id, value}) => value === null ? [] : [[id, value] as const]));
}

/** Languages to look in before English, the closest first. */
function languagesOf(language: string): string[] {
    const parent = language.includes('_') ? language.slice(0, language.lastIndexOf('_')) : null;
    return language === 'en' ? [] : [language, ...parent === null || parent === 'en' ? [] : [parent]];
}
