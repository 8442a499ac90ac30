import {templateComments} from '../../core/mustache/example-context.js';
import {ownTemplates, type OwnTemplate} from '../../core/mustache/own-templates.js';
import type {Finding, PluginCheck} from '../check.js';

/** Every template has an example of its context, in JSON: the template library, previews and reviewers render it. */
export const mustacheExample: PluginCheck = {
    meta: {
        name: 'mustache-example',
        severity: 'warning',
        summary: 'Every template has an example context in JSON.',
    },
    checkPlugin(plugin, report) {
        for (const template of ownTemplates(plugin)) {
            const finding = exampleFault(template);
            if (finding !== null) {
                report(template.path, finding);
            }
        }
    },
};

/** A comment that says that there is none, on purpose: core's own for templates that ask the server. */
const SAYS_WHY = /\b(no|not have an) example (context|given)\b[^.]*\b(because|as)\b|cannot be shown in the template library/i;

function exampleFault({text, example}: OwnTemplate): Finding | null {
    if (example.kind === 'none') {
        if (templateComments(text).some(([comment]) => SAYS_WHY.test(comment))) {
            return null;
        }
        const comment = /\{\{!(?:(?!\}\})[\s\S])*@template[\s\S]*?\}\}/.exec(text);
        return {
            message: 'The template has no example context',
            help: 'Add a line "Example context (json):" to its comment, and below it a JSON object with all that it uses; {} '
                + 'where it uses nothing.',
            start: comment?.index ?? 0,
        };
    }
    if (example.kind === 'broken') {
        return {...example.error, message: `The example context is not JSON: ${lowerFirst(example.error.message)}`};
    }
    const {value, start, end} = example;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? null : {
        message: 'The example context is not a JSON object',
        help: 'Write an object, {"name": …}: a template is always rendered with one.',
        start, end,
    };
}

function lowerFirst(text: string): string {
    return text.slice(0, 1).toLowerCase() + text.slice(1);
}
