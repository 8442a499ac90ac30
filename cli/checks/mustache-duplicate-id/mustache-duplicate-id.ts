import {htmlTags} from '../../core/html/html-tags.js';
import {ownTemplates} from '../../core/mustache/own-templates.js';
import {placeInTemplate} from '../../core/mustache/place-in-template.js';
import type {PluginCheck} from '../check.js';

/** An id that stands in the template as it is, and twice in what its example renders. */
export const mustacheDuplicateId: PluginCheck = {
    meta: {name: 'mustache-duplicate-id', severity: 'warning', summary: 'No id stands twice in what a template renders.'},
    checkPlugin(plugin, report) {
        for (const {path, rendered} of ownTemplates(plugin)) {
            const result = rendered();
            const seen = new Set<string>();
            const reported = new Set<number>();
            for (const {attributes} of result === null ? [] : htmlTags(result.html)) {
                const id = attributes.find(({name}) => name === 'id');
                if (result === null || !id?.valueSpan || id.value === '') {
                    continue;
                }
                const {start, end} = id.valueSpan;
                const [first, last] = [placeInTemplate(result, start), placeInTemplate(result, end - 1)];
                const isLiteral = first !== null && last !== null && last - first === end - 1 - start;
                if (seen.has(id.value) && isLiteral && !reported.has(first)) {
                    reported.add(first);
                    report(path, {
                        message: `The id ${id.value} stands twice in the page`,
                        help: 'Add {{uniqid}} to it, or a variable that differs: labels and scripts find only the first.',
                        start: first,
                        end: last + 1,
                    });
                }
                seen.add(id.value);
            }
        }
    },
};
