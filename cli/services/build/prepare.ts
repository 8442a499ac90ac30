import {readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import type {Component} from '../../core/component.js';
import {listFiles} from '../../core/list-files.js';
import type {Problem} from '../../core/problem.js';
import {shownPath} from '../../core/shown-path.js';
import {mergeGenerated, type Generated} from './generated.js';
import {amdName} from '../amd/core-modules.js';
import {unknownModuleProblems} from './known-modules.js';
import {graphProblems} from './module-graph.js';
import {PrepareMemo} from './prepare-memo.js';
import {generateScripts, readImports, type ModuleImports} from './scripts.js';
import type {SharedRooms} from './shared.js';
import {generateStyles} from './styles.js';
import {generateTemplates} from './templates.js';
import {thirdPartyLibs} from './third-party.js';

/** A component read and made, nothing written yet. */
export interface Prepared {
    component: Component;
    /** All of its own files that may be laid out, relative to its folder. */
    files: string[];
    generated: Generated;
    /** Its AMD sources and those of its subplugins, by path relative to the component. */
    amd: Map<string, PreparedModule>;
    /** Every module name that its sources import. */
    imported: Set<string>;
    problems: Problem[];
}

export interface PreparedModule {
    /** As Moodle knows it, e.g. `block_example/local/list`. */
    name: string;
    /** The text where it is generated, null where it is on disk. */
    text: string | null;
}

const AMD_SOURCE = /^amd\/src\/.+\.js$/;
const AMD_BUILD = /^amd\/build\/.+\.min\.js(\.map)?$/;

/**
 * Reads a component and makes what is generated for it.
 *
 * @param memo what the last time made, for who prepares again and again
 */
export async function prepareComponent(
    component: Component, shared: SharedRooms, memo: PrepareMemo = new PrepareMemo(),
): Promise<Prepared> {
    const files = await listFiles(component.folder);
    const [scripts, styles, templates] = await Promise.all([
        generateScripts(component, files, shared, memo),
        generateStyles(component, shared, memo),
        generateTemplates(component, files, shared),
    ]);
    const generated = mergeGenerated([scripts, styles, templates]);
    const declared = files.includes('thirdpartylibs.xml')
        ? await readFile(join(component.folder, 'thirdpartylibs.xml'), 'utf8')
        : null;
    const libs = thirdPartyLibs(declared, scripts.packages);
    if (libs !== null) {
        generated.files.set(...libs);
    }
    const amd = new Map<string, PreparedModule>();
    for (const path of [...files, ...generated.files.keys()].sort()) {
        if (AMD_SOURCE.test(path)) {
            amd.set(path, {name: amdName(component.name, path.slice('amd/src/'.length)), text: generated.files.get(path) ?? null});
        }
    }
    if (amd.size > 0) {
        // Builds are made anew; one without a source would be served by Moodle for ever.
        files.filter(path => AMD_BUILD.test(path)).forEach(path => generated.replaced.add(path));
    }
    const modules = await readModules(component, files, generated, memo);
    const prepared: Prepared = {
        component, files, generated, amd,
        imported: new Set(modules.flatMap(({imports}) => imports.map(({name}) => name))),
        problems: [
            ...generated.problems,
            ...graphProblems(component.name, modules),
            ...unknownModuleProblems(component.name, modules),
        ],
    };
    for (const subplugin of component.subplugins) {
        adopt(prepared, await prepareComponent(subplugin, shared, memo.child(subplugin.name)));
    }
    return prepared;
}

/** Takes a subplugin's results over into its parent's, whose folder holds it. */
function adopt(parent: Prepared, child: Prepared): void {
    const prefix = relative(parent.component.folder, child.component.folder).replaceAll('\\', '/');
    child.generated.files.forEach((content, path) => parent.generated.files.set(`${prefix}/${path}`, content));
    child.generated.replaced.forEach(path => parent.generated.replaced.add(`${prefix}/${path}`));
    child.amd.forEach((module, path) => parent.amd.set(`${prefix}/${path}`, module));
    child.imported.forEach(name => parent.imported.add(name));
    parent.problems.push(...child.problems);
}

/** Each module once: from its TypeScript where there is one, else from its JavaScript. */
async function readModules(
    component: Component, files: readonly string[], generated: Generated, memo: PrepareMemo,
): Promise<ModuleImports[]> {
    const typescript = new Set(files.filter(path => /^amd\/src\/.+\.ts$/.test(path) && !/\.(d|test)\.ts$/.test(path)));
    const modules: ModuleImports[] = [];
    const javascript = files.filter(path => AMD_SOURCE.test(path) && !typescript.has(path.replace(/\.js$/, '.ts')));
    for (const path of [...typescript, ...javascript]) {
        const file = join(component.folder, path);
        const text = await readFile(file, 'utf8');
        modules.push(memo.importsOf(path, text, () => readImports(path, shownPath(file), text)));
    }
    for (const [path, text] of generated.files) {
        if (AMD_SOURCE.test(path) && !typescript.has(path.replace(/\.js$/, '.ts'))) {
            modules.push(memo.importsOf(path, text, () => readImports(path, path, text)));
        }
    }
    // A shared helper or a package is known under the name that its importers have in the source.
    return modules.map(module => ({...module, imports: module.imports.map(one => ({
        ...one,
        name: one.name.startsWith('lectern/') ? `${component.name}/${one.name}` : one.name,
    }))}));
}
