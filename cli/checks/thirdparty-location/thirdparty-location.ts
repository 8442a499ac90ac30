import {declaredLocations, locationPattern} from '../../core/third-party-paths.js';
import type {PluginCheck} from '../check.js';

/** Grunt stops at a location that is not there, and with it the prechecks of the plugins directory. */
export const thirdpartyLocation: PluginCheck = {
    meta: {
        name: 'thirdparty-location', severity: 'error',
        summary: 'Each location in thirdpartylibs.xml is there.',
    },
    checkPlugin(plugin, report) {
        const path = 'thirdpartylibs.xml';
        for (const {path: location, start, end} of declaredLocations(plugin.file(path)?.text ?? '')) {
            if (location === '') {
                report(path, {
                    message: 'This location is empty',
                    help: 'Name the library\'s file or folder, relative to the plugin.',
                    start, end,
                });
            } else if (!location.startsWith('..') && !isThere(plugin.paths, location)) {
                report(path, {
                    message: `There is no ${location} in the plugin`,
                    help: 'Correct the location, relative to the plugin\'s folder, or remove the library.',
                    start, end,
                });
            }
        }
    },
};

function isThere(paths: readonly string[], location: string): boolean {
    if (!location.includes('*')) {
        return paths.some(path => path === location || path.startsWith(`${location}/`));
    }
    const pattern = locationPattern(location);
    return paths.some(path => pattern.test(path));
}
