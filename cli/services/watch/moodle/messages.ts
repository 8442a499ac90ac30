/** An AMD module's build as it was and as it is; null where there was, or is, none. */
export interface ModuleChange {
    before: string | null;
    after: string | null;
}

/** Caches of a Moodle that a change makes stale; the names are those of php/purge.php. */
export interface Purge {
    /** Scripts: the AMD modules that changed, or none where others did. */
    js?: ModuleChange[];
    templates?: boolean;
    strings?: boolean;
    /** The list of classes, plugins and their files. */
    classes?: boolean;
    /** Callbacks in lib.php files. */
    callbacks?: boolean;
    hooks?: boolean;
    events?: boolean;
    images?: boolean;
}

/** What a running Moodle says of itself. */
export interface SiteFacts {
    wwwroot: string;
    /** Folder that the web server serves. */
    dirroot: string;
    /** The site's theme, without `theme_`. */
    theme: string;
    parents: string[];
    designermode: boolean;
    /** Whether config.php decides the setting that the page's script would go into. */
    scriptfixed: boolean;
    /** Folder of each plugin type, absolute; subplugin types included. */
    types: Record<string, string>;
}

/** A theme's stylesheet as pages address it; empty where nothing was cached. */
export interface StylesAddress {
    theme?: string;
    /** `1790000000_1790000001` */
    rev?: string;
}

/** What a theme hands to its SCSS compiler. */
export interface ThemeScss {
    /** Null for a theme without SCSS. */
    scss: string | null;
    /** Folders of its imports, absolute. */
    paths: string[];
}

/** What the worker can be asked, and its answers. */
export interface Commands {
    site: {args: Record<string, never>; result: SiteFacts};
    components: {args: {components: string[]}; result: Record<string, {installed: string | null; disk: string | null}>};
    purge: {args: Purge; result: StylesAddress};
    scss: {args: {theme: string}; result: ThemeScss};
    styles: {args: {theme: string; compiled: string}; result: StylesAddress};
    forgetstyles: {args: {theme: string}; result: StylesAddress};
    pagescript: {args: {html: string | null}; result: Record<string, never>};
}
