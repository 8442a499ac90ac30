import type {PluginCheck} from '../check.js';
import {dependenciesOf} from '../version-fields.js';

/** A site without it refuses the plugin. */
export const dependencyAbsent: PluginCheck = {
    meta: {
        name: 'dependency-absent', severity: 'warning', withMoodle: true,
        summary: 'Each plugin that version.php depends on is in the Moodle at hand.',
    },
    checkPlugin(plugin, report) {
        for (const {component, start, end} of dependenciesOf(plugin)) {
            if (plugin.moodle?.folderOf(component) === null) {
                report('version.php', {
                    message: `Moodle ${plugin.moodle.moodle.branch} at hand has no ${component}`,
                    help: 'Correct its name, or put that plugin into the Moodle before this one.',
                    start, end,
                });
            }
        }
    },
};
