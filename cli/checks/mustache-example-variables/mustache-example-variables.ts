import {HELPER_NAMES} from '../../core/mustache/moodle-helpers.js';
import {ownTemplates} from '../../core/mustache/own-templates.js';
import type {TemplateNode} from '../../core/mustache/parse-template.js';
import type {PluginCheck} from '../check.js';

/** What a template shows of its context is in its example: else the example renders with holes. */
export const mustacheExampleVariables: PluginCheck = {
    meta: {
        name: 'mustache-example-variables',
        severity: 'hint',
        summary: 'The example context of a template holds the variables that it shows.',
    },
    checkPlugin(plugin, report) {
        for (const {path, nodes, example} of ownTemplates(plugin)) {
            if (nodes === null || example.kind !== 'read' || typeof example.value !== 'object' || example.value === null) {
                continue;
            }
            const absent = new Set(topLevelNames(nodes).filter(name => !Object.hasOwn(example.value as object, name)));
            if (absent.size > 0) {
                report(path, {
                    message: `The example context lacks ${[...absent].join(', ')}`,
                    help: 'Add what the template uses, with a value that shows it.',
                    start: example.start,
                    end: example.start + 1,
                });
            }
        }
    },
};

/** The first parts of names that are shown outside any section: inside one, the context may be another. */
function topLevelNames(nodes: readonly TemplateNode[]): string[] {
    return nodes.flatMap(({kind, value, children}) => {
        if (kind === 'block') {
            return topLevelNames(children);
        }
        const name = value.split('.')[0] ?? '';
        return (kind === 'variable' || kind === 'unescaped') && name !== '' && !HELPER_NAMES.has(name) ? [name] : [];
    });
}
