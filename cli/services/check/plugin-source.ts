import type {PluginPlace, PluginSource, SourceFile} from '../../checks/check.js';
import {BRANCHES, type Branch} from '../../core/branches.js';
import {detectComponent, readAsInstaller, splitComponent} from '../../core/installer/installer-version-php.js';
import type {InstallerMessage, InstallerView} from '../../core/installer/installer-view.js';
import {KNOWN_TYPES} from '../../core/installer/known-types.js';
import {validateAsInstaller} from '../../core/installer/validate.js';
import {codeFinder} from '../../core/moodle-code/find-code.js';
import type {MoodleCode} from '../../core/moodle-code/moodle-code.js';
import type {PhpOutline} from '../../core/php/outline/outline.js';
import {readOutline} from '../../core/php/outline/read-outline.js';
import type {PhpFile, PhpParser} from '../../core/php/parse-php.js';
import {thirdPartyPaths} from '../../core/third-party-paths.js';
import type {PluginFiles} from './plugin-files.js';

/** A plugin's source, and the memory that its syntax trees take, to be given back. */
export interface OpenPlugin extends PluginSource {
    /** Gives back the memory of one file's syntax tree and text, or of all. Outlines are kept. */
    release(path?: string): void;
}

/**
 * A plugin as checks see it. Files are read when a check asks for them and parsed at most once.
 *
 * @param parser may be left out where no check parses PHP
 */
export function openPlugin(
    files: PluginFiles,
    {place, branch, parser, moodle = null}: {
        place: PluginPlace | null;
        branch: Branch | null;
        parser: PhpParser;
        moodle?: MoodleCode | null;
    },
): OpenPlugin {
    const known = new Set(files.paths);
    const open = new Map<string, {file: SourceFile; php: PhpFile | null}>();
    const outlines = new Map<string, PhpOutline>();
    const isThirdParty = thirdPartyPaths(files.paths, path => files.read(path));
    let messages: readonly InstallerMessage[] | null = null;
    let code: PluginSource['code'] | null = null;
    const file = (path: string): SourceFile | null => {
        if (!known.has(path)) {
            return null;
        }
        let found = open.get(path);
        if (found === undefined) {
            const text = files.read(path);
            const entry: {file: SourceFile; php: PhpFile | null} = {
                file: {
                    path, text,
                    php: () => entry.php ??= parser.parse(text),
                    outline: () => {
                        const outline = outlines.get(path) ?? readOutline(entry.file.php());
                        outlines.set(path, outline);
                        return outline;
                    },
                },
                php: null,
            };
            open.set(path, entry);
            found = entry;
        }
        return found.file;
    };
    return {
        place,
        branch,
        moodle,
        component: place !== null && place.nested ? `${place.type}_${place.name}` : componentOfFiles(files),
        get code() {
            return code ??= codeFinder(files.paths.filter(path => path.endsWith('.php')).flatMap(path => {
                const outline = outlines.get(path) ?? file(path)?.outline();
                return outline === undefined ? [] : [{path, outline, text: () => file(path)?.text ?? ''}];
            }), moodle);
        },
        paths: files.paths,
        entries: files.unpacked?.names ?? null,
        isThirdParty,
        file,
        installerMessages: () => messages ??= readInstallerMessages(files, place, branch),
        release(path) {
            for (const [name, entry] of open) {
                if (path === undefined || path === name) {
                    entry.php?.free();
                    open.delete(name);
                }
            }
        },
    };
}

function readInstallerMessages(files: PluginFiles, place: PluginPlace | null, branch: Branch | null): InstallerMessage[] {
    const view = files.unpacked === null ? viewFolder(files, place, branch) : {
        ...site(branch),
        entries: files.unpacked.entries,
        read: files.unpacked.read,
        pluginType: typeOf(files),
    };
    const prefix = files.unpacked === null ? `${rootOf(files, place)}/` : files.unpacked.prefix;
    return validateAsInstaller(view).map(message => ({
        ...message,
        path: message.path.startsWith(prefix) ? message.path.slice(prefix.length) : message.path,
    }));
}

/** A folder, as its zip would be: the root is named after the component, unless the place names it. */
function viewFolder(files: PluginFiles, place: PluginPlace | null, branch: Branch | null): InstallerView {
    const root = rootOf(files, place);
    const entries = new Map<string, true>([[`${root}/`, true]]);
    for (const path of files.paths) {
        for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
            entries.set(`${root}/${path.slice(0, at + 1)}`, true);
        }
        entries.set(`${root}/${path}`, true);
    }
    return {
        ...site(branch),
        entries,
        read: path => entries.has(path) ? files.read(path.slice(root.length + 1)) : null,
        pluginType: place?.type ?? typeOf(files),
    };
}

function rootOf(files: PluginFiles, place: PluginPlace | null): string {
    const component = componentOfFiles(files);
    return place?.name ?? (component === null ? 'plugin' : splitComponent(component)[1]);
}

function typeOf(files: PluginFiles): string | null {
    const component = componentOfFiles(files);
    return component === null ? null : splitComponent(component)[0];
}

/** The component that a plugin's version.php declares, in the forms that the installer reads; else null. */
export function componentOfFiles(files: PluginFiles): string | null {
    if (!files.paths.includes('version.php')) {
        return null;
    }
    const text = files.read('version.php');
    return detectComponent(text) ?? readAsInstaller(text).get('plugin->component')?.value ?? null;
}

function site(branch: Branch | null): {moodleVersion: number | null; knownTypes: ReadonlySet<string>} {
    return {
        // Within a stable branch only the last two digits grow, so that any release of the branch will do.
        moodleVersion: branch === null ? null : BRANCHES[branch].version + 99.99,
        knownTypes: KNOWN_TYPES,
    };
}
