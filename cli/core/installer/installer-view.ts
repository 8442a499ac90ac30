/** A plugin as the installer has it after unpacking. */
export interface InstallerView {
    /**
     * What was unpacked: each entry's path from the root folder on (folders end in a slash), and true or what kept it
     * from being unpacked. In the zip's order, folders that the zip does not name at the end.
     */
    entries: ReadonlyMap<string, true | string>;
    /** @returns the text of an unpacked file, or null where it is none */
    read(path: string): string | null;
    /** The type that the plugin must have; null where version.php declares none that can be read. */
    pluginType: string | null;
    /** `$CFG->version` of the site; null where any will do. */
    moodleVersion: number | null;
    /** Plugin types that the site may have. */
    knownTypes: ReadonlySet<string>;
}

/** One message of the installer, under its own code. */
export interface InstallerMessage {
    level: 'error' | 'warning';
    /** Moodle's message code, e.g. `onedir`. */
    code: InstallerCode;
    /** Path from the root folder on, of the file the message is about. */
    path: string;
    /** Characters from the start of that file. */
    start: number;
    end?: number;
    /** What the message is about: a name, a value. */
    about: string;
    expected?: string;
}

export type InstallerCode = 'filesnumber' | 'filestatus' | 'onedir' | 'rootdirinvalid' | 'missingversionphp'
    | 'versionphpsyntax' | 'missingversion' | 'requiresmoodle' | 'missingcomponent' | 'componentmismatchtype'
    | 'componentmismatchname' | 'maturity' | 'missinglangenfolder' | 'missinglangenfile' | 'multiplelangenfiles'
    | 'missingexpectedlangenfile' | 'unknowntype';
