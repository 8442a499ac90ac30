import {relative, sep} from 'node:path';
import type {PluginSource} from '../../checks/check.js';
import {splitComponent} from '../installer/installer-version-php.js';
import {PLUGIN_TYPES} from '../plugin-types.js';

/** The folder of a plugin below Moodle's document root, e.g. `mod/forum`; null where it cannot be told. */
export function pathInMoodle({component, moodle}: Pick<PluginSource, 'component' | 'moodle'>): string | null {
    if (component === null) {
        return null;
    }
    const folder = moodle?.folderOf(component) ?? null;
    if (moodle !== null && folder !== null) {
        return relative(moodle.moodle.documentRoot, folder).split(sep).join('/');
    }
    const [type, name] = splitComponent(component);
    const root = PLUGIN_TYPES[type];
    return root === undefined ? null : `${root}/${name}`;
}
