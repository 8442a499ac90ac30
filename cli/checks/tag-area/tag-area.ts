import {member, type PhpLiteral} from '../../core/php/literal-arrays.js';
import type {PluginCheck} from '../check.js';
import {dbFile, rows} from '../db-files.js';
import {missingOwnFile} from '../declared-code.js';
import {isOwnComponent, lacksString, languagePath} from '../plugin-strings.js';

/** Tag areas and collections are managed by their strings; a callback lists what bears a tag. */
export const tagArea: PluginCheck = {
    meta: {
        name: 'tag-area', severity: 'error',
        summary: 'Each tag area in db/tag.php has its language string, and its callback is there.',
    },
    checkPlugin(plugin, report) {
        const file = dbFile(plugin, 'tag');
        for (const row of file === null ? [] : rows(file.array('tagareas'))) {
            const say = (message: string, help: string, {start, end}: PhpLiteral): void =>
                report(file?.path ?? '', {message, help, start, end});
            const component = member(row, 'component');
            const isOwn = component === null || (component.kind === 'string' && isOwnComponent(plugin, component.value));
            for (const [field, prefix] of [['itemtype', 'tagarea_'], ['collection', 'tagcollection_']] as const) {
                const at = isOwn ? member(row, field) : null;
                const id = at?.kind === 'string' ? prefix + at.value : null;
                if (at !== null && id !== null && lacksString(plugin, id)) {
                    say(`The string '${id}' is not defined in ${languagePath(plugin.component ?? '')}`,
                        `Define $string['${id}'] there, what people call it.`, at);
                }
            }
            const path = member(row, 'callbackfile');
            const missing = path?.kind === 'string' ? missingOwnFile(plugin, path.value) : null;
            const callback = member(row, 'callback');
            if (path !== null && missing !== null) {
                say(`The file ${missing} is not there`, 'Correct the path.', path);
            } else if (path?.kind === 'string' && path.value.startsWith('/') && isOwn && callback?.kind === 'string'
                && plugin.component !== null && callback.value.startsWith(plugin.component.replace(/^mod_/, ''))
                && !callback.value.includes('::') && plugin.code.findFunction(callback.value) === null) {
                say(`The function ${callback.value}() is not there`, 'Write it, or correct its name.', callback);
            }
        }
    },
};
