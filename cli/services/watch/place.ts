import {existsSync, lstatSync, readFileSync, realpathSync} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import type {Component} from '../../core/component.js';
import {installFolder} from '../../core/component.js';
import {UserError} from '../../core/errors.js';
import {componentOf} from '../../core/version-php.js';

/** Where a component is in the Moodle. */
export interface Place {
    /** Absolute; need not be there yet. */
    folder: string;
    /** Whether it is the component's own folder: then it is built where it is, and nothing is copied. */
    inPlace: boolean;
}

/**
 * Finds a component's place in a Moodle, and refuses one that holds another person's work.
 *
 * @param documentRoot the Moodle's folder that the web server serves
 * @param types folder of each plugin type as the Moodle itself says, or empty
 */
export function findPlace(component: Component, documentRoot: string, types: Readonly<Record<string, string>>): Place {
    const known = types[component.type];
    const relative = installFolder(component);
    if (known === undefined && relative === null) {
        throw new UserError(`This Moodle has no plugin type '${component.type}' (${component.name})`,
            'Install the plugin that brings this type first, or mend the component\'s name in version.php.');
    }
    const folder = known === undefined ? join(documentRoot, relative ?? '') : join(known, component.plugin);
    const own = realpathSync(component.folder);
    if (existsSync(folder) && realpathSync(folder) === own) {
        return {folder, inPlace: true};
    }
    refuseOthers(component, folder, own);
    return {folder, inPlace: false};
}

function refuseOthers(component: Component, folder: string, own: string): void {
    const there = lstatSync(folder, {throwIfNoEntry: false});
    if (there === undefined) {
        return;
    }
    if (there.isSymbolicLink() || !there.isDirectory()) {
        throw new UserError(`${folder} is ${there.isSymbolicLink() ? 'a link to another folder' : 'no folder'}`,
            'Remove it, or link it to the folder that you watch.');
    }
    if (existsSync(join(folder, '.git'))) {
        throw new UserError(`${folder} is a git checkout of its own`,
            `Watch that folder (lectern watch ${folder}), or move it away: watch would write over it.`);
    }
    if (`${own}${sep}`.startsWith(`${realpathSync(folder)}${sep}`)) {
        throw new UserError(`The component lies inside the place it would be copied to: ${folder}`, 'Move its sources elsewhere.');
    }
    const version = join(folder, 'version.php');
    const found = existsSync(version) ? componentOf(version, readFileSync(version, 'utf8')) : null;
    if (found !== null && 'component' in found && found.component !== component.name) {
        throw new UserError(`${folder} holds ${found.component}, not ${component.name}`,
            'Mend the component\'s name, or remove that folder.');
    }
}

/** Whether the Moodle is where it was: its folder may be moved away and come back. */
export function isThere(documentRoot: string): boolean {
    return existsSync(join(documentRoot, 'version.php')) && existsSync(dirname(documentRoot));
}
