import {member, nameIn, type PhpLiteral} from '../../core/php/literal-arrays.js';
import type {PluginCheck} from '../check.js';
import {dbFile, keyed} from '../db-files.js';
import {classIsMissing} from '../declared-code.js';
import {lacksString, languagePath} from '../plugin-strings.js';

/** A wrong definition stops the page that makes the cache, and the page on which caches are configured. */
export const cacheDefinition: PluginCheck = {
    meta: {
        name: 'cache-definition', severity: 'error',
        summary: 'Each cache in db/caches.php has a valid mode, its language string, and classes that are there.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'caches');
        for (const {key, value} of file === null ? [] : keyed(file.array('definitions'))) {
            const say = (message: string, help: string, {start, end}: PhpLiteral): void =>
                report(file?.path ?? '', {message, help, start, end});
            const id = `cachedef_${key.value}`;
            if (lacksString(plugin, id)) {
                say(`The cache '${key.value}' has no string '${id}' in ${languagePath(plugin.component ?? '')}`,
                    `Define $string['${id}'] there, a few words on what is kept.`, key);
            }
            const mode = member(value, 'mode');
            const isMode = mode?.kind === 'computed' || (mode?.kind === 'constant' && MODE.test(mode.name));
            if (value.kind === 'array' && !isMode && mode?.kind !== 'number') {
                say(mode === null ? 'This cache has no mode' : 'This is no mode of a cache',
                    'Write cache_store::MODE_APPLICATION, MODE_SESSION or MODE_REQUEST.', mode ?? key);
            }
            for (const field of ['datasource', 'overrideclass']) {
                const at = member(value, field);
                const name = nameIn(at);
                if (at !== null && name !== null && member(value, `${field}file`) === null && classIsMissing(plugin, name)) {
                    say(`The class ${name.replace(/^\\/, '')} is not there`, 'Write it, or correct its name.', at);
                }
            }
        }
    },
};

const MODE = /::MODE_(APPLICATION|SESSION|REQUEST)$/;
