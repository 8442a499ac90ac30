import {join, relative, sep} from 'node:path';
import type {ToolTarget} from '../../checks/check.js';
import {installFolder, readComponent, type Component} from '../component.js';
import {ProblemsError, UserError} from '../errors.js';
import type {Moodle} from '../moodle.js';

/** A component among the files of a plugin that is checked: the plugin itself or a subplugin of it. */
export interface ComponentFiles {
    component: Component;
    /** Its author's files that are to be checked, relative to its folder: without subplugins. */
    paths: string[];
    /** The folder that it has in the Moodle, or would have once it is installed; absolute. */
    place: string;
}

/** The components that a plugin on disk holds; none where its version.php declares none. */
export function componentsIn({folder, paths}: ToolTarget, moodle: Moodle): ComponentFiles[] {
    let component: Component;
    try {
        component = readComponent(folder);
    } catch (error) {
        if (error instanceof UserError || error instanceof ProblemsError) {
            return []; // The checks of version.php say what is wrong with it.
        }
        throw error;
    }
    const place = placeOf(component, moodle);
    const all = [component, ...subpluginsOf(component)].map(one => ({component: one, prefix: prefixOf(folder, one.folder)}));
    return all.map(({component: one, prefix}) => {
        const inside = all.map(other => other.prefix).filter(other => other !== prefix && other.startsWith(prefix));
        return {
            component: one,
            place: join(place, prefix),
            paths: paths
                .filter(path => path.startsWith(prefix) && !inside.some(other => path.startsWith(other)))
                .map(path => path.slice(prefix.length)),
        };
    });
}

function subpluginsOf({subplugins}: Component): Component[] {
    return subplugins.flatMap(subplugin => [subplugin, ...subpluginsOf(subplugin)]);
}

function prefixOf(folder: string, below: string): string {
    const path = relative(folder, below).split(sep).join('/');
    return path === '' ? '' : `${path}/`;
}

function placeOf(component: Component, {documentRoot}: Moodle): string {
    const inside = !relative(documentRoot, component.folder).startsWith('..');
    return inside ? component.folder : join(documentRoot, installFolder(component) ?? join('local', component.plugin));
}
