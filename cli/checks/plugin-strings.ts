import {readLanguageFile, type LanguageFile, type LanguageString} from '../core/strings/language-file.js';
import {mustacheStringUses} from '../core/strings/mustache-string-uses.js';
import {phpStringUses, privacyStringUses} from '../core/strings/php-string-uses.js';
import {scriptStringUses} from '../core/strings/script-string-uses.js';
import type {StringUse} from '../core/strings/string-use.js';
import type {PluginSource} from './check.js';

/** A plugin's English language file. */
export interface OwnStrings extends LanguageFile {
    path: string;
    text: string;
    /** By identifier; where one is defined twice, the last, which counts. */
    byId: ReadonlyMap<string, LanguageString>;
    /** Whether these are all: false where code defines more. */
    complete: boolean;
}

const own = new WeakMap<PluginSource, OwnStrings | null>();
const uses = new WeakMap<PluginSource, readonly (StringUse & {path: string})[]>();

/** The path of a component's English language file within the plugin: an activity's has no type in its name. */
export function languagePath(component: string): string {
    return `lang/en/${component.replace(/^mod_/, '')}.php`;
}

/** The plugin's own strings; null where it has no component or no language file. */
export function ownStrings(plugin: PluginSource): OwnStrings | null {
    let known = own.get(plugin);
    if (known === undefined) {
        known = readOwn(plugin);
        own.set(plugin, known);
    }
    return known;
}

function readOwn(plugin: PluginSource): OwnStrings | null {
    const file = plugin.component === null ? null : plugin.file(languagePath(plugin.component));
    if (file === null) {
        return null;
    }
    const read = readLanguageFile(file.text);
    return {
        ...read,
        path: file.path,
        text: file.text,
        byId: new Map(read.strings.map(string => [string.id, string])),
        complete: read.others.length === 0,
    };
}

/** Whether the plugin's language file surely lacks a string. */
export function lacksString(plugin: PluginSource, id: string): boolean {
    const strings = ownStrings(plugin);
    return strings !== null && strings.complete && !strings.byId.has(id);
}

/** Whether a component as passed to get_string() is the plugin's own. */
export function isOwnComponent(plugin: PluginSource, component: string): boolean {
    return plugin.component !== null && (component === plugin.component || `mod_${component}` === plugin.component);
}

/** Every string that the plugin's code asks for by a literal identifier; tests and third-party code left out. */
export function stringUses(plugin: PluginSource): readonly (StringUse & {path: string})[] {
    let known = uses.get(plugin);
    if (known === undefined) {
        known = plugin.paths
            .filter(path => !/(^|\/)(tests|lang|vendor|node_modules)\//.test(path) && !plugin.isThirdParty(path))
            .flatMap(path => usesOf(plugin, path).map(use => ({...use, path})));
        uses.set(plugin, known);
    }
    return known;
}

function usesOf(plugin: PluginSource, path: string): StringUse[] {
    if (path.endsWith('.php')) {
        const file = plugin.file(path);
        const ofPrivacy = path === 'classes/privacy/provider.php' && plugin.component !== null;
        return file === null ? [] : [
            ...phpStringUses(file.text, file.outline()),
            ...ofPrivacy ? privacyStringUses(file.text, file.outline(), plugin.component ?? '') : [],
        ];
    }
    if (path.endsWith('.mustache')) {
        return mustacheStringUses(plugin.file(path)?.text ?? '');
    }
    return isScript(path) ? scriptStringUses(plugin.file(path)?.text ?? '') : [];
}

function isScript(path: string): boolean {
    return /\.[jt]sx?$/.test(path) && !/\.min\.js$|(^|\/)(amd|yui|js\/esm)\/build\//.test(path);
}
