import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {PluginSource} from '../checks/check.js';
import {BRANCHES} from './branches.js';
import {readAssignments} from './php/version-assignments.js';

/** The Moodle branches that a plugin is for, as numbers: 405, 500, 501. */
export interface SupportedBranches {
    oldest: number;
    /** Infinity where the plugin names none. */
    newest: number;
}

const cache = new WeakMap<PluginSource, SupportedBranches>();

/**
 * Which branches a plugin is for: the one that the user named, else what `supported` and `requires` in its version.php say.
 * A standard plugin that names none is for the Moodle that it comes with; any other that says nothing is for all.
 */
export function supportedBranches(plugin: PluginSource): SupportedBranches {
    let known = cache.get(plugin);
    if (known === undefined) {
        known = read(plugin);
        cache.set(plugin, known);
    }
    return known;
}

function read(plugin: PluginSource): SupportedBranches {
    if (plugin.branch !== null) {
        return {oldest: Number(plugin.branch), newest: Number(plugin.branch)};
    }
    const php = plugin.file('version.php')?.php();
    const fields = php === undefined ? [] : readAssignments(php).filter(({owner}) => owner === 'plugin');
    const supported = fields.find(({field}) => field === 'supported')?.value;
    const {moodle, component} = plugin;
    if (supported === undefined && moodle !== null && component !== null && standardPlugins(moodle.moodle).has(component)) {
        return {oldest: Number(moodle.moodle.branch), newest: Number(moodle.moodle.branch)};
    }
    const requires = fields.find(({field}) => field === 'requires')?.value;
    const [from, to] = supported?.kind === 'array'
        ? supported.elements.map(({value}) => value.kind === 'int' ? value.value : null)
        : [];
    const version = requires?.kind === 'int' || requires?.kind === 'float' ? requires.value : 0;
    return {oldest: Math.max(from ?? 0, branchOf(version)), newest: to ?? Infinity};
}

/** The branch that a version of Moodle belongs to; 0 for one before those that are known. */
function branchOf(version: number): number {
    return Math.max(0, ...Object.entries(BRANCHES).flatMap(([branch, facts]) => version >= facts.version ? Number(branch) : []));
}

const standard = new Map<string, ReadonlySet<string>>();

/** The plugins that come with a Moodle, by its lib/plugins.json. */
function standardPlugins({root, documentRoot}: {root: string; documentRoot: string}): ReadonlySet<string> {
    let known = standard.get(root);
    if (known === undefined) {
        const file = [join(root, 'lib/plugins.json'), join(documentRoot, 'lib/plugins.json')].find(path => existsSync(path));
        known = new Set(file === undefined ? [] : namesIn(file));
        standard.set(root, known);
    }
    return known;
}

function namesIn(file: string): string[] {
    try {
        const list = (JSON.parse(readFileSync(file, 'utf8')) as {standard?: Record<string, string[]>}).standard ?? {};
        return Object.entries(list).flatMap(([type, names]) => Object.values(names).map(name => `${type}_${name}`));
    } catch {
        return []; // Broken or gone: then they are plugins like any other.
    }
}
