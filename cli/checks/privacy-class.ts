import type {FoundClass} from '../core/moodle-code/code-file.js';
import type {PluginSource} from './check.js';
import {isWholeKnown} from './declared-code.js';

export const PROVIDER = 'classes/privacy/provider.php';
const NULL_PROVIDER = 'core_privacy\\local\\metadata\\null_provider';
const METADATA_PROVIDER = 'core_privacy\\local\\metadata\\provider';

/** What a plugin's privacy provider is. */
export interface PrivacyProvider {
    found: FoundClass;
    /** Says that the plugin keeps nothing. */
    isNull: boolean;
    /** Describes what it keeps. */
    describes: boolean;
    /** Hands out and deletes what it keeps. */
    serves: boolean;
    /** Whether all of this can be told: what it extends and implements is known. */
    sure: boolean;
}

/** Null where the plugin has none. */
export function privacyProvider(plugin: PluginSource): PrivacyProvider | null {
    const name = `${plugin.component ?? ''}\\privacy\\provider`;
    const found = plugin.component === null ? null : plugin.code.findClass(name);
    if (found === null || found.in.own === null) {
        return null;
    }
    const all = [...plugin.code.ancestry(name)];
    return {
        found,
        isNull: all.includes(NULL_PROVIDER),
        describes: all.includes(METADATA_PROVIDER),
        serves: all.some(one => one.startsWith('core_privacy\\local\\request\\')),
        // Interfaces of other plugins may extend core's.
        sure: isWholeKnown(plugin, name) && all.every(one => one.startsWith('core_privacy\\')
            || plugin.code.findClass(one) !== null),
    };
}
