import {ownTemplates} from '../../core/mustache/own-templates.js';
import {ANY_FILLED, templateTags} from '../../core/mustache/template-tags.js';
import type {PluginCheck} from '../check.js';

/** Without quotes a space in the value ends the attribute, and what follows becomes attributes of its own. */
export const mustacheAttributeQuotes: PluginCheck = {
    meta: {
        name: 'mustache-attribute-quotes',
        severity: 'warning',
        summary: 'Templates put values into attributes within quotes.',
    },
    checkPlugin(plugin, report) {
        for (const {path, text, nodes} of ownTemplates(plugin)) {
            for (const {attributes} of nodes === null ? [] : templateTags(text)) {
                for (const {name, value, quote, valueSpan} of attributes) {
                    if (quote === '' && valueSpan !== null && ANY_FILLED.test(value) && !ANY_FILLED.test(name)) {
                        const {start, end} = valueSpan;
                        if (/^\{\{#\s*quote\s*\}\}/.test(text.slice(start, end))) {
                            continue; // The helper brings quotes of its own.
                        }
                        report(path, {
                            message: `The attribute ${name} has a value from a variable without quotes`,
                            help: `Write ${name}="${text.slice(start, end)}": Mustache does not escape spaces.`,
                            start, end,
                        });
                    }
                }
            }
        }
    },
};
