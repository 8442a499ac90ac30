import {refusedByScssphp} from '../../core/scss/refused-by-scssphp.js';
import type {PluginCheck} from '../check.js';

/** Finds what scssphp is known to refuse, with neither PHP nor a Moodle at hand. */
export const scssScssphp: PluginCheck = {
    meta: {
        name: 'scss-scssphp', severity: 'error',
        summary: 'The SCSS of a theme uses nothing that scssphp, which compiles on the site, refuses.',
    },
    checkPlugin(plugin, report) {
        if (plugin.component?.startsWith('theme_') !== true) {
            return; // A plugin's SCSS is compiled when it is built.
        }
        for (const path of plugin.paths.filter(one => /^scss\/.+\.scss$/.test(one))) {
            for (const refused of refusedByScssphp(plugin.file(path)?.text ?? '')) {
                report(path, refused);
            }
        }
    },
};
