import {readFile} from 'node:fs/promises';

/** Places where a package looks for another on disk while it runs; in one file, there is nothing to look for. */
const REPLACEMENTS = [
    {
        file: '@babel/eslint-parser/lib/parse.cjs',
        from: /require\(\(\(\(v, w\) =>[\s\S]*?paths: \[require\.resolve\("@babel\/core\/package\.json"\)\]\n\}\)\)/,
        to: 'require("@babel/parser")',
    },
];

const AGAIN = Symbol('asked before');

/** An esbuild plugin; a package that no longer reads as expected fails the build. */
export function bundledPackages() {
    return {
        name: 'bundled-packages',
        setup(build) {
            // As Grunt loads them: the packages' CommonJS files, not their ES modules.
            build.onResolve({filter: /^[^./]/}, ({path, kind, importer, resolveDir, pluginData}) =>
                kind !== 'import-statement' || pluginData === AGAIN ? undefined
                    : build.resolve(path, {kind: 'require-call', importer, resolveDir, pluginData: AGAIN}));
            for (const {file, from, to} of REPLACEMENTS) {
                const filter = new RegExp(`/node_modules/${file.replaceAll('.', '\\.')}$`);
                build.onLoad({filter}, async({path}) => {
                    const text = await readFile(path, 'utf8');
                    if (!from.test(text)) {
                        throw new Error(`${file} no longer reads as expected`);
                    }
                    return {contents: text.replace(from, () => to), loader: 'js'};
                });
            }
        },
    };
}
