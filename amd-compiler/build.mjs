// Bundles the pinned compiler into build/amd-compiler: `npm run build`, from any working directory.
import {build} from 'esbuild';
import {createRequire} from 'node:module';
import {copyFile, mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {faster} from './bundle/faster.mjs';
import {fingerprint} from './bundle/fingerprint.mjs';
import {licences} from './bundle/licences.mjs';
import {unicodeProperties} from './bundle/unicode-properties.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, '..', 'build', 'amd-compiler');
const aside = `${target}.${process.pid}.new`;
const require = createRequire(join(here, 'package.json'));

try {
    await rm(aside, {recursive: true, force: true});
    await mkdir(aside, {recursive: true});
    const {metafile} = await build({
        absWorkingDir: here,
        entryPoints: {compiler: 'src/index.ts'},
        outdir: aside,
        outExtension: {'.js': '.cjs'},
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node20',
        // As Grunt loads them: the packages' CommonJS files, not their ES modules.
        alias: {
            rollup: require.resolve('rollup'),
            terser: require.resolve('terser'),
            // Its calls are in Babel's hottest loops, and it would find a colour package outside this folder.
            debug: './src/no-debug.cjs',
        },
        // Only rollup's file watcher on macOS asks for it, in a try block.
        external: ['fsevents'],
        // Keeps a variable of the user's shell from switching Babel to another major version's behaviour.
        define: {'process.env.BABEL_8_BREAKING': '""', 'process.env.BABEL_TYPES_8_BREAKING': '""'},
        plugins: [unicodeProperties(here), faster()],
        legalComments: 'none',
        logLevel: 'warning',
        metafile: true,
    });
    assertInside(metafile);
    await copyFile(join(here, 'src/worker.cjs'), join(aside, 'worker.cjs'));
    await writeFile(join(aside, 'LICENSES.txt'), await licences(here, metafile));
    await writeFile(join(aside, 'fingerprint.json'), `${JSON.stringify(await fingerprint(here, aside))}\n`);
    await rm(target, {recursive: true, force: true});
    await rename(aside, target);
} finally {
    await rm(aside, {recursive: true, force: true});
}

/** A package found in a folder above would be whatever version lies there. */
function assertInside(metafile) {
    const outside = Object.keys(metafile.inputs).filter(input => input.startsWith('..'));
    if (outside.length > 0) {
        throw new Error(`Not pinned, found outside this package: ${outside.join(', ')}`);
    }
}
