import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {ProblemsError, UserError} from './errors.js';
import {PLUGIN_TYPES} from './plugin-types.js';
import {shownPath} from './shown-path.js';
import {componentOf} from './version-php.js';

/** A Moodle plugin found on disk. */
export interface Component {
    /** Frankenstyle name, e.g. `block_lectern_mycourses`. */
    name: string;
    /** `block` */
    type: string;
    /** `lectern_mycourses`, the root folder of its zip. */
    plugin: string;
    /** Its folder, absolute. */
    folder: string;
    /** Plugins that live inside it (`db/subplugins.json`), without their own subplugins. */
    subplugins: Component[];
}

/** The folders of a repository that hold components, in the order in which they are built. */
const COMPONENT_ROOMS = ['theme', 'local_plugins'];

/** Every component of the repository at this folder, by its version.php, sorted by name. */
export function discoverComponents(repository: string): Component[] {
    const found: Component[] = [];
    for (const room of COMPONENT_ROOMS) {
        for (const folder of foldersIn(join(repository, room))) {
            if (existsSync(join(folder, 'version.php'))) {
                found.push(readComponent(folder));
            }
        }
    }
    return found.sort((a, b) => a.name < b.name ? -1 : 1);
}

/**
 * The component in one folder, with its subplugins.
 *
 * @throws UserError where there is no version.php; ProblemsError where it declares no valid component
 */
export function readComponent(folder: string): Component {
    const home = resolve(folder);
    const file = join(home, 'version.php');
    let text: string;
    try {
        text = readFileSync(file, 'utf8');
    } catch {
        throw new UserError(
            `No plugin here: ${file} is missing`,
            'Name a plugin\'s own folder, the one with version.php.',
        );
    }
    const answer = componentOf(shownPath(file), text);
    if ('problem' in answer) {
        throw new ProblemsError([answer.problem]);
    }
    const [type = '', ...rest] = answer.component.split('_');
    return {name: answer.component, type, plugin: rest.join('_'), folder: home, subplugins: readSubplugins(home)};
}

/** The components a user named, each by name or by folder; all of the repository's where none is named. */
export function chooseComponents(named: readonly string[], repository: string): Component[] {
    const known = discoverComponents(repository);
    if (named.length === 0) {
        if (known.length > 0) {
            return known;
        }
        if (existsSync(join(repository, 'version.php'))) {
            return [readComponent(repository)];
        }
        throw new UserError(
            `No component found in ${repository}`,
            'Run the command in a plugin\'s folder, or name one.',
        );
    }
    return named.map(name => known.find(component => component.name === name) ?? readNamed(name, known));
}

/** Where a component goes below the document root, or null for a subplugin or an unknown type. */
export function installFolder(component: Component): string | null {
    const parent = PLUGIN_TYPES[component.type];
    return parent === undefined ? null : `${parent}/${component.plugin}`;
}

function readNamed(name: string, known: readonly Component[]): Component {
    if (isFolder(name)) {
        return readComponent(name);
    }
    throw new UserError(
        `No such component or folder: ${name}`,
        known.length > 0
            ? `Known here: ${known.map(component => component.name).join(', ')}.`
            : 'Name a plugin\'s own folder, the one with version.php.',
    );
}

/** Reads both forms: `subplugintypes` (relative to the plugin) and `plugintypes` (relative to the document root). */
function readSubplugins(home: string): Component[] {
    const file = join(home, 'db', 'subplugins.json');
    let declared: {subplugintypes?: Record<string, string>; plugintypes?: Record<string, string>};
    try {
        declared = JSON.parse(readFileSync(file, 'utf8')) as typeof declared;
    } catch {
        return []; // Absent, or broken: the JSON check names what is wrong.
    }
    const folders = new Map<string, string>();
    for (const [type, path] of Object.entries(declared.plugintypes ?? {})) {
        const inside = path.split('/').slice(path.split('/').indexOf(basename(home)) + 1);
        folders.set(type, join(home, ...inside));
    }
    for (const [type, path] of Object.entries(declared.subplugintypes ?? {})) {
        folders.set(type, join(home, path));
    }
    return [...folders].flatMap(([type, path]) => foldersIn(path)
        .filter(folder => existsSync(join(folder, 'version.php')))
        .map(folder => ({name: `${type}_${basename(folder)}`, type, plugin: basename(folder), folder, subplugins: []})));
}

function foldersIn(folder: string): string[] {
    try {
        return readdirSync(folder, {withFileTypes: true})
            .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
            .map(entry => join(folder, entry.name))
            .sort();
    } catch {
        return [];
    }
}

function isFolder(path: string): boolean {
    return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;
}
