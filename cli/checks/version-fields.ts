import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readAssignments, type PhpValue} from '../core/php/version-assignments.js';
import {readAsInstaller} from '../core/installer/installer-version-php.js';
import type {PluginSource} from './check.js';

/** One entry of `$plugin->dependencies`. Places are of its key, in version.php. */
export interface Dependency {
    component: string;
    /** Null for ANY_VERSION, or where it is computed. */
    version: number | null;
    start: number;
    end: number;
    versionStart: number;
    versionEnd: number;
}

/** The value of `$plugin->field`; null where it is not set, or PHP cannot read the file. */
export function versionField(plugin: PluginSource, field: string): PhpValue | null {
    const php = plugin.file('version.php')?.php();
    return php === undefined || php.error !== null ? null
        : readAssignments(php).findLast(one => one.owner === 'plugin' && one.field === field)?.value ?? null;
}

export function dependenciesOf(plugin: PluginSource): Dependency[] {
    const value = versionField(plugin, 'dependencies');
    return value?.kind !== 'array' ? [] : value.elements.flatMap(({key, value: version}) => key?.kind !== 'string' ? [] : [{
        component: key.value,
        version: version.kind === 'int' || version.kind === 'float' ? version.value
            : version.kind === 'string' && /^\d+(\.\d+)?$/.test(version.value) ? Number(version.value) : null,
        start: key.start, end: key.end,
        versionStart: version.start, versionEnd: version.end,
    }]);
}

/** The version of a plugin in the Moodle at hand; null where it has none that can be read. */
export function versionInMoodle(plugin: PluginSource, component: string): number | null {
    const folder = plugin.moodle?.folderOf(component) ?? null;
    if (folder === null) {
        return null;
    }
    try {
        const version = readAsInstaller(readFileSync(join(folder, 'version.php'), 'utf8')).get('plugin->version')?.value;
        return version === undefined ? null : Number(version);
    } catch {
        return null;
    }
}
