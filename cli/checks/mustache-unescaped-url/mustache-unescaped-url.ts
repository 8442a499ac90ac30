import {ownTemplates} from '../../core/mustache/own-templates.js';
import {unescapedValues, URL_ATTRIBUTES} from '../../core/mustache/unescaped-values.js';
import type {PluginCheck} from '../check.js';

/** URLs that templates do not escape: safe as long as they come from moodle_url, which encodes quotes. */
export const mustacheUnescapedUrl: PluginCheck = {
    meta: {
        name: 'mustache-unescaped-url',
        severity: 'hint',
        summary: 'Templates escape the URLs that they put into attributes.',
    },
    checkPlugin(plugin, report) {
        for (const {path, text, nodes} of ownTemplates(plugin)) {
            for (const {text: tag, name, attribute, start, end} of nodes === null ? [] : unescapedValues(text)) {
                if (attribute !== null && URL_ATTRIBUTES.has(attribute)) {
                    report(path, {
                        message: `The URL ${tag} goes into the attribute ${attribute} unescaped`,
                        help: `Write {{${name}}}, and pass $url->out(false): a URL that people typed may hold a quote.`,
                        start, end,
                    });
                }
            }
        }
    },
};
