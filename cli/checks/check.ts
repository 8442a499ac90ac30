import type {Branch} from '../core/branches.js';
import type {InstallerMessage} from '../core/installer/installer-view.js';
import type {CodeFinder} from '../core/moodle-code/code-file.js';
import type {MoodleCode} from '../core/moodle-code/moodle-code.js';
import type {Moodle} from '../core/moodle.js';
import type {PhpOutline} from '../core/php/outline/outline.js';
import type {PhpFile} from '../core/php/parse-php.js';
import type {Problem, Severity} from '../core/problem.js';

/** What a check is called and how grave what it finds is: the same on its page in docs/checks/. */
export interface CheckMeta {
    /** Kebab-case; the name of its folder, its page, and the `code` of its problems. */
    name: string;
    severity: Severity;
    /** What it holds, one sentence. */
    summary: string;
    /** Whether it, or a part of it, needs a Moodle to look into; said where there is none. */
    withMoodle?: true;
    /** Whether what it finds in third-party code counts, too: else the engine drops it. */
    thirdParty?: true;
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
    /** Edits of the same file that mend it and can change nothing else; `--fix` makes them. */
    fix?: readonly Edit[];
}

/** A stretch of a file to replace: characters from its start. */
export interface Edit {
    start: number;
    end: number;
    text: string;
}

/** One file of a plugin. */
export interface SourceFile {
    /** Path within the plugin, with forward slashes. */
    path: string;
    text: string;
    /** The parsed file, parsed once for all checks. Only for `.php` files. */
    php(): PhpFile;
    /** What the file declares and calls; cheap to ask for again. Only for `.php` files. */
    outline(): PhpOutline;
}

/** A whole plugin, from a folder or a zip. */
export interface PluginSource {
    /** Where it is, as a plugin in a Moodle tree or inside its parent; null where the place says nothing. */
    place: PluginPlace | null;
    /** The branch it is checked for; null for all. */
    branch: Branch | null;
    /** The component that its version.php declares; null where none can be read. */
    component: string | null;
    /** The Moodle that it lies in or that the user named; null where none is known. */
    moodle: MoodleCode | null;
    /** Its own code and that of the Moodle. */
    code: CodeFinder;
    /** Paths of its files within the plugin, sorted. Files of subplugins are among them: each is checked as its own plugin. */
    paths: readonly string[];
    /**
     * The entries of the zip as they are named in it, those that Moodle does not unpack included; null for a folder,
     * which is seen as it would be packed.
     */
    entries: readonly string[] | null;
    /** Whether a path is in code that the author did not write: thirdpartylibs.xml, `vendor/`. */
    isThirdParty(path: string): boolean;
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

/** A check that another program makes, once for all plugins. */
export interface ToolCheck {
    meta: CheckMeta;
    runTool(run: ToolRun): Promise<ToolResult>;
}

export interface ToolRun {
    plugins: readonly ToolTarget[];
    branch: Branch | null;
    /** Whether the program may mend what it finds, where it knows how to. */
    fix: boolean;
    /** Whether the user asked for the tools by name: then those that take minutes run, too. */
    asked: boolean;
    onProgress?(done: number, total: number): void;
}

/** A plugin on disk, as other programs are given it. */
export interface ToolTarget {
    /** Absolute. */
    folder: string;
    component: string | null;
    /** Its files that are to be checked, relative to the folder, subplugins included, third-party code left out. */
    paths: readonly string[];
    /** The Moodle that it lies in or that the user named. */
    moodle: Moodle | null;
}

export interface ToolResult {
    /** With absolute files; the engine shows them as people see them. */
    problems: readonly Problem[];
    /** Why it did not run, or not on everything, one sentence each. */
    skipped: readonly string[];
    /** What it mended. */
    fixed?: number;
}

export type Check = FileCheck | PluginCheck | ToolCheck;

export function isPluginCheck(check: Check): check is PluginCheck {
    return 'checkPlugin' in check;
}

export function isToolCheck(check: Check): check is ToolCheck {
    return 'runTool' in check;
}

export function isFileCheck(check: Check): check is FileCheck {
    return 'checkFile' in check;
}
