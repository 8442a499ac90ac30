import type {PluginCheck} from '../check.js';
import {dbFile, keyed} from '../db-files.js';
import {capabilityPrefixes} from '../plugin-capabilities.js';
import {lacksString, languagePath} from '../plugin-strings.js';

/** People who give permissions read this string. */
export const capabilityString: PluginCheck = {
    meta: {name: 'capability-string', severity: 'error', summary: 'Each capability in db/access.php has its language string.'},
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'access');
        for (const {key} of file === null ? [] : keyed(file.array('capabilities'))) {
            const id = key.value.slice(key.value.indexOf('/') + 1);
            if (capabilityPrefixes(plugin).some(prefix => key.value.startsWith(prefix)) && lacksString(plugin, id)) {
                report(file?.path ?? '', {
                    message: `The capability '${key.value}' has no string '${id}' in ${languagePath(plugin.component ?? '')}`,
                    help: `Define $string['${id}'] there, a few words on what it allows.`,
                    start: key.start, end: key.end,
                });
            }
        }
    },
};
