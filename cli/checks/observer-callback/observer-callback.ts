import {member} from '../../core/php/literal-arrays.js';
import type {PluginCheck} from '../check.js';
import {dbFile, rows} from '../db-files.js';
import {declaredCode, faultOfCallable} from '../declared-code.js';

/** Moodle passes over an observer that cannot be called, with no more than a message for developers. */
export const observerCallback: PluginCheck = {
    meta: {
        name: 'observer-callback', severity: 'error',
        summary: 'Each observer in db/events.php is a static method that is there.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'events');
        for (const row of file === null ? [] : rows(file.array('observers'))) {
            const callback = member(row, 'callback');
            const code = declaredCode(callback);
            const fault = code === null || member(row, 'includefile') !== null ? null : faultOfCallable(plugin, code);
            if (file !== null && callback !== null && fault !== null) {
                report(file.path, {
                    message: fault,
                    help: 'Write it, as a public static function that takes the event, or correct the name.',
                    start: callback.start, end: callback.end,
                });
            }
        }
    },
};
