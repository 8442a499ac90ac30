import {externalFunctions} from '../../core/external-functions.js';
import {reaches} from '../../core/moodle-code/reach.js';
import type {PluginCheck} from '../check.js';

export const externalValidateParameters: PluginCheck = {
    meta: {
        name: 'external-validate-parameters', severity: 'warning', withMoodle: true,
        summary: 'Each web service function validates its parameters.',
    },
    checkPlugin(plugin, report) {
        const said = new Set<string>();
        for (const {name, class: found, method} of externalFunctions(plugin)) {
            const {in: file, function: one} = method;
            const place = `${file.file}:${one.start}`;
            if (one.parameters.length === 0 || one.body === null || file.own === null || said.has(place)) {
                continue;
            }
            const start = {in: file, span: one.body, class: found.class.name};
            if (!reaches(plugin.code, start, call => call.name.toLowerCase() === 'validate_parameters')) {
                said.add(place);
                report(file.own, {
                    message: `${name} does not validate its parameters`,
                    help: `Call self::validate_parameters(self::${one.name}_parameters(), […]) first, and use what it returns.`,
                    start: one.nameSpan.start, end: one.nameSpan.end,
                });
            }
        }
    },
};
