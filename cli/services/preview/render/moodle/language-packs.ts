import {join} from 'node:path';
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
            known = text === null ? null
                : new Map(readLanguageFile(text).strings.flatMap(({id, value}) => value === null ? [] : [[id, value] as const]));
            this.files.set(file, known);
        }
        return known;
    }
}

/** Languages to look in before English, the closest first. */
function languagesOf(language: string): string[] {
    const parent = language.includes('_') ? language.slice(0, language.lastIndexOf('_')) : null;
    return language === 'en' ? [] : [language, ...parent === null || parent === 'en' ? [] : [parent]];
}
