import type {Branch} from '../branches.js';
import {ALWAYS, ONLY_405, SINCE_501} from './moodle-modules.js';

/** Names that Moodle's RequireJS configuration maps, without a component. */
const MAPPED: ReadonlySet<string> = new Set(['jquery', 'jqueryui', 'jqueryprivate', 'require', 'exports', 'module']);

/**
 * Whether Moodle has this AMD module, as far as is known with no Moodle at hand: every module of core and of the standard
 * plugins of 4.5 and 5.1 is listed.
 *
 * @returns null for another plugin's module, and for branches whose modules are not listed
 */
export function isKnownModule(name: string, branch: Branch): boolean | null {
    if (MAPPED.has(name)) {
        return true;
    }
    const slash = name.indexOf('/');
    const [component, path] = [name.slice(0, slash), name.slice(slash + 1)];
    if (slash === -1 || !(component in ALWAYS)) {
        return null;
    }
    const groups = branch === '405' ? [ALWAYS, ONLY_405] : branch === '501' ? [ALWAYS, SINCE_501] : [ALWAYS, ONLY_405, SINCE_501];
    if (groups.some(group => group[component]?.includes(path))) {
        return true;
    }
    return branch === '405' || branch === '501' ? false : null;
}
