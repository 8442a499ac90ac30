import type {PluginCheck} from '../check.js';
import {versionField} from '../version-fields.js';

/** Administrators are warned of a plugin that does not name their branch. */
export const moodleSupported: PluginCheck = {
    meta: {
        name: 'moodle-supported', severity: 'warning', withMoodle: true,
        summary: 'The branch of the Moodle at hand is among those that version.php calls supported.',
    },
    checkPlugin(plugin, report) {
        const branch = Number(plugin.moodle?.moodle.branch ?? NaN);
        const supported = versionField(plugin, 'supported');
        const [low, high] = supported?.kind === 'array' ? supported.elements.map(({value}) => value) : [];
        if (supported !== null && low?.kind === 'int' && high?.kind === 'int' && (branch < low.value || branch > high.value)) {
            report('version.php', {
                message: `The Moodle at hand is of branch ${branch}, and ${low.value} to ${high.value} are supported`,
                help: 'Widen $plugin->supported once the plugin is tested there, or check against another Moodle.',
                start: supported.start, end: supported.end,
            });
        }
    },
};
