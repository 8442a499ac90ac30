import {moduleFinder} from '../../core/amd/find-module.js';
import {moduleReferences} from '../../core/amd/module-references.js';
import type {PluginCheck} from '../check.js';

/** A module that is asked for and not there: the browser answers with "No define call", and nothing after it runs. */
export const amdModule: PluginCheck = {
    meta: {
        name: 'amd-module',
        severity: 'error',
        summary: 'JavaScript modules that PHP, templates and scripts name exist.',
        withMoodle: true,
    },
    checkPlugin(plugin, report) {
        const find = moduleFinder(plugin);
        for (const {path, full, start, end} of moduleReferences(plugin)) {
            if (find(full).kind === 'missing') {
                const isOwn = full.startsWith(`${plugin.component ?? ''}/`);
                report(path, {
                    message: `There is no module ${full}`,
                    help: isOwn
                        ? `Mend the name, or write amd/src/${full.slice(full.indexOf('/') + 1)}.`
                        : 'Mend the name: neither Moodle nor a plugin that is at hand has it.',
                    start, end,
                });
            }
        }
    },
};
