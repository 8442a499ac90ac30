import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join, posix} from 'node:path';
import ts from 'typescript';
import type {Component} from '../../core/component.js';
import {ProblemsError} from '../../core/errors.js';
import {shownPath} from '../../core/shown-path.js';
import {nothingGenerated, type Generated} from './generated.js';
import {importSpecifiers, moduleFromTypeScript} from './module-from-typescript.js';
import type {PrepareMemo} from './prepare-memo.js';
import {SHARED_PREFIX, type SharedRooms} from './shared.js';
import {bundlePackage, npmPackageOf, type BundledPackage} from './npm-packages.js';

/** The scripts of one component, as made from its TypeScript, the shared helpers it uses and npm packages. */
export interface Scripts extends Generated {
    packages: BundledPackage[];
}

const SOURCE = /^amd\/src\/(.+)\.ts$/;
const NO_SOURCE = /\.(d|test)\.ts$/;

/**
 * Makes `amd/src/*.js` for each TypeScript source of a component. A shared helper is copied in as a module of the
 * component (`amd/src/lectern/<name>`), an npm package as `amd/src/<name>-lazy.js`.
 *
 * @param component whose files are listed
 * @param files paths relative to its folder
 * @param shared the repository's shared rooms
 * @param memo what the last time made
 */
export async function generateScripts(
    component: Component, files: readonly string[], shared: SharedRooms, memo: PrepareMemo,
): Promise<Scripts> {
    const made: Scripts = {...nothingGenerated(), packages: []};
    const neededPackages = new Map<string, string>();
    const queue = files
        .filter(path => SOURCE.test(path) && !NO_SOURCE.test(path))
        .map(path => ({path, file: join(component.folder, path)}));
    const queued = new Set(queue.map(({path}) => path));

    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const {path, file} = next;
        const shown = shownPath(file);
        const text = await readFile(file, 'utf8');
        const rename = (specifier: string): string => {
            if (specifier.startsWith(SHARED_PREFIX)) {
                const name = specifier.slice(SHARED_PREFIX.length);
                const target = `amd/src/lectern/${name}.ts`;
                const source = shared.amd === null ? null : join(shared.amd, `${name}.ts`);
                if (source !== null && existsSync(source) && !queued.has(target)) {
                    queued.add(target);
                    queue.push({path: target, file: source});
                }
                return `${component.name}/${specifier}`;
            }
            const npm = npmPackageOf(specifier, component.folder);
            if (npm !== null) {
                neededPackages.set(specifier, npm.name);
                return `${component.name}/${npm.module}`;
            }
            return specifier;
        };
        try {
            const code = memo.module(path, text, rename, renameAgain => moduleFromTypeScript(shown, text, renameAgain));
            made.files.set(path.replace(/\.ts$/, '.js'), code);
            made.replaced.add(path.replace(/\.ts$/, '.js'));
        } catch (error) {
            if (!(error instanceof ProblemsError)) {
                throw error;
            }
            made.problems.push(...error.problems);
        }
        if (path.startsWith('amd/src/lectern/')) {
            made.files.set(path, text);
        }
    }
    for (const specifier of neededPackages.keys()) {
        const bundled = await memo.package(specifier, () => bundlePackage(specifier, component.folder));
        made.packages.push(bundled);
        made.files.set(`amd/src/${bundled.module}.js`, bundled.code);
    }
    return made;
}

/** A module of a component with the names it imports and where. */
export interface ModuleImports {
    /** Path relative to the component, e.g. `amd/src/local/list.js`. */
    path: string;
    /** The file people edit, for problems. */
    file: string;
    imports: {name: string; line: number; column: number}[];
}

/** The modules that a source names: ES imports, and the dependency list of a `define()`. */
export function readImports(path: string, file: string, text: string): ModuleImports {
    const kind = path.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
    const literals = [...importSpecifiers(source), ...defineDependencies(source)];
    return {path, file, imports: literals.map(literal => {
        const {line, character} = source.getLineAndCharacterOfPosition(literal.getStart(source));
        return {name: resolveName(path, literal.text), line: line + 1, column: character + 1};
    })};
}

/** `./b` in `amd/src/local/a.ts` is the module `local/b` of the same component: written as `./local/b`. */
function resolveName(path: string, name: string): string {
    if (!name.startsWith('.')) {
        return name;
    }
    const folder = posix.dirname(path.slice('amd/src/'.length));
    return `./${posix.normalize(posix.join(folder, name.replace(/\.(js|ts)$/, '')))}`;
}

function defineDependencies(source: ts.SourceFile): ts.StringLiteral[] {
    for (const statement of source.statements) {
        if (ts.isExpressionStatement(statement) && ts.isCallExpression(statement.expression)
                && ts.isIdentifier(statement.expression.expression) && statement.expression.expression.text === 'define') {
            const list = statement.expression.arguments.find(argument => ts.isArrayLiteralExpression(argument));
            return list === undefined ? [] : list.elements.filter(element => ts.isStringLiteral(element));
        }
    }
    return [];
}
