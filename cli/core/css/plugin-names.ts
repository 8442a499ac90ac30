import {PLUGIN_TYPES} from '../plugin-types.js';

/**
 * Tells whether a class, an id or an attribute's value holds a plugin's name in any of the ways that Moodle's pages and
 * plugins write it: `path-mod-example`, `block_example`, `example__item`, `lectern-mycourses`.
 *
 * @param components the plugin's and those that it is a part of, e.g. `assignfeedback_editpdf` and `mod_assign`
 */
export function namesPlugin(components: readonly string[]): (name: string) => boolean {
    const marks = components.flatMap(component => {
        const at = component.indexOf('_');
        const name = component.slice(at + 1);
        const type = component.slice(0, at);
        // A subplugin's type is its parent's; a name that is one or two letters is in every other word.
        return [component, ...name.length > 2 ? [name] : [], ...PLUGIN_TYPES[type] === undefined ? [type] : []];
    });
    const folded = [...new Set(marks.map(fold))];
    return name => folded.some(mark => fold(name).includes(mark));
}

/** Dashes, underscores and case are written as one likes. */
function fold(name: string): string {
    return name.toLowerCase().replace(/[-_]/g, '');
}
