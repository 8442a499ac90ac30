const LOCATION = /<location>\s*([^<]*?)\s*<\/location>/g;

/** A place that a thirdpartylibs.xml names. */
export interface DeclaredLocation {
    /** Relative to the file's folder, without slashes at its ends; may hold `*`. */
    path: string;
    /** Characters from the start of the file. */
    start: number;
    end: number;
}

/** The locations that a thirdpartylibs.xml declares; a broken file gives what can be read. */
export function declaredLocations(xml: string): DeclaredLocation[] {
    const bare = xml.replace(/<!--[\s\S]*?-->/g, comment => ' '.repeat(comment.length));
    return [...bare.matchAll(LOCATION)].map(match => {
        const path = match[1] ?? '';
        const start = match.index + match[0].indexOf(path, '<location>'.length);
        return {path: path.replace(/^(\.?\/)+|\/+$/g, ''), start, end: start + path.length};
    });
}

/**
 * Tells the code in a plugin that its author did not write: what its thirdpartylibs.xml declares (those of its
 * subplugins, too), and Composer's `vendor/`.
 *
 * @param paths the plugin's files, with forward slashes
 * @param read gives the text of one of them
 */
export function thirdPartyPaths(paths: readonly string[], read: (path: string) => string): (path: string) => boolean {
    const vendors = paths.filter(path => /(^|\/)vendor\/autoload\.php$/.test(path))
        .map(path => path.slice(0, -'autoload.php'.length));
    const prefixes = ['vendor/', ...vendors];
    const exact = new Set<string>();
    const patterns: RegExp[] = [];
    for (const list of paths.filter(path => /(^|\/)thirdpartylibs\.xml$/.test(path))) {
        const folder = list.slice(0, -'thirdpartylibs.xml'.length);
        for (const {path} of declaredLocations(read(list))) {
            if (path === '') {
                continue;
            }
            exact.add(folder + path);
            prefixes.push(`${folder}${path}/`);
            if (path.includes('*')) {
                patterns.push(locationPattern(folder + path));
            }
        }
    }
    return path => exact.has(path) || prefixes.some(prefix => path.startsWith(prefix))
        || patterns.some(pattern => pattern.test(path));
}

/** A location with `*` as a pattern: a star is any part of one name. */
export function locationPattern(location: string): RegExp {
    const source = location.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('[^/]*');
    return new RegExp(`^${source}(/|$)`);
}
