import {randomBytes} from 'node:crypto';
import {copyFile, mkdir, readFile, rm} from 'node:fs/promises';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {atomicWrite, replaceFolder} from '../../core/atomic-write.js';
import type {Branch} from '../../core/branches.js';
import type {Component} from '../../core/component.js';
import {ProblemsError} from '../../core/errors.js';
import {hasErrors, type Problem} from '../../core/problem.js';
import {buildAmd, type AmdOptions, type AmdOutcome, type AmdSource} from '../amd/build-amd.js';
import {buildPath} from './amd-paths.js';
import {prepareComponent, type Prepared} from './prepare.js';
import {findSharedRooms, type SharedRooms} from './shared.js';
import {staleBuilds} from './stale.js';
import {checkTypes} from './type-check.js';

export interface BuildOptions {
    /** The folder whose shared rooms (`amd`, `scss`, `templates`) the components use. */
    repository: string;
    branch: Branch;
    /** For compiled modules; null builds everything anew. */
    cacheDir: string | null;
    jobs?: number | undefined;
    /** Declarations of Moodle's core modules that come with the tool. */
    shippedTypes: string;
    /**
     * Where the declarations of a Moodle's modules are, as soon as they are made; without them, modules that are not
     * declared by hand are untyped.
     */
    moodleTypes?: Promise<string> | undefined;
    onProgress?: ((done: number, total: number) => void) | undefined;
    /** Folders, absolute, whose files are no sources although they lie in a component: earlier outputs. */
    leaveOut?: readonly string[];
}

/** What was done for one component. */
export interface BuiltComponent {
    name: string;
    /** Where its files are now. */
    folder: string;
    /** AMD modules by what happened to them. */
    modules: {built: number; cached: number; fresh: number};
}

/**
 * Builds components into `<out>/<component>/`, laid out as in the zip. Nothing is replaced unless all are right.
 *
 * @throws ProblemsError with every error found
 */
export async function buildInto(components: readonly Component[], out: string, options: BuildOptions): Promise<BuiltComponent[]> {
    const {prepared, types} = await prepareAll(components, options);
    await mkdir(out, {recursive: true});
    const stage = join(out, `.stage-${randomBytes(4).toString('hex')}`);
    try {
        for (const one of prepared) {
            await layOut(one, join(stage, one.component.name));
        }
        const outcomes = await compile(prepared, component => join(stage, component.name), {...amdOptions(options), write: true});
        throwCompileErrors(outcomes);
        await throwTypeErrors(types);
        for (const {component} of prepared) {
            await replaceFolder(join(stage, component.name), join(out, component.name));
        }
        return summarise(prepared, component => join(out, component.name), outcomes);
    } catch (error) {
        throw inOutput(error, stage, out);
    } finally {
        await types.catch(() => undefined);
        await rm(stage, {recursive: true, force: true});
    }
}

/**
 * Builds components beside their sources, for plugins that commit their builds. Nothing is written unless all are right;
 * a file whose content is right already is not touched.
 */
export async function buildInPlace(components: readonly Component[], options: BuildOptions): Promise<BuiltComponent[]> {
    const {prepared, types} = await prepareAll(components, options);
    await throwTypeErrors(types);
    const outcomes = await compile(prepared, component => component.folder, {...amdOptions(options), write: 'together'});
    throwCompileErrors(outcomes);
    for (const {component, generated} of prepared) {
        for (const [path, content] of generated.files) {
            const file = join(component.folder, path);
            if (await readFile(file, 'utf8').catch(() => null) !== content) {
                await atomicWrite(file, content);
            }
        }
    }
    return summarise(prepared, component => component.folder, outcomes);
}

/** Compares what is committed with what would be built; writes nothing. Each difference is a problem that says why. */
export async function verifyBuilds(components: readonly Component[], options: BuildOptions): Promise<Problem[]> {
    const {prepared, types} = await prepareAll(components, options);
    await throwTypeErrors(types);
    const outcomes = await compile(prepared, component => component.folder, {...amdOptions(options), write: false});
    const problems = await Promise.all(prepared.map((one, index) => staleBuilds(one, outcomes[index] ?? [])));
    return problems.flat();
}

async function prepareAll(
    components: readonly Component[],
    options: BuildOptions,
): Promise<{prepared: Prepared[]; types: Promise<Problem[]>}> {
    const shared: SharedRooms = findSharedRooms(resolve(options.repository));
    const prepared: Prepared[] = [];
    for (const component of components) {
        const one = await prepareComponent(component, shared);
        const outputs = (options.leaveOut ?? []).map(folder => `${relative(component.folder, folder).split(sep).join('/')}/`);
        one.files = one.files.filter(path => !outputs.some(output => path.startsWith(output)));
        prepared.push(one);
    }
    const problems = prepared.flatMap(one => one.problems);
    if (hasErrors(problems)) {
        throw new ProblemsError(problems);
    }
    const sources = prepared.map(({component, files}) => ({
        component,
        files: files.filter(path => /(^|\/)amd\/src\/.+\.ts$/.test(path) || path.endsWith('.d.ts')),
    }));
    const imported = new Set(prepared.flatMap(one => [...one.imported]));
    const types = Promise.resolve(options.moodleTypes ?? null)
        .then(moodleTypes => checkTypes(sources, shared, imported, options.shippedTypes, moodleTypes));
    return {prepared, types};
}

/** Where a system call failed in the stage, people are shown the folder that they named. */
function inOutput(error: unknown, stage: string, out: string): unknown {
    if (error instanceof Error && 'path' in error && typeof error.path === 'string' && error.path.startsWith(stage)) {
        error.path = out + error.path.slice(stage.length);
    }
    return error;
}

/** Writes a component's files and what is generated for it, all but the AMD builds. */
async function layOut({component, files, generated}: Prepared, folder: string): Promise<void> {
    for (const path of files) {
        if (!generated.files.has(path) && !generated.replaced.has(path)) {
            await mkdir(dirname(join(folder, path)), {recursive: true});
            await copyFile(join(component.folder, path), join(folder, path));
        }
    }
    for (const [path, content] of generated.files) {
        await atomicWrite(join(folder, path), content);
    }
}

/** Compiles all components' modules in one go over the cores; the outcomes of each component, in their order. */
async function compile(
    prepared: readonly Prepared[],
    folderOf: (component: Component) => string,
    options: AmdOptions,
): Promise<AmdOutcome[][]> {
    const sources = prepared.map(one => amdSources(one, folderOf(one.component)));
    const outcomes = await buildAmd(sources.flat(), options);
    let from = 0;
    return sources.map(({length}) => outcomes.slice(from, from += length));
}

/** What was written for each component. */
function summarise(
    prepared: readonly Prepared[],
    folderOf: (component: Component) => string,
    outcomes: readonly (readonly AmdOutcome[])[],
): BuiltComponent[] {
    return prepared.map(({component}, index) => {
        const count = (state: AmdOutcome['state']): number =>
            (outcomes[index] ?? []).filter(outcome => outcome.state === state).length;
        return {
            name: component.name,
            folder: folderOf(component),
            modules: {built: count('built'), cached: count('cached'), fresh: count('fresh')},
        };
    });
}

function throwCompileErrors(outcomes: readonly (readonly AmdOutcome[])[]): void {
    const problems = outcomes.flat().flatMap(({problem}) => problem ?? []);
    if (problems.length > 0) {
        throw new ProblemsError(problems);
    }
}

function amdSources({amd, component}: Prepared, folder: string): AmdSource[] {
    return [...amd].map(([path, {name, text}]) => ({
        moduleName: name,
        sourceFile: join(folder, path),
        buildFile: join(folder, buildPath(path)),
        ...text === null ? {} : {text},
        shownFile: shownSource(component, path, text),
    }));
}

/** The file people edit: problems name it, not the copy that is compiled. */
function shownSource(component: Component, path: string, text: string | null): string {
    return join(component.folder, text === null ? path : path.replace(/\.js$/, '.ts'));
}

async function throwTypeErrors(types: Promise<Problem[]>): Promise<void> {
    const problems = await types;
    if (hasErrors(problems)) {
        throw new ProblemsError(problems);
    }
}

function amdOptions({branch, cacheDir, jobs, onProgress}: BuildOptions): Omit<AmdOptions, 'write'> {
    return {
        branch, cacheDir,
        ...jobs === undefined ? {} : {jobs},
        ...onProgress === undefined ? {} : {onProgress},
    };
}
