import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {PluginSource} from '../../checks/check.js';

export type FoundTemplate =
    | {kind: 'found'; text: string}
    /** Surely no such template. */
    | {kind: 'missing'}
    /** It belongs to a component that is not at hand. */
    | {kind: 'unknown'};

/** Templates of a Moodle, by their file: read once for all plugins. */
const ofMoodle = new Map<string, string | null>();

/** Themes that other themes commonly have for a parent. */
const PARENTS = ['theme_boost', 'theme_classic'];

/**
 * Finds templates for one plugin as Moodle does: a theme's own versions of others' templates first, then the component's.
 *
 * @returns a function of a full name, `<component>/<path>`
 */
export function templateFinder(plugin: PluginSource): (name: string) => FoundTemplate {
    return name => {
        const slash = name.indexOf('/');
        if (slash < 1) {
            return {kind: 'missing'};
        }
        const [component, path] = [name.slice(0, slash), name.slice(slash + 1)];
        const isOwn = component === plugin.component;
        const own = plugin.file(isOwn ? `templates/${path}.mustache` : `templates/${component}/${path}.mustache`);
        if (own !== null && (isOwn || plugin.component?.startsWith('theme_'))) {
            return {kind: 'found', text: own.text};
        }
        if (isOwn) {
            return {kind: 'missing'};
        }
        const folder = plugin.moodle?.folderOf(component === 'moodle' ? 'core' : component) ?? null;
        const text = moodleTemplate(name, plugin);
        const isCore = component === 'core' || component.startsWith('core_');
        return text !== null ? {kind: 'found', text}
            : {kind: folder !== null || (plugin.moodle !== null && isCore) ? 'missing' : 'unknown'};
    };
}

/** The Moodle's own text of a template, a theme's versions aside; null where it or its component is not at hand. */
export function moodleTemplate(name: string, plugin: PluginSource): string | null {
    const [component, path] = [name.slice(0, name.indexOf('/')), name.slice(name.indexOf('/') + 1)];
    const folder = plugin.moodle?.folderOf(component === 'moodle' ? 'core' : component) ?? null;
    return folder === null ? null : readOnce(join(folder, 'templates', `${path}.mustache`)) ?? ofParent(name, plugin);
}

function ofParent(name: string, {component, moodle}: PluginSource): string | null {
    for (const parent of component?.startsWith('theme_') ? PARENTS : []) {
        const folder = moodle?.folderOf(parent) ?? null;
        const text = folder === null ? null : readOnce(join(folder, 'templates', `${name}.mustache`));
        if (text !== null) {
            return text;
        }
    }
    return null;
}

function readOnce(file: string): string | null {
    let known = ofMoodle.get(file);
    if (known === undefined) {
        try {
            known = existsSync(file) ? readFileSync(file, 'utf8') : null;
        } catch {
            known = null; // Gone since it was seen.
        }
        ofMoodle.set(file, known);
    }
    return known;
}
