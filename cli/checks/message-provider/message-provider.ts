import {member} from '../../core/php/literal-arrays.js';
import type {PluginCheck} from '../check.js';
import {dbFile, keyed} from '../db-files.js';
import {lacksString, languagePath} from '../plugin-strings.js';

/** People choose on their preferences page how they get each kind of message: by its string. */
export const messageProvider: PluginCheck = {
    meta: {
        name: 'message-provider', severity: 'error',
        summary: 'Each message provider in db/messages.php has its language string and valid defaults.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'messages');
        for (const {key, value} of file === null ? [] : keyed(file.array('messageproviders'))) {
            const id = `messageprovider:${key.value}`;
            if (file !== null && lacksString(plugin, id)) {
                report(file.path, {
                    message: `The message provider '${key.value}' has no string '${id}' in ${languagePath(plugin.component ?? '')}`,
                    help: `Define $string['${id}'] there, a few words on what the message is about.`,
                    start: key.start, end: key.end,
                });
            }
            const defaults = member(value, 'defaults');
            for (const {value: given} of file !== null && defaults?.kind === 'array' ? defaults.elements : []) {
                if (given.kind === 'string' || (given.kind === 'constant' && !PERMISSION.test(given.name))) {
                    report(file?.path ?? '', {
                        message: 'This is no default of a message provider',
                        help: 'Write MESSAGE_PERMITTED, MESSAGE_FORCED or MESSAGE_DISALLOWED, and + MESSAGE_DEFAULT_ENABLED.',
                        start: given.start, end: given.end,
                    });
                }
            }
        }
    },
};

const PERMISSION = /^\\?MESSAGE_(PERMITTED|FORCED|DISALLOWED|DEFAULT_(ENABLED|LOGGEDIN|LOGGEDOFF|PERMITTED))$/;
