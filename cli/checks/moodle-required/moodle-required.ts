import type {PluginCheck} from '../check.js';
import {versionField} from '../version-fields.js';

/** The Moodle that a plugin lies in, or is checked with, must be one that takes it. */
export const moodleRequired: PluginCheck = {
    meta: {
        name: 'moodle-required', severity: 'error', withMoodle: true,
        summary: 'The Moodle at hand is not older than version.php requires, nor one that it calls incompatible.',
    },
    checkPlugin(plugin, report) {
        const moodle = plugin.moodle?.moodle;
        if (moodle === undefined) {
            return;
        }
        const requires = versionField(plugin, 'requires');
        // With a branch named, installer-requires says the same.
        if ((requires?.kind === 'int' || requires?.kind === 'float') && plugin.branch === null
            && requires.value > Number(moodle.version)) {
            report('version.php', {
                message: `The Moodle at hand has the version ${moodle.version}, and ${requires.text} is required`,
                help: 'Require the lowest version that the plugin works on, or check against a newer Moodle.',
                start: requires.start, end: requires.end,
            });
        }
        const incompatible = versionField(plugin, 'incompatible');
        const from = incompatible?.kind === 'int' ? incompatible.value
            : incompatible?.kind === 'string' ? Number(incompatible.value) : null;
        if (incompatible !== null && from !== null && Number(moodle.branch) >= from) {
            report('version.php', {
                message: `The Moodle at hand is of branch ${moodle.branch}, and the plugin is incompatible from ${from} on`,
                help: 'Raise or remove $plugin->incompatible, or check against an older Moodle.',
                start: incompatible.start, end: incompatible.end,
            });
        }
    },
};
