import {declaredLocations, locationPattern} from '../../core/third-party-paths.js';
import type {PluginCheck, PluginSource} from '../check.js';

/** Reviewers ask for every library's name, version and licence, and Moodle's own rules are not for its code. */
export const thirdpartyUndeclared: PluginCheck = {
    meta: {
        name: 'thirdparty-undeclared', severity: 'warning', thirdParty: true,
        summary: 'Each library in the plugin is declared in thirdpartylibs.xml.',
    },
    checkPlugin(plugin, report) {
        const isDeclared = declaredTest(plugin);
        const folders = new Set<string>();
        for (const path of plugin.paths) {
            if (/(^|\/)(tests|node_modules)\//.test(path) || isDeclared(path)) {
                continue;
            }
            const library = libraryFolder(plugin, path);
            const known = [...folders].some(folder => path.startsWith(folder));
            if (library !== null && !known) {
                folders.add(library);
                report(path, {
                    message: `The library in ${library} is not declared`,
                    help: 'Add it to thirdpartylibs.xml: location, name, version, licence.',
                    start: 0,
                });
            } else if (library === null && !known && hasBanner(plugin, path)) {
                report(path, {
                    message: `This library is not declared: its head names another licence than Moodle's`,
                    help: 'Add it to thirdpartylibs.xml: location, name, version, licence.',
                    start: 0,
                });
            }
        }
    },
};

/** Composer's folder, and packages that brought their own composer.json or package.json and licence. */
function libraryFolder(plugin: PluginSource, path: string): string | null {
    const vendor = /^(.*\/)?vendor\/autoload\.php$/.exec(path);
    if (vendor !== null) {
        return `${vendor[1] ?? ''}vendor/`;
    }
    const folder = /^(.+\/)(composer|package|bower)\.json$/.exec(path)?.[1];
    return folder !== undefined && plugin.paths.some(other => other.startsWith(folder)
        && /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(other.slice(folder.length))) ? folder : null;
}

const BANNER = /^\s*\/\*!([\s\S]{0,1500}?)\*\//;
const LICENCE = /\b(MIT|BSD|Apache(-| License)|ISC|MPL|SIL OFL)\b/;

/** A script or style sheet that begins with the comment that minifiers keep, under a licence that is not the GPL. */
function hasBanner(plugin: PluginSource, path: string): boolean {
    if (!/\.(js|css)$/.test(path) || /(^|\/)(amd|yui|js\/esm)\/build\//.test(path)) {
        return false;
    }
    const head = BANNER.exec(plugin.file(path)?.text ?? '')?.[1] ?? '';
    return LICENCE.test(head) && !/moodle/i.test(head);
}

function declaredTest(plugin: PluginSource): (path: string) => boolean {
    const locations = declaredLocations(plugin.file('thirdpartylibs.xml')?.text ?? '').filter(({path}) => path !== '');
    const tests = locations.map(({path: location}) => {
        const pattern = location.includes('*') ? locationPattern(location) : null;
        return (path: string): boolean => pattern?.test(path) ?? (path === location || path.startsWith(`${location}/`)
            // Libraries of Composer are declared one by one as well: then the folder is known to be foreign.
            || (path.endsWith('vendor/autoload.php') && location.startsWith(path.slice(0, -'autoload.php'.length))));
    });
    return path => tests.some(test => test(path));
}
