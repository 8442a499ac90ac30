import {member, nameIn} from '../../core/php/literal-arrays.js';
import type {PluginCheck} from '../check.js';
import {dbFile, rows} from '../db-files.js';
import {classIsMissing} from '../declared-code.js';

/** An observer of an event that there is not is never called. */
export const observerEvent: PluginCheck = {
    meta: {
        name: 'observer-event', severity: 'warning', withMoodle: true,
        summary: 'Each event that db/events.php observes is a class of the plugin or of the Moodle.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'events');
        for (const row of file === null ? [] : rows(file.array('observers'))) {
            const event = member(row, 'eventname');
            const name = nameIn(event);
            if (file !== null && event !== null && name !== null && name !== '*' && classIsMissing(plugin, name)) {
                report(file.path, {
                    message: `The event ${name.replace(/^\\/, '')} is not there`,
                    help: 'Correct its name; where only other branches of Moodle have it, leave it as it is.',
                    start: event.start, end: event.end,
                });
            }
        }
    },
};
