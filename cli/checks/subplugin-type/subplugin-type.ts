import {findNodeAtLocation, parseTree} from 'jsonc-parser';
import type {PluginCheck} from '../check.js';
import {lacksString, languagePath} from '../plugin-strings.js';

/** The plugins page names each type of subplugin by two strings of its parent (core_plugin_manager::plugintype_name()). */
export const subpluginType: PluginCheck = {
    meta: {
        name: 'subplugin-type', severity: 'error',
        summary: 'Each type in db/subplugins.json has its name, in the singular and the plural, in the language file.',
    },
    checkPlugin(plugin, report) {
        const path = 'db/subplugins.json';
        const tree = parseTree(plugin.file(path)?.text ?? '');
        const seen = new Set<string>();
        for (const list of ['subplugintypes', 'plugintypes']) {
            const types = tree === undefined ? undefined : findNodeAtLocation(tree, [list]);
            for (const {children: [key] = []} of types?.type === 'object' ? types.children ?? [] : []) {
                const type: unknown = key?.value;
                if (key === undefined || typeof type !== 'string' || seen.has(type)) {
                    continue;
                }
                seen.add(type);
                const missing = [`subplugintype_${type}`, `subplugintype_${type}_plural`].filter(id => lacksString(plugin, id));
                if (missing.length > 0) {
                    const where = languagePath(plugin.component ?? '');
                    report(path, {
                        message: `The type '${type}' has no string '${missing.join('\' and \'')}' in ${where}`,
                        help: 'Define it there: what one such plugin is called, and several.',
                        start: key.offset, end: key.offset + key.length,
                    });
                }
            }
        }
    },
};
