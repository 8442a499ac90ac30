import type {PluginCheck} from '../check.js';

/** What editors, merges and crashes leave. */
const DROPPINGS = /(~|\.(bak|orig|rej|swp|swo|tmp|temp|log)|\.php\.(old|save)|(^|\/)(#[^/]+#|error_log|core\.\d+))$/i;
const ARCHIVE = /\.(zip|tar|tar\.gz|tgz|7z|rar|phar)$/i;

/** Such files are packed into the zip, and a web server shows their source to anybody. */
export const leftoverFiles: PluginCheck = {
    meta: {
        name: 'leftover-files', severity: 'warning',
        summary: 'The plugin holds no backup copies, logs, or archives of itself.',
    },
    checkPlugin(plugin, report) {
        const name = plugin.component?.slice(plugin.component.indexOf('_') + 1) ?? '';
        for (const path of plugin.paths) {
            const file = path.slice(path.lastIndexOf('/') + 1);
            if (/(^|\/)(tests|fixtures|vendor)\//.test(path)) {
                continue;
            }
            if (DROPPINGS.test(path)) {
                report(path, {message: `${file} is a leftover`, help: 'Remove it.', start: 0});
            } else if (ARCHIVE.test(path) && (!path.includes('/') || (name !== '' && file.includes(name)))) {
                report(path, {
                    message: `${file} is an archive in the plugin`,
                    help: 'Remove it: the plugin\'s own zip does not belong in the plugin.',
                    start: 0,
                });
            }
        }
    },
};
