import type {Branch} from '../../core/branches.js';
import type {Problem} from '../../core/problem.js';
import {ALWAYS, ONLY_405, SINCE_501} from './moodle-modules.js';
import type {ModuleImports} from './scripts.js';

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

/**
 * Imports of modules that no supported Moodle has. A plugin is built once for all of them, so one that has it is enough.
 */
export function unknownModuleProblems(component: string, modules: readonly ModuleImports[]): Problem[] {
    return modules.flatMap(({file, imports}) => imports
        .filter(({name}) => !name.startsWith('.') && !name.startsWith(`${component}/`))
        .filter(({name}) => isKnownModule(name, '405') === false && isKnownModule(name, '501') === false)
        .map(({name, line, column}) => ({
            file, line, column, code: 'unknown-module', severity: 'error' as const,
            message: `Moodle has no module '${name}'.`,
            help: 'Mend the name: neither Moodle 4.5 nor 5.1 has it.',
        })));
}
