import type {PluginCheck} from '../check.js';
import {strayEntries} from '../zip-entries.js';

const FOLDERS = new Set(['node_modules', '__MACOSX', '.git', '.svn', '.hg', 'CVS']);

/** Thousands of files that no site needs, and at times what should not be public. */
export const zipFolders: PluginCheck = {
    meta: {
        name: 'zip-folders', severity: 'error', thirdParty: true,
        summary: 'A zip holds no node_modules, no __MACOSX, and no folder of a version control system.',
    },
    checkPlugin(plugin, report) {
        for (const {path, name} of strayEntries(plugin, one => FOLDERS.has(one))) {
            report(path, {
                message: `${name} does not belong in a plugin's zip`,
                help: 'Pack the plugin with `lectern zip`, or leave the folder out.',
                start: 0,
            });
        }
    },
};
