import {scriptsOfTemplate} from '../../core/amd/template-scripts.js';
import {ownTemplates} from '../../core/mustache/own-templates.js';
import {FILLED, templateTags} from '../../core/mustache/template-tags.js';
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
            if (nodes === null || !/\{\{[{&]/.test(text)) {
                continue;
            }
            for (const {attributes} of templateTags(text)) {
                for (const {name, value, valueSpan} of attributes) {
                    if (valueSpan !== null && value.includes(FILLED.unescaped)) {
                        for (const tag of unescapedIn(text, valueSpan.start, valueSpan.end)) {
                            report(path, {
                                message: `${tag.text} goes into the attribute ${name} unescaped`,
                                help: `Write {{${tag.name}}}, and pass the value unescaped: a quote in it would end the attribute.`,
                                start: tag.start, end: tag.end,
                            });
                        }
                    }
                }
            }
            for (const script of scriptsOfTemplate(text)) {
                for (const tag of unescapedIn(text, script.start, script.start + script.text.length)) {
                    if (isInString(text.slice(script.start, tag.start))) {
                        report(path, {
                            message: `${tag.text} goes into a string of a script unescaped`,
                            help: `Write {{#quote}}{{${tag.name}}}{{/quote}} in place of the string, `
                                + 'or pass the value in a data attribute.',
                            start: tag.start, end: tag.end,
                        });
                    }
                }
            }
        }
    },
};

interface Tag {
    text: string;
    name: string;
    start: number;
    end: number;
}

function unescapedIn(text: string, from: number, to: number): Tag[] {
    return [...text.slice(from, to).matchAll(/\{\{\{\s*([\w.]+)\s*\}\}\}|\{\{&\s*([\w.]+)\s*\}\}/g)].map(match => ({
        text: match[0], name: match[1] ?? match[2] ?? '', start: from + match.index, end: from + match.index + match[0].length,
    }));
}

/** Whether a script's line so far has opened a string that is not closed. */
function isInString(before: string): boolean {
    const line = before.slice(before.lastIndexOf('\n') + 1).replace(/\{\{[\s\S]*?\}\}\}?/g, '').replace(/\\./g, '');
    const rest = line.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, '').replace(/\/\/.*/, '');
    return /['"`]/.test(rest);
}
