import {splitComponent} from './installer/installer-version-php.js';

/**
 * The name that Moodle calls a function of db/ by, e.g. `xmldb_forum_upgrade`, `xmldb_block_html_install`
 * (upgrade_plugins(), upgrade_plugins_modules(), uninstall_plugin()).
 */
export function databaseFunction(component: string, what: 'install' | 'upgrade' | 'uninstall'): string {
    const [type, name] = splitComponent(component);
    return `xmldb_${type === 'mod' ? name : component}_${what}`;
}
