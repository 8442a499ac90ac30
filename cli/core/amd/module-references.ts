import type {PluginSource, SourceFile} from '../../checks/check.js';
import {callArguments} from '../php/outline/call-arguments.js';
import {readModuleUses, type ModuleUse} from '../script/module-uses.js';
import {scriptsOfTemplate} from './template-scripts.js';

/** One place in a plugin that names an AMD module, with what is taken from the module there. */
export interface ModuleReference extends ModuleUse {
    /** Path within the plugin. */
    path: string;
    /** The module's full name: relative ones are made so. */
    full: string;
}

/** Reading a script takes longer than checking what it names, and several checks ask. */
const cache = new WeakMap<PluginSource, ModuleReference[]>();

/**
 * Every AMD module that a plugin names: `js_call_amd()` in PHP, `require()` in `{{#js}}`, imports and `require()` in
 * scripts. Names that are computed are left out.
 */
export function moduleReferences(plugin: PluginSource): readonly ModuleReference[] {
    let known = cache.get(plugin);
    if (known === undefined) {
        known = plugin.paths.flatMap(path => referencesIn(path, plugin));
        cache.set(plugin, known);
    }
    return known;
}

function referencesIn(path: string, plugin: PluginSource): ModuleReference[] {
    if (/(^|\/)(node_modules|vendor|tests?|fixtures)\//.test(path) || !/\.(php|mustache|[jt]sx?)$/.test(path)) {
        return [];
    }
    if (/(^|\/)(build|yui)\/|[.-](min|lazy)\.js$|\.d\.ts$|^js\/esm\//.test(path)) {
        return []; // Made from sources, somebody else's, or in a form that is not AMD.
    }
    const file = plugin.file(path);
    if (file === null) {
        return [];
    }
    const uses = path.endsWith('.php') ? usesInPhp(file)
        : path.endsWith('.mustache') ? scriptsOfTemplate(file.text).flatMap(({text, start}) =>
            readModuleUses('template.js', text).map(use => shifted(use, start)))
        : readModuleUses(path, file.text);
    return uses.flatMap(use => {
        // A name that a template puts together is filled for the parser only.
        const isWritten = file.text.slice(use.start, use.end) === use.module;
        const full = isWritten ? fullName(use.module, path, plugin.component) : null;
        return full === null ? [] : [{...use, path, full}];
    });
}

function usesInPhp(file: SourceFile): ModuleUse[] {
    return !file.text.includes('js_call_amd') ? [] : file.outline().calls
        .filter(({kind, name}) => kind === 'method' && name === 'js_call_amd')
        .flatMap(call => {
            const given = callArguments(file.text, call);
            const module = given.find(({name}) => name === 'fullmodule') ?? given[0];
            const called = given.find(({name}) => name === 'func') ?? given[1];
            const names = called === undefined || called.string === null ? [] : [{name: called.string, start: called.start + 1,
                end: called.end - 1}];
            return module === undefined || module.string === null ? [] : [{
                module: module.string, start: module.start + 1, end: module.end - 1, names, default: null,
            }];
        });
}

function shifted(use: ModuleUse, by: number): ModuleUse {
    const move = <T extends {start: number; end: number}>(place: T): T => ({...place, start: place.start + by, end: place.end
        + by});
    return {...move(use), names: use.names.map(move), default: use.default && move(use.default)};
}

/** A module's full name as RequireJS finds it; null where it is no name of a Moodle component's module. */
function fullName(written: string, path: string, component: string | null): string | null {
    const name = written.trim().replace(/^.*!/, '');
    if (!name.startsWith('.')) {
        return name.includes('/') && !name.includes(':') && !name.startsWith('/') ? name : null;
    }
    const at = path.indexOf('amd/src/');
    if (component === null || at !== 0) {
        return null;
    }
    const parts = path.slice('amd/src/'.length).split('/').slice(0, -1);
    for (const step of name.replace(/\.(js|ts)$/, '').split('/')) {
        if (step === '..' && parts.pop() === undefined) {
            return null;
        }
        if (step !== '.' && step !== '..') {
            parts.push(step);
        }
    }
    return `${component}/${parts.join('/')}`;
}
