import type {PhpFile} from '../core/php/parse-php.js';
import type {Severity} from '../core/problem.js';
import type {InstallerMessage} from '../core/installer/installer-view.js';
import type {Branch} from '../core/branches.js';

/** What a check is called and how grave what it finds is: the same on its page in docs/checks/. */
export interface CheckMeta {
    /** Kebab-case; the name of its folder, its page, and the `code` of its problems. */
    name: string;
    severity: Severity;
    /** What it holds, one sentence. */
    summary: string;
}

/** What a check found: the engine adds the file as shown, the severity, the code, and line and column. */
export interface Finding {
    /** What is wrong, one sentence. */
    message: string;
    /** What to do about it, one sentence. */
    help?: string;
    /** Characters (UTF-16 units) from the start of the file; 0 where the whole file is meant. */
    start: number;
    /** Where it ends, exclusive. */
    end?: number;
}

/** One file of a plugin. */
export interface SourceFile {
    /** Path within the plugin, with forward slashes. */
    path: string;
    text: string;
    /** The parsed file, parsed once for all checks. Only for `.php` files. */
    php(): PhpFile;
}

/** A whole plugin, from a folder or a zip. */
export interface PluginSource {
    /** Where it is, as a plugin in a Moodle tree or inside its parent; null where the place says nothing. */
    place: PluginPlace | null;
    /** The branch it is checked for; null for all. */
    branch: Branch | null;
    /** Paths of its files within the plugin, sorted. */
    paths: readonly string[];
    /** @returns the file, or null where the plugin has none of that path */
    file(path: string): SourceFile | null;
    /** What Moodle's installer says of it; paths are within the plugin, empty for the plugin as a whole. */
    installerMessages(): readonly InstallerMessage[];
}

/** What the folder that a plugin lies in asks of it. */
export interface PluginPlace {
    type: string;
    name: string;
    /** Whether it is a subplugin inside the plugin that is checked. */
    nested: boolean;
}

/** A check of one file at a time. */
export interface FileCheck {
    meta: CheckMeta;
    /** Whether it wants to see this file. */
    wants(path: string): boolean;
    checkFile(file: SourceFile, report: (finding: Finding) => void): void;
}

/** A check of a plugin as a whole. */
export interface PluginCheck {
    meta: CheckMeta;
    /** @param report takes the path within the plugin too; the file need not exist */
    checkPlugin(plugin: PluginSource, report: (path: string, finding: Finding) => void): void;
}

export type Check = FileCheck | PluginCheck;

export function isFileCheck(check: Check): check is FileCheck {
    return 'checkFile' in check;
}
