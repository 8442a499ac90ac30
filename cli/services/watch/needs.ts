import type {Purge} from './moodle/messages.js';

/** What became of a file of a component in the Moodle. */
export interface Deployed {
    /** Relative to the component, with forward slashes. */
    path: string;
    what: 'added' | 'changed' | 'removed';
    /** What was there before; null where nothing was. */
    before: Buffer | null;
    /** What is there now. */
    after: Buffer | null;
}

/** What has to follow when files were put into a Moodle. */
export interface Needs {
    purge: Purge;
    /** What the browser has to do. */
    page: 'nothing' | 'styles' | 'reload';
    /** Whether a theme's SCSS has to be compiled. */
    scss: boolean;
    /** Whether a plugin's or a theme's plain CSS changed. */
    css: boolean;
    /** Whether PHP that is loaded already changed. */
    code: boolean;
    /** Files that Moodle reads only at an upgrade. */
    upgrade: string[];
}

/** Read at installation and upgrade, and kept in the database from then on. */
const AT_UPGRADE = new RegExp('^(?:version\\.php|db/(?:'
    + '(?:access|caches|install|log|messages|mobile|services|subplugins|tag|tasks|uninstall|upgrade|upgradelib)\\.php'
    + '|install\\.xml|subplugins\\.json))$');

/** Nothing that a browser shows depends on these. */
const UNSEEN = /^(?:tests\/|cli\/|scss\/|amd\/src\/|.*\.d\.ts$|.*\.map$|.*\.md$|.*\.txt$|package(?:-lock)?\.json$)/;

/**
 * What a set of files asks for, once they are in place.
 *
 * @param isTheme whether the component is a theme: its SCSS is compiled on the site
 */
export function needsOf(files: readonly Deployed[], isTheme: boolean): Needs {
    const needs: Needs = {purge: {}, page: 'nothing', scss: false, css: false, code: false, upgrade: []};
    for (const file of files) {
        addNeeds(needs, file, isTheme);
    }
    return needs;
}

function addNeeds(needs: Needs, {path, what, before, after}: Deployed, isTheme: boolean): void {
    const reload = (purge: Purge = {}): void => {
        needs.purge = mergePurges(needs.purge, purge);
        needs.page = 'reload';
    };
    const styles = (): void => {
        needs.page = needs.page === 'nothing' ? 'styles' : needs.page;
    };
    if (what !== 'changed' && /\.php$|^amd\/build\/|^styles\w*\.css$/.test(path)) {
        // Moodle keeps a list of classes, and of the plugins that have a certain file.
        needs.purge.classes = true;
    }
    if (AT_UPGRADE.test(path)) {
        needs.upgrade.push(path);
    }
    if (isTheme && /^scss\/.+\.scss$/.test(path)) {
        needs.scss = true;
        styles();
    } else if (/^styles\w*\.css$/.test(path) || (isTheme && /^style\/.+\.css$/.test(path))) {
        needs.css = true;
        styles();
    } else if (/^amd\/build\/.+\.js$/.test(path)) {
        reload({js: [{before: before?.toString() ?? null, after: after?.toString() ?? null}]});
    } else if (UNSEEN.test(path)) {
        return;
    } else if (/^templates\/.+\.mustache$/.test(path)) {
        reload({templates: true});
    } else if (/^lang\/[^/]+\/[^/]+\.php$/.test(path)) {
        reload({strings: true});
    } else if (/^(?:pix|pix_core|pix_plugins|fonts)\//.test(path)) {
        reload({images: true});
    } else if (/^yui\/|^javascript\/|\.js$/.test(path)) {
        reload({js: []});
    } else {
        reload(path === 'lib.php' ? {callbacks: true} : path === 'db/hooks.php' ? {hooks: true}
            : path === 'db/events.php' ? {events: true} : {});
        needs.code ||= path.endsWith('.php');
    }
}

/** Two sets of needs as one. */
export function mergeNeeds(a: Needs, b: Needs): Needs {
    const pages = ['nothing', 'styles', 'reload'] as const;
    return {
        purge: mergePurges(a.purge, b.purge),
        page: pages[Math.max(pages.indexOf(a.page), pages.indexOf(b.page))] ?? 'reload',
        scss: a.scss || b.scss,
        css: a.css || b.css,
        code: a.code || b.code,
        upgrade: [...a.upgrade, ...b.upgrade],
    };
}

function mergePurges(a: Purge, b: Purge): Purge {
    return {...a, ...b, ...a.js === undefined && b.js === undefined ? {} : {js: [...a.js ?? [], ...b.js ?? []]}};
}
