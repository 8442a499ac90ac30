import {
    deprecatedFunction, deprecatedIn, deprecatedModule as deprecationOf, goneModule, type Deprecation,
} from '../../core/amd/deprecated-modules.js';
import {moduleFinder, type FoundModule} from '../../core/amd/find-module.js';
import {moduleReferences, type ModuleReference} from '../../core/amd/module-references.js';
import {supportedBranches} from '../../core/supported-branches.js';
import type {Finding, PluginCheck} from '../check.js';

/** JavaScript modules, and functions of them, that Moodle is about to remove or has removed. */
export const deprecatedModule: PluginCheck = {
    meta: {
        name: 'deprecated-module',
        severity: 'warning',
        summary: 'No JavaScript module is used that a supported branch deprecates or no longer has.',
    },
    checkPlugin(plugin, report) {
        const find = moduleFinder(plugin);
        const {newest} = supportedBranches(plugin);
        for (const reference of moduleReferences(plugin)) {
            if (!reference.full.startsWith(`${plugin.component ?? ''}/`)) {
                for (const finding of findingsOf(reference, newest, find(reference.full))) {
                    report(reference.path, finding);
                }
            }
        }
    },
};

function findingsOf({full, names, start, end}: ModuleReference, newest: number, found: FoundModule): Finding[] {
    const here = found.kind === 'found' && !found.own ? deprecatedIn(found.text) : new Map<string | null, string>();
    const gone = within(goneModule(full), newest);
    if (gone !== null) {
        return [{message: `Moodle ${label(gone.since)} has no module ${full} any more`, help: gone.instead, start, end}];
    }
    const module = within(deprecationOf(full), newest) ?? marked(here.get(null));
    if (module !== null) {
        return [{message: `The module ${full} is deprecated${sinceWhen(module)}`, help: module.instead, start, end}];
    }
    return names.flatMap(({name, ...place}) => {
        const one = within(deprecatedFunction(full, name), newest) ?? marked(here.get(name));
        return one === null ? [] : [{
            message: `${name} of ${full} is deprecated${sinceWhen(one)}`, help: one.instead, ...place,
        }];
    });
}

function within(deprecation: Deprecation | null, newest: number): Deprecation | null {
    return deprecation !== null && deprecation.since <= newest ? deprecation : null;
}

/** A deprecation that the code at hand marks, in its own words. */
function marked(words: string | undefined): Deprecation | null {
    return words === undefined ? null : {since: 0, instead: words === '' ? 'See the module\'s comment.'
        : `Its comment says: ${words}`};
}

function sinceWhen({since}: Deprecation): string {
    return since === 0 ? '' : ` since Moodle ${label(since)}`;
}

/** `405` as people write it. */
function label(branch: number): string {
    return `${Math.floor(branch / 100)}.${branch % 100}`;
}
