import {moduleFinder} from '../../core/amd/find-module.js';
import {moduleReferences} from '../../core/amd/module-references.js';
import type {PluginCheck} from '../check.js';

/** What every function and object has without exporting it. */
const BUILT_IN = new Set([
    'apply', 'bind', 'call', 'constructor', 'hasOwnProperty', 'length', 'name', 'prototype', 'toString', 'valueOf',
    'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString', '__esModule', 'default',
]);

/** A function that is called, or a name that is imported, and the module does not export: the call fails in the browser. */
export const amdExport: PluginCheck = {
    meta: {
        name: 'amd-export',
        severity: 'error',
        summary: 'Functions that are called in JavaScript modules are exported there.',
        withMoodle: true,
    },
    checkPlugin(plugin, report) {
        const find = moduleFinder(plugin);
        for (const {path, full, names, default: standard} of moduleReferences(plugin)) {
            const found = find(full);
            if (found.kind !== 'found') {
                continue;
            }
            const {exports} = found;
            if (standard !== null && exports.kind === 'named' && exports.names !== null) {
                report(path, {
                    message: `${full} has no default export`,
                    help: `Import what it exports by name, e.g. import {${listed(exports.names)}} from '${full}'.`,
                    ...standard,
                });
                continue;
            }
            for (const {name, start, end} of names) {
                if (exports.names !== null && !exports.names.has(name) && !BUILT_IN.has(name)) {
                    report(path, {
                        message: exports.kind === 'default'
                            ? `The default export of ${full} has no ${name}`
                            : `${full} does not export ${name}`,
                        help: exports.kind === 'default'
                            ? `A default export takes the place of all others: it has ${listed(exports.names)}.`
                            : `It exports ${listed(exports.names)}.`,
                        start, end,
                    });
                }
            }
        }
    },
};

function listed(names: ReadonlySet<string>): string {
    const shown = [...names].filter(name => name !== '').sort();
    return shown.length === 0 ? 'nothing' : shown.slice(0, 8).join(', ') + (shown.length > 8 ? ', …' : '');
}
