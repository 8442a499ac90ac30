import {positionAt} from '../../core/problem.js';
import type {PluginCheck} from '../check.js';
import {ownStrings} from '../plugin-strings.js';

/** Of two definitions the last counts, and translators may have translated the first. */
export const stringDuplicate: PluginCheck = {
    meta: {name: 'string-duplicate', severity: 'warning', summary: 'No language string is defined twice.'},
    checkPlugin(plugin, report) {
        const own = ownStrings(plugin);
        const seen = new Map<string, number>();
        for (const {id, start, end} of own?.strings ?? []) {
            const first = seen.get(id);
            if (own && first !== undefined) {
                report(own.path, {
                    message: `The string '${id}' is defined on line ${positionAt(own.text, first).line} already`,
                    help: 'Keep one of the two: this one counts.',
                    start, end,
                });
            } else {
                seen.set(id, start);
            }
        }
    },
};
