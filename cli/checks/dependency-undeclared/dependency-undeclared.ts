import {KNOWN_TYPES} from '../../core/installer/known-types.js';
import type {PhpOutline, Span} from '../../core/php/outline/outline.js';
import type {PluginCheck} from '../check.js';
import {dependenciesOf} from '../version-fields.js';

/** Without the other plugin, such code stops with a class that is not found. */
export const dependencyUndeclared: PluginCheck = {
    meta: {
        name: 'dependency-undeclared', severity: 'warning', withMoodle: true,
        summary: 'Each plugin outside of Moodle\'s own whose classes code uses is declared as a dependency.',
    },
    checkPlugin(plugin, report) {
        const standard = plugin.moodle?.standardPlugins() ?? null;
        const own = plugin.component;
        // A subplugin inside its parent may use all of it.
        const inside = plugin.place?.nested === true;
        if (standard === null || own === null || inside || plugin.file('version.php')?.php().error !== null) {
            return;
        }
        const declared = new Set(dependenciesOf(plugin).map(({component}) => component));
        const told = new Set<string>();
        for (const path of plugin.paths) {
            if (!path.endsWith('.php') || /(^|\/)(tests|vendor|backup)\//.test(path) || plugin.isThirdParty(path)
                || ASKS.test(plugin.file(path)?.text ?? '')) {
                continue;
            }
            for (const {name, start, end} of usedClasses(plugin.file(path)?.outline())) {
                const component = name.split('\\')[0] ?? '';
                const type = component.slice(0, component.indexOf('_'));
                if (name.includes('\\') && KNOWN_TYPES.has(type) && component !== own && !standard.has(component)
                    && !declared.has(component) && !told.has(component) && plugin.code.ownClasses().every(({class: one}) =>
                    !one.name.toLowerCase().startsWith(`${component.toLowerCase()}\\`))) {
                    told.add(component);
                    report(path, {
                        message: `This is a class of ${component}, which version.php does not depend on`,
                        help: `Add '${component}' to $plugin->dependencies, or ask class_exists() first.`,
                        start, end,
                    });
                }
            }
        }
    },
};

/** What a file asks with before it uses another plugin's class. */
const ASKS = new RegExp(`\\b(${[
    'class_exists', 'interface_exists', 'method_exists', 'is_callable', 'file_exists', 'get_plugin_info', 'get_plugin_directory',
    'get_component_directory', 'get_plugin_list\\w*',
].join('|')})\\s*\\(`);

function usedClasses(outline: PhpOutline | undefined): (Span & {name: string})[] {
    return outline === undefined ? [] : [
        ...outline.calls.flatMap(({kind, class: name, start, end}) =>
            name !== null && (kind === 'new' || kind === 'static') ? [{name, start, end}] : []),
        ...outline.classes.flatMap(({parent, interfaces, traits, nameSpan}) =>
            [parent, ...interfaces, ...traits].flatMap(name => name === null ? [] : [{name, ...nameSpan}])),
    ];
}
