import {nestingFaults} from '../../core/html/html-nesting.js';
import {htmlTags} from '../../core/html/html-tags.js';
import {ownTemplates} from '../../core/mustache/own-templates.js';
import {placeInTemplate} from '../../core/mustache/place-in-template.js';
import type {PluginCheck} from '../check.js';

/** The HTML of a rendered example closes what it opens, in order: else the rest of the page lands inside. */
export const mustacheHtml: PluginCheck = {
    meta: {name: 'mustache-html', severity: 'warning', summary: 'The HTML of a template\'s example closes what it opens.'},
    checkPlugin(plugin, report) {
        for (const {path, text, rendered} of ownTemplates(plugin)) {
            const result = rendered();
            for (const fault of result === null ? [] : nestingFaults(htmlTags(result.html))) {
                const start = result === null ? null : placeInTemplate(result, fault.tag.start);
                if (start === null) {
                    continue;
                }
                const name = fault.tag.name;
                const end = text.indexOf('>', start) + 1;
                report(path, fault.kind === 'never opened' ? {
                    message: `</${name}> closes no element`,
                    help: 'Remove the tag, or open the element before it.',
                    start, end,
                } : {
                    message: fault.closedInstead === null
                        ? `<${name}> is never closed`
                        : `<${name}> is not closed before </${fault.closedInstead.name}>`,
                    help: `Add </${name}> where the element ends.`,
                    start, end: Math.max(end, start + 1),
                });
            }
        }
    },
};
