import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {rollup} from 'rollup';
import {UserError} from '../../core/errors.js';

/** An npm package as it goes into a component: one module, named so that Moodle keeps it out of the combined bundle. */
export interface BundledPackage {
    /** `amd/src/<module>.js` */
    module: string;
    code: string;
    /** The package itself and every package that came with it, for thirdpartylibs.xml. */
    contents: {name: string; version: string; licence: string; description: string}[];
}

/** AMD names that are Moodle's own: `core/…`, `<type>_<plugin>/…`, and the few that core maps without a component. */
const MOODLE_NAME = /^(core|[a-z]+_[a-z0-9_]+|media_[a-z]+)\/|^(jquery|jqueryui|require|exports|module)$/;

/**
 * The npm package that a specifier names, or null where it is a module of Moodle's or of the component.
 *
 * @param specifier as in the import
 * @param folder the component's; packages are found from it upwards as Node does
 */
export function npmPackageOf(specifier: string, folder: string): {name: string; module: string} | null {
    if (specifier.startsWith('.') || MOODLE_NAME.test(specifier)) {
        return null;
    }
    const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
    return packageFolder(name, folder) === null ? null : {name, module: moduleNameOf(specifier)};
}

/** `@scope/some.package` → `scope-some-package-lazy` */
function moduleNameOf(specifier: string): string {
    return `${specifier.replace(/^@/, '').replace(/[^a-zA-Z0-9]+/g, '-').toLowerCase()}-lazy`;
}

/**
 * Bundles one package with all it needs into one ES module. In Moodle a default export replaces the named ones, so the
 * module has the package's default where there is one (whose properties answer to named imports), else its named ones.
 */
export async function bundlePackage(specifier: string, folder: string): Promise<BundledPackage> {
    const roots = new Set<string>();
    const code = await bundleEntry(`export {default} from '${specifier}';`, folder, roots)
        .catch(async(error: Error & {code?: string}) => {
            if (error.code !== 'MISSING_EXPORT') {
                throw error;
            }
            return bundleEntry(`export * from '${specifier}';`, folder, roots);
        })
        .catch((error: Error) => {
            throw new UserError(`The npm package '${specifier}' cannot be bundled: ${error.message}`,
                'Install it in the component\'s folder with npm, or import another entry of it.');
        });
    const contents = [...roots].map(describe).sort((a, b) => a.name < b.name ? -1 : 1);
    const names = contents.map(({name, version}) => `${name} ${version}`).join(', ');
    const banner = `// Bundled from npm: ${names}.\n/* eslint-disable */\n`;
    return {module: moduleNameOf(specifier), code: banner + code, contents};
}

/** The code of one bundle; adds the folder of each package that went into it to `roots`. */
async function bundleEntry(source: string, folder: string, roots: Set<string>): Promise<string> {
    const entry = '\0lectern-entry';
    const bundle = await rollup({
        input: entry,
        context: 'window',
        onwarn: () => undefined,
        plugins: [
            {
                name: 'lectern-entry',
                resolveId: id => id === entry ? id : null,
                load: id => id === entry ? source : null,
                moduleParsed: ({id}) => {
                    const root = packageRootOf(id);
                    if (root !== null) {
                        roots.add(root);
                    }
                },
            },
            nodeResolve({browser: true, preferBuiltins: false, rootDir: folder, modulePaths: modulePaths(folder)}),
            commonjs(),
            json(),
        ],
    });
    const {output: [chunk]} = await bundle.generate({format: 'es', interop: 'auto'});
    await bundle.close();
    return chunk.code;
}

function describe(root: string): BundledPackage['contents'][number] {
    const read = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as
        {name: string; version: string; license?: string; description?: string};
    return {name: read.name, version: read.version, licence: read.license ?? 'UNKNOWN', description: read.description ?? ''};
}

function packageRootOf(id: string): string | null {
    const file = id.replace(/^\0/, '').replace(/\?.*$/, '');
    for (let folder = dirname(file); folder.includes('node_modules'); folder = dirname(folder)) {
        if (existsSync(join(folder, 'package.json')) && /"name"\s*:/.test(readFileSync(join(folder, 'package.json'), 'utf8'))) {
            return folder;
        }
    }
    return null;
}

function packageFolder(name: string, folder: string): string | null {
    return modulePaths(folder).map(path => join(path, name)).find(path => existsSync(join(path, 'package.json'))) ?? null;
}

function modulePaths(folder: string): string[] {
    const paths: string[] = [];
    for (let at = folder; ; at = dirname(at)) {
        paths.push(join(at, 'node_modules'));
        if (dirname(at) === at) {
            return paths;
        }
    }
}
