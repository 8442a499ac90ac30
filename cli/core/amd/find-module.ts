import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {PluginSource} from '../../checks/check.js';
import {readModuleExports, type ModuleExports} from '../script/module-exports.js';
import {isKnownModule} from './known-modules.js';

/** What a plugin gets when it asks for an AMD module by its name. */
export type FoundModule =
    /** Surely no such module. */
    | {kind: 'missing'}
    /** It may exist, or does and cannot be read. */
    | {kind: 'unknown'}
    | {kind: 'found'; exports: ModuleExports; text: string; own: boolean};

/** Where a module's code can be, within its component; the source tells more than the build. */
const PLACES = [['amd/src/', '.ts'], ['amd/src/', '.js'], ['amd/build/', '.min.js']] as const;

const FOUND_UNKNOWN: FoundModule = {kind: 'unknown'};
const MISSING: FoundModule = {kind: 'missing'};

/** Modules of a Moodle, by their file: read once for all plugins. */
const ofMoodle = new Map<string, FoundModule>();

/**
 * Finds AMD modules for one plugin: its own, those of the Moodle at hand, and the names of those that Moodle has.
 *
 * @returns a function of a full name, `<component>/<path>`
 */
export function moduleFinder(plugin: PluginSource): (name: string) => FoundModule {
    const own = new Map<string, FoundModule>();
    return name => {
        const slash = name.indexOf('/');
        const [component, path] = [name.slice(0, slash), name.slice(slash + 1)];
        if (!/^[a-z][a-z0-9]*(_[a-z0-9_]+)?$/.test(component) || !/^[\w-]+(\/[\w-]+)*$/.test(path)) {
            return FOUND_UNKNOWN;
        }
        if (component !== plugin.component) {
            return findElsewhere(component, path, plugin);
        }
        let found = own.get(path);
        if (found === undefined) {
            found = findOwn(path, plugin);
            own.set(path, found);
        }
        return found;
    };
}

function findOwn(path: string, plugin: PluginSource): FoundModule {
    for (const [folder, ending] of PLACES) {
        const file = plugin.file(folder + path + ending);
        if (file !== null) {
            return {kind: 'found', exports: readModuleExports(file.path, file.text), text: file.text, own: true};
        }
    }
    return MISSING;
}

function findElsewhere(component: string, path: string, {moodle}: PluginSource): FoundModule {
    const folder = moodle?.folderOf(component) ?? null;
    if (folder !== null) {
        for (const [inside, ending] of PLACES) {
            const file = join(folder, inside + path + ending);
            const known = ofMoodle.get(file) ?? (existsSync(file) ? readFound(file) : undefined);
            if (known !== undefined) {
                ofMoodle.set(file, known);
                return known;
            }
        }
    }
    // A plugin for several branches may ask for a module that only another of them has.
    const name = `${component}/${path}`;
    const lists: (boolean | null)[] = [isKnownModule(name, '405'), isKnownModule(name, '501')];
    const isCore = component === 'core' || component.startsWith('core_');
    const sure = folder !== null || (isCore && moodle !== null) || !lists.includes(null);
    return sure && !lists.includes(true) ? MISSING : FOUND_UNKNOWN;
}

function readFound(file: string): FoundModule {
    try {
        const text = readFileSync(file, 'utf8');
        return {kind: 'found', exports: readModuleExports(file, text), text, own: false};
    } catch {
        return FOUND_UNKNOWN; // Gone since it was seen.
    }
}
