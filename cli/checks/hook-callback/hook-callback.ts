import {member} from '../../core/php/literal-arrays.js';
import type {PluginCheck} from '../check.js';
import {dbFile, rows} from '../db-files.js';
import {declaredCode, faultOfCallable} from '../declared-code.js';

/** core\\hook\\manager passes over a callback that cannot be called. */
export const hookCallback: PluginCheck = {
    meta: {
        name: 'hook-callback', severity: 'error',
        summary: 'Each callback in db/hooks.php is a public static method that is there.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'hooks');
        for (const row of file === null ? [] : rows(file.array('callbacks'))) {
            const callback = member(row, 'callback');
            const code = declaredCode(callback);
            if (file === null || callback === null || code === null) {
                continue;
            }
            const fault = 'function' in code ? `'${code.function}' is no method of a class` : faultOfCallable(plugin, code);
            if (fault !== null) {
                report(file.path, {
                    message: fault,
                    help: 'Write it, as a public static function that takes the hook, or correct the name.',
                    start: callback.start, end: callback.end,
                });
            }
        }
    },
};
