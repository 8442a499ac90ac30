import type {PluginCheck} from '../check.js';
import {reportMissing} from '../string-undefined/string-undefined.js';

/** An exception without its string shows `component/code`, in English and to everybody. */
export const exceptionString: PluginCheck = {
    meta: {
        name: 'exception-string', severity: 'warning', withMoodle: true,
        summary: 'Every error code of a moodle_exception is a language string that is defined.',
    },
    checkPlugin(plugin, report) {
        reportMissing(plugin, 'exception', (path, use, where) => report(path, {
            message: `The error code '${use.id}' is no string of ${where}`,
            help: 'Define it, so that people read a sentence; or throw a coding_exception where only developers will.',
            start: use.start, end: use.end,
        }));
    },
};
