import {nameIn} from '../../core/php/literal-arrays.js';
import type {PluginCheck} from '../check.js';
import {dbFile, keyed} from '../db-files.js';
import {classIsMissing} from '../declared-code.js';

/** Whoever asks for the old name is given the new class: it must be there. */
export const renamedClass: PluginCheck = {
    meta: {
        name: 'renamed-class', severity: 'error',
        summary: 'Each new name in db/renamedclasses.php is a class that is there.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'renamedclasses');
        for (const {value} of file === null ? [] : keyed(file.array('renamedclasses'))) {
            const name = nameIn(value);
            if (file !== null && name !== null && classIsMissing(plugin, name)) {
                report(file.path, {
                    message: `The class ${name.replace(/^\\/, '')} is not there`,
                    help: 'Correct the new name.',
                    start: value.start, end: value.end,
                });
            }
        }
    },
};
