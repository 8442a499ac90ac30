import type {PluginCheck} from '../check.js';
import {dependenciesOf, versionInMoodle} from '../version-fields.js';

/** Moodle's upgrade stops until the other plugin is new enough. */
export const dependencyVersion: PluginCheck = {
    meta: {
        name: 'dependency-version', severity: 'error', withMoodle: true,
        summary: 'Each plugin that version.php depends on has, in the Moodle at hand, the version that is asked for.',
    },
    checkPlugin(plugin, report) {
        for (const {component, version, versionStart, versionEnd} of dependenciesOf(plugin)) {
            const there = versionInMoodle(plugin, component);
            if (version !== null && there !== null && there < version) {
                report('version.php', {
                    message: `${component} in the Moodle at hand has the version ${there}, and ${version} is asked for`,
                    help: 'Ask for the lowest version that will do, or check against a newer Moodle.',
                    start: versionStart, end: versionEnd,
                });
            }
        }
    },
};
