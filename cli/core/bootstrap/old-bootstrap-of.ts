import type {PluginSource} from '../../checks/check.js';
import {oldBootstrap, type OldAttribute, type OldCall, type OldClass} from './mentions.js';

/** One thing for Bootstrap 4 in a plugin. */
export type OldMention = (OldClass | OldAttribute | OldCall) & {path: string};

const cache = new WeakMap<PluginSource, OldMention[]>();

const SOURCES = /^(?!.*(^|\/)(tests?|vendor|node_modules|build|yui|fixtures)\/).*\.(php|mustache|[jt]s|scss|css)$/;
/** Bootstrap itself, what is made from it, bridges between its versions, and somebody else's code. */
const NOT_OURS = /(^|\/)(bootstrap|fontawesome)\/|^style\/|bs[45]-(compat|bridge)|[.-]min\.(js|css)$|-lazy\.js$|\.d\.ts$/;

/** All that a plugin has for Bootstrap 4: read once for all checks. */
export function oldBootstrapOf(plugin: PluginSource): readonly OldMention[] {
    let known = cache.get(plugin);
    if (known === undefined) {
        known = plugin.paths.filter(path => SOURCES.test(path) && !NOT_OURS.test(path)).flatMap(path => {
            const file = plugin.file(path);
            return file === null ? [] : oldBootstrap(file).map(mention => ({...mention, path}));
        });
        cache.set(plugin, known);
    }
    return known;
}
