import {externalFunctions} from '../../core/external-functions.js';
import {reaches} from '../../core/moodle-code/reach.js';
import type {PluginCheck} from '../check.js';

const VALIDATES = /^(validate_context|require_login|require_course_login|require_admin)$/i;

export const externalValidateContext: PluginCheck = {
    meta: {
        name: 'external-validate-context', severity: 'warning', withMoodle: true,
        summary: 'Each web service function validates the context that it works in.',
    },
    checkPlugin(plugin, report) {
        const said = new Set<string>();
        for (const {name, class: found, method, loginRequired} of externalFunctions(plugin)) {
            const {in: file, function: one} = method;
            const place = `${file.file}:${one.start}`;
            if (!loginRequired || one.body === null || file.own === null || said.has(place)) {
                continue;
            }
            if (!reaches(plugin.code, {in: file, span: one.body, class: found.class.name}, call => VALIDATES.test(call.name))) {
                said.add(place);
                report(file.own, {
                    message: `${name} does not validate a context`,
                    help: 'Call self::validate_context($context) before anything is read or changed: it checks the login and the'
                        + ' access to the course.',
                    start: one.nameSpan.start, end: one.nameSpan.end,
                });
            }
        }
    },
};
