import {member} from '../../core/php/literal-arrays.js';
import type {PluginCheck} from '../check.js';
import {dbFile, keyed} from '../db-files.js';

/** A service that names an unknown function stays without it, and whoever calls it is refused. */
export const serviceList: PluginCheck = {
    meta: {
        name: 'service-list', severity: 'error', withMoodle: true,
        summary: 'Each function that a service in db/services.php lists is declared by the plugin or by the Moodle.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'services');
        if (file === null) {
            return;
        }
        const functions = file.array('functions');
        const own = new Set(keyed(functions).map(({key}) => key.value));
        for (const {value} of keyed(file.array('services'))) {
            const list = member(value, 'functions');
            for (const {value: item} of list?.kind === 'array' ? list.elements : []) {
                if (item.kind !== 'string' || own.has(item.value)) {
                    continue;
                }
                const isOwn = plugin.component !== null && item.value.startsWith(`${plugin.component}_`);
                if (isOwn ? functions.complete : plugin.moodle?.hasServiceFunction(item.value) === false) {
                    report(file.path, {
                        message: `The function '${item.value}' is declared nowhere`,
                        help: 'Declare it under $functions, or correct its name.',
                        start: item.start, end: item.end,
                    });
                }
            }
        }
    },
};
