import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Component} from '../../../core/component.js';
import {moodleAround, type Moodle} from '../../../core/moodle.js';
import {SHARED_PREFIX} from '../../build/shared.js';
import {ComponentFolders} from './moodle/component-folders.js';
import {readIconMap} from './moodle/icon-map.js';
import {LanguagePacks} from './moodle/language-packs.js';
import {readIfThere} from './moodle/read-if-there.js';

export interface TemplateFile {
    /** Absolute. */
    file: string;
    text: string;
}

/** Kinds of pictures in Moodle's order. */
const PICTURES = ['svg', 'svgz', 'png', 'gif', 'jpg', 'jpeg'];

/** What templates are rendered from: the project's components, and a Moodle's where there is one. All is read once. */
export class PreviewWorld {
    /** The theme whose overrides count where none is named: the project's, else Boost. */
    readonly theme: string;
    /** Null where there are only the project's own components. */
    readonly moodle: Moodle | null;
    private readonly folders: ComponentFolders;
    private readonly packs: LanguagePacks;
    private readonly sharedTemplates: string | null;
    private readonly texts = new Map<string, TemplateFile | null>();
    private readonly found = new Map<string, string | null>();
    private readonly parents = new Map<string, readonly string[]>();
    private icons: ReadonlyMap<string, string> | null = null;

    /**
     * @param options.components of the project, theme and plugins
     * @param options.sharedTemplates the repository's top-level templates/, if any
     * @param options.moodle document root of a Moodle checkout, or its top folder
     */
    constructor(options: {components: readonly Component[]; sharedTemplates: string | null; moodle: string | null}) {
        this.moodle = options.moodle === null ? null : moodleAround(join(options.moodle, 'version.php'));
        this.folders = new ComponentFolders(options.components, this.moodle);
        this.packs = new LanguagePacks(this.folders, this.moodle?.documentRoot ?? null);
        this.sharedTemplates = options.sharedTemplates;
        this.theme = options.components.find(({type}) => type === 'theme')?.plugin ?? 'boost';
    }

    /**
     * A template as a theme has it: the theme's override, its parents', else the component's own.
     *
     * @param name `core/loading`
     * @param theme without `theme_`
     * @returns null where there is none; the same object until the file is forgotten
     */
    template(name: string, theme: string = this.theme): TemplateFile | null {
        const key = `${theme} ${name}`;
        let file = this.found.get(key);
        if (file === undefined) {
            file = this.candidates(name, theme).find(candidate => existsSync(candidate)) ?? null;
            this.found.set(key, file);
        }
        return file === null ? null : this.read(file);
    }

    /** Whether a component's files are at hand: only then is it sure that a template or a string is missing. */
    has(component: string): boolean {
        return component === 'lectern' ? this.sharedTemplates !== null
            : this.folders.folderOf(this.folders.normalName(component)) !== null
                || (this.moodle !== null && /^core_|^[a-z]+$/.test(component));
    }

    /** A string's text with its placeholders; null where there is none. */
    string(identifier: string, component: string, language: string): string | null {
        const bare = component === '' && /^strftime/.test(identifier) ? 'langconfig' : component;
        return this.packs.text(identifier, this.folders.normalName(bare), language);
    }

    /**
     * The classes of an icon of the icon font.
     *
     * @returns null where the icon is a picture; without a Moodle one class for all of core's
     */
    icon(name: string, component: string): string | null {
        this.icons ??= readIconMap(this.folders, this.moodle?.documentRoot ?? null);
        const owner = component === 'theme' ? component : this.folders.normalName(component);
        return this.icons.get(`${owner}:${name}`) ?? (this.moodle === null && this.picture(name, component) === null ? 'fa' : null);
    }

    /** The file of an icon that is a picture; null where there is none. */
    picture(name: string, component: string, theme: string = this.theme): string | null {
        if (/(^|\/)\.\.(\/|$)/.test(name)) {
            return null;
        }
        const owner = this.folders.normalName(component);
        const [type = '', ...plugin] = owner.split('_');
        const inTheme = owner === 'core' ? 'pix_core' : join('pix_plugins', type, plugin.join('_'));
        const own = this.folders.folderOf(owner);
        const root = this.moodle?.documentRoot ?? null;
        const folders = [
            ...this.themes(theme).flatMap(folder => join(folder, inTheme)),
            ...owner === 'core' ? root === null ? [] : [join(root, 'pix')] : own === null ? [] : [join(own, 'pix')],
        ];
        const files = folders.flatMap(folder => PICTURES.map(extension => join(folder, `${name}.${extension}`)));
        return files.find(file => existsSync(file)) ?? null;
    }

    /** Has a file read again, after it was saved, added or removed. */
    forget(file: string): void {
        this.texts.delete(file);
        this.found.clear();
        this.packs.forget(file);
        if (/[\\/](lib|icon_system_fontawesome)\.php$/.test(file)) {
            this.icons = null;
        }
        if (/[\\/]config\.php$/.test(file)) {
            this.parents.clear();
        }
    }

    private candidates(name: string, theme: string): string[] {
        const slash = name.indexOf('/');
        const [component, path] = [name.slice(0, slash), name.slice(slash + 1)];
        if (slash < 1 || /(^|\/)\.\.?(\/|$)|\0/.test(path)) {
            return [];
        }
        if (name.startsWith(SHARED_PREFIX)) {
            return this.shared(path);
        }
        const folder = this.folders.folderOf(this.folders.normalName(component));
        return [
            ...this.themes(theme).map(themeFolder => join(themeFolder, 'templates', component, `${path}.mustache`)),
            ...folder === null ? [] : [join(folder, 'templates', `${path}.mustache`)],
            // What a build copies in from the repository's shared templates.
            ...path.startsWith(SHARED_PREFIX) ? this.shared(path.slice(SHARED_PREFIX.length)) : [],
        ];
    }

    private shared(path: string): string[] {
        return this.sharedTemplates === null ? [] : [join(this.sharedTemplates, `${path}.mustache`)];
    }

    /** The folders of a theme and its parents. */
    private themes(theme: string): string[] {
        const folderOf = (name: string): string | never[] => this.folders.folderOf(`theme_${name}`) ?? [];
        return [theme, ...this.parentsOf(theme)].flatMap(folderOf);
    }

    private parentsOf(theme: string): readonly string[] {
        let known = this.parents.get(theme);
        if (known === undefined) {
            const folder = this.folders.folderOf(`theme_${theme}`);
            const config = folder === null ? null : readIfThere(join(folder, 'config.php'));
            const list = /\$THEME->parents\s*=\s*(?:\[|array\s*\()([^\])]*)/.exec(config ?? '')?.[1] ?? '';
            known = [...list.matchAll(/(['"])([\w]+)\1/g)].map(([, , parent = '']) => parent);
            this.parents.set(theme, known);
        }
        return known;
    }

    private read(file: string): TemplateFile | null {
        let known = this.texts.get(file);
        if (known === undefined) {
            const text = readIfThere(file);
            known = text === null ? null : {file, text};
            this.texts.set(file, known);
        }
        return known;
    }
}
