import {indexWords, mayBeUsed} from '../../core/strings/word-index.js';
import type {PluginCheck, PluginSource} from '../check.js';
import {isOwnComponent, ownStrings, stringUses} from '../plugin-strings.js';
import {baseOf, isImplied} from './implied-strings.js';

/** A string that nobody asks for is work for every translator. */
export const stringUnused: PluginCheck = {
    meta: {
        name: 'string-unused', severity: 'hint',
        summary: 'Every language string is asked for by name somewhere, or by a convention of core.',
    },
    checkPlugin(plugin, report) {
        const own = ownStrings(plugin);
        const {component} = plugin;
        if (own === null || component === null) {
            return;
        }
        const deprecated = deprecatedStrings(plugin);
        const asked = new Set(stringUses(plugin)
            .filter(use => use.component !== null && isOwnComponent(plugin, use.component)).map(use => use.id));
        const isAsked = (id: string): boolean => asked.has(id) || deprecated.has(id) || isImplied(id, component);
        if ([...own.byId.keys()].every(isAsked)) {
            return; // Before all texts are read.
        }
        const index = indexWords(textsOf(plugin));
        // A capability is written `mod/x:cap`, its string `x:cap`.
        const name = component.slice(component.indexOf('_') + 1);
        const isUsed = (id: string): boolean => {
            const capability = id.startsWith(`${name}:`) && index.words.has(`${component.slice(0, component.indexOf('_'))}/${id}`);
            const base = baseOf(id);
            return isAsked(id) || capability || mayBeUsed(index, id)
                || plugin.moodle?.asksFor(component, id) === true
                || (base !== null && own.byId.has(base) && isUsed(base));
        };
        for (const {id, start, end} of own.byId.values()) {
            if (!isUsed(id)) {
                report(own.path, {
                    message: `Nothing here asks for the string '${id}'`,
                    help: 'Remove it, and name it in lang/en/deprecated.txt for a release if others may use it.',
                    start, end,
                });
            }
        }
    },
};

function deprecatedStrings(plugin: PluginSource): ReadonlySet<string> {
    const list = plugin.file('lang/en/deprecated.txt')?.text ?? '';
    return new Set([...list.matchAll(/^\s*([^,\s]+)\s*,/gm)].map(match => match[1] ?? ''));
}

const READ = /\.(php|mustache|[jt]sx?|json|xml|html?|feature|inc)$/;
const SKIPPED = /(^|\/)(amd|yui|js\/esm)\/build\/|(^|\/)(lang|node_modules)\/|\.min\.js$/;

function* textsOf(plugin: PluginSource): Generator<string> {
    for (const path of plugin.paths) {
        if (READ.test(path) && !SKIPPED.test(path) && !plugin.isThirdParty(path)) {
            yield plugin.file(path)?.text ?? '';
        }
    }
}
