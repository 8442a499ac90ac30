import {readAssignments} from '../../core/php/version-assignments.js';
import {readUpgradeSteps} from '../../core/php/upgrade-steps.js';
import {databaseFunction} from '../../core/upgrade-names.js';
import type {PluginCheck} from '../check.js';

export const upgradeVersion: PluginCheck = {
    meta: {
        name: 'upgrade-version', severity: 'error',
        summary: 'The version in version.php is not behind the last step of db/upgrade.php.',
    },
    checkPlugin(plugin, report) {
        const upgrade = plugin.file('db/upgrade.php');
        const version = plugin.file('version.php')?.php();
        if (upgrade === null || version === undefined || version.error !== null || plugin.component === null) {
            return;
        }
        const assigned = readAssignments(version).findLast(({owner, field}) => owner === 'plugin' && field === 'version')?.value;
        const name = databaseFunction(plugin.component, 'upgrade').toLowerCase();
        const one = upgrade.outline().functions.find(found => found.name.toLowerCase() === name);
        if (one === undefined || (assigned?.kind !== 'int' && assigned?.kind !== 'float')) {
            return;
        }
        const steps = readUpgradeSteps(upgrade.text, one).steps.filter(step => Number(step.version) > assigned.value);
        const last = steps.reduce((highest, step) => Math.max(highest, Number(step.version)), 0);
        const written = steps.find(step => Number(step.version) === last)?.version;
        if (written !== undefined) {
            report('version.php', {
                message: `db/upgrade.php has a step to ${written}, and the version is ${assigned.text}`,
                help: `Raise the version to ${written} or above: Moodle does not upgrade to a version that is behind a savepoint.`,
                start: assigned.start, end: assigned.end,
            });
        }
    },
};
