import type {PluginCheck} from '../check.js';
import {strayEntries} from '../zip-entries.js';

/** Folders that zip-folders refuses, whose files need not be told one by one. */
const REFUSED = /(^|\/)(node_modules|__MACOSX|\.git|\.svn|\.hg|CVS)(\/|$)/;

/** What tools and desktops leave behind serves nobody who installs the plugin. */
export const zipHiddenFiles: PluginCheck = {
    meta: {
        name: 'zip-hidden-files', severity: 'warning', thirdParty: true,
        summary: 'A zip holds no dot files and nothing that a desktop left behind.',
    },
    checkPlugin(plugin, report) {
        for (const {path, name} of strayEntries(plugin, one => /^\..|^(Thumbs\.db|desktop\.ini)$/i.test(one))) {
            if (!REFUSED.test(path)) {
                report(path, {
                    message: `${name} does not belong in a plugin's zip`,
                    help: 'Pack the plugin with `lectern zip`, or leave it out.',
                    start: 0,
                });
            }
        }
    },
};
