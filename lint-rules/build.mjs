// Bundles the pinned linters into build/lint-rules: `npm run build`, from any working directory.
import {build} from 'esbuild';
import {copyFile, mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {licences} from '../amd-compiler/bundle/licences.mjs';
import {bundledPackages} from './bundle/bundled-packages.mjs';
import {fingerprint} from './bundle/fingerprint.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, '..', 'build', 'lint-rules');
const aside = `${target}.${process.pid}.new`;

try {
    await rm(aside, {recursive: true, force: true});
    await mkdir(aside, {recursive: true});
    const {metafile} = await build({
        absWorkingDir: here,
        entryPoints: {rules: 'src/index.ts'},
        outdir: aside,
        outExtension: {'.js': '.cjs'},
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node20',
        alias: {
            // The linter alone, without the program around it.
            'eslint-linter': join(here, 'node_modules/eslint/lib/linter/index.js'),
            // As the linters themselves read their rules files.
            'js-yaml': join(here, 'node_modules/@eslint/eslintrc/node_modules/js-yaml'),
        },
        // Only for a rules file that is written in TypeScript.
        external: ['typescript'],
        // Keeps a variable of the user's shell from switching Babel to another major version's behaviour.
        define: {'process.env.BABEL_8_BREAKING': '""', 'process.env.BABEL_TYPES_8_BREAKING': '""'},
        plugins: [bundledPackages()],
        legalComments: 'none',
        logLevel: 'warning',
        // Files that no rule of Moodle's reaches: formatters, a test helper, other programs' rules.
        logOverride: {'require-resolve-not-external': 'silent'},
        metafile: true,
    });
    const outside = Object.keys(metafile.inputs).filter(input => input.startsWith('..'));
    if (outside.length > 0) {
        throw new Error(`Not pinned, found outside this package: ${outside.join(', ')}`);
    }
    await copyFile(join(here, 'src/worker.cjs'), join(aside, 'worker.cjs'));
    await writeFile(join(aside, 'LICENSES.txt'), await licences(here, metafile));
    await writeFile(join(aside, 'fingerprint.json'), `${JSON.stringify(await fingerprint(aside))}\n`);
    await rm(target, {recursive: true, force: true});
    await rename(aside, target);
} finally {
    await rm(aside, {recursive: true, force: true});
}
