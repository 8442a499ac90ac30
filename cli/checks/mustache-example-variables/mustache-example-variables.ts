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
        for (const {path, text, nodes, example} of ownTemplates(plugin)) {
            if (/@deprecated\b/.test(text) || nodes === null
                || example.kind !== 'read' || typeof example.value !== 'object' || example.value === null) {
                continue;
            }
            const named = new Set([...Object.keys(example.value), 'sesskey']); // Nobody sees that one.
            for (const {name, start, end} of topLevelNames(nodes)) {
                if (!named.has(name)) {
                    named.add(name);
                    report(path, {
                        message: `The example context has no ${name}`,
                        help: 'Add it to the example in the comment, with a value that shows it.',
                        start, end,
                    });
                }
            }
        }
    },
};

/** The first parts of names that are shown outside any section: inside one, the context may be another. */
function topLevelNames(nodes: readonly TemplateNode[]): {name: string; start: number; end: number}[] {
    return nodes.flatMap(({kind, value, children, start, end}) => {
        if (kind === 'block') {
            return topLevelNames(children);
        }
        const name = value.split('.')[0] ?? '';
        return (kind === 'variable' || kind === 'unescaped') && name !== '' && !HELPER_NAMES.has(name) ? [{name, start, end}] : [];
    });
}
