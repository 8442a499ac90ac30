import {member, nameIn} from '../../core/php/literal-arrays.js';
import type {PluginCheck} from '../check.js';
import {dbFile, rows} from '../db-files.js';
import {classIsMissing} from '../declared-code.js';

/** A callback for a hook that there is not is never called. */
export const hookClass: PluginCheck = {
    meta: {
        name: 'hook-class', severity: 'warning', withMoodle: true,
        summary: 'Each hook in db/hooks.php is a class of the plugin or of the Moodle.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'hooks');
        for (const row of file === null ? [] : rows(file.array('callbacks'))) {
            const hook = member(row, 'hook');
            const name = nameIn(hook);
            if (file !== null && hook !== null && name !== null && classIsMissing(plugin, name)) {
                report(file.path, {
                    message: `The hook ${name.replace(/^\\/, '')} is not there`,
                    help: 'Correct its name; where only other branches of Moodle have it, leave it as it is.',
                    start: hook.start, end: hook.end,
                });
            }
        }
    },
};
