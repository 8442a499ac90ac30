import {ownTemplates} from '../../core/mustache/own-templates.js';
import {unescapedValues} from '../../core/mustache/unescaped-values.js';
import type {PluginCheck} from '../check.js';

/** URLs that templates do not escape: safe as long as they come from moodle_url, which encodes quotes in parameters. */
export const mustacheUnescapedUrl: PluginCheck = {
    meta: {
        name: 'mustache-unescaped-url',
        severity: 'hint',
        summary: 'Templates escape the URLs that they put into attributes.',
    },
    checkPlugin(plugin, report) {
        for (const {path, text, nodes} of ownTemplates(plugin)) {
            for (const {text: tag, name, attribute, isUrl, start, end} of nodes === null ? [] : unescapedValues(text)) {
                if (isUrl) {
                    const place = attribute === null ? 'a string of a script' : `the attribute ${attribute}`;
                    report(path, {
                        message: `The URL ${tag} goes into ${place} unescaped`,
                        help: attribute === null ? 'Pass it in a data attribute: a URL that people typed may hold a quote.'
                            : `Write {{${name}}}, and pass $url->out(false): a URL that people typed may hold a quote.`,
                        start, end,
                    });
                }
            }
        }
    },
};
