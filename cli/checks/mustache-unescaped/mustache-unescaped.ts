import {ownTemplates} from '../../core/mustache/own-templates.js';
import {unescapedValues} from '../../core/mustache/unescaped-values.js';
import type {PluginCheck} from '../check.js';

/** A value that goes into an attribute or a script's string unescaped can end it, and bring in markup of its own. */
export const mustacheUnescaped: PluginCheck = {
    meta: {
        name: 'mustache-unescaped',
        severity: 'warning',
        summary: 'Templates put no unescaped value into an attribute or a script.',
    },
    checkPlugin(plugin, report) {
        for (const {path, text, nodes} of ownTemplates(plugin)) {
            for (const {text: tag, name, attribute, isUrl, start, end} of nodes === null ? [] : unescapedValues(text)) {
                if (isUrl) {
                    continue; // mustache-unescaped-url says so, more gently.
                }
                if (attribute === null) {
                    report(path, {
                        message: `${tag} goes into a string of a script unescaped`,
                        help: 'Pass the value in a data attribute, '
                            + `or write {{#quote}}{{${name}}}{{/quote}} in place of the string.`,
                        start, end,
                    });
                } else {
                    report(path, {
                        message: `${tag} goes into the attribute ${attribute} unescaped`,
                        help: `Write {{${name}}}, and pass the value unescaped: a quote in it would end the attribute.`,
                        start, end,
                    });
                }
            }
        }
    },
};
