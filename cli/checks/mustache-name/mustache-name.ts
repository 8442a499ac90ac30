import {ownTemplates} from '../../core/mustache/own-templates.js';
import type {PluginCheck} from '../check.js';

const NAME = /@template\s+([^\s}]+)/;

/** The name in a template's comment is the one that it is rendered by. */
export const mustacheName: PluginCheck = {
    meta: {name: 'mustache-name', severity: 'warning', summary: 'The @template in a template\'s comment names that template.'},
    checkPlugin(plugin, report) {
        if (plugin.component === null) {
            return;
        }
        for (const {path, text} of ownTemplates(plugin)) {
            const match = NAME.exec(text);
            const inside = path.slice('templates/'.length, -'.mustache'.length);
            const own = `${plugin.component}/${inside}`;
            const isTheme = plugin.component.startsWith('theme_');
            const names = [own, ...isTheme && inside.includes('/') ? [inside] : []];
            const written = match?.[1];
            if (match === null || written === undefined || names.includes(written)) {
                continue;
            }
            const start = match.index + match[0].length - written.length;
            // A theme's templates/core_course/x takes the place of core_course/x.
            const name = isTheme && /^(core|[a-z]+_\w+)\//.test(inside) ? inside : own;
            report(path, {
                message: `The comment calls this template ${written}: it is ${name}`,
                help: `Write @template ${name}.`,
                start,
                end: start + written.length,
                fix: [{start, end: start + written.length, text: name}],
            });
        }
    },
};
