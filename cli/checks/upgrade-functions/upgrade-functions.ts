import {readUpgradeSteps} from '../../core/php/upgrade-steps.js';
import {databaseFunction} from '../../core/upgrade-names.js';
import type {PluginCheck, PluginSource} from '../check.js';

export const upgradeFunctions: PluginCheck = {
    meta: {
        name: 'upgrade-functions', severity: 'error',
        summary: 'db/install.php, upgrade.php and uninstall.php declare the functions that Moodle calls.',
    },
    checkPlugin(plugin, report) {
        const {component} = plugin;
        for (const what of component === null ? [] : ['install', 'upgrade', 'uninstall'] as const) {
            const path = `db/${what}.php`;
            const file = plugin.file(path);
            if (file === null || component === null || (file.outline().functions.length === 0 && file.php().error !== null)) {
                continue;
            }
            const {functions, includes} = file.outline();
            const name = databaseFunction(component, what);
            const found = functions.find(one => one.name.toLowerCase() === name.toLowerCase());
            if (found === undefined && includes.length === 0 && !isOwn(name, plugin)) {
                const other = functions.find(one => one.name.toLowerCase().endsWith(`_${what}`));
                if (other === undefined && what === 'uninstall') {
                    continue; // Moodle calls it only where it is there.
                }
                report(path, {
                    message: other === undefined ? `This file does not declare ${name}()`
                        : `Moodle does not call ${other.name}()`,
                    help: what === 'uninstall' ? `Declare function ${name}().`
                        : `Declare function ${name}(): Moodle stops where db/${what}.php lacks it.`,
                    start: other?.nameSpan.start ?? 0, ...other && {end: other.nameSpan.end},
                });
            }
            if (what === 'upgrade' && found !== undefined && !readUpgradeSteps(file.text, found).returns) {
                report(path, {
                    message: `${found.name}() does not return true`,
                    help: 'Add `return true;` at its end: Moodle takes anything else for a failed upgrade.',
                    start: found.nameSpan.start, end: found.nameSpan.end,
                });
            }
        }
    },
};

function isOwn(name: string, {code}: PluginSource): boolean {
    return code.ownFunctions().some(({function: one}) => one.name.toLowerCase() === name.toLowerCase());
}
