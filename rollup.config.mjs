// Bundles the command-line tool into build/cli, one file a module, so that stack traces name the source's room.
import typescript from '@rollup/plugin-typescript';
import {builtinModules} from 'node:module';
import {readFileSync} from 'node:fs';

const {dependencies, optionalDependencies} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const outside = [...Object.keys({...dependencies, ...optionalDependencies}), ...builtinModules];

const tool = {
  // The code of threads is loaded by its file name.
  input: [
    'cli/lectern.ts', 'cli/services/build/type-check-worker.ts', 'cli/services/check/check-worker.ts',
    'cli/services/types/types-worker.ts', 'cli/services/watch/styles/scss-worker.ts',
    // What the bench of the preview renders with.
    'cli/services/preview/render/template-renderer.ts', 'cli/services/preview/render/preview-world.ts',
    'cli/services/preview/render/examples.ts',
  ],
  external: id => id.startsWith('node:') || outside.some(name => id === name || id.startsWith(`${name}/`)),
  output: {
    dir: 'build/cli',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'cli',
    sourcemap: true,
  },
  plugins: [typescript({
    tsconfig: 'tsconfig.json',
    filterRoot: '.',
    include: ['cli/**/*.ts'],
    exclude: ['**/*.test.ts', 'cli/services/watch/page/{client,overlay,overlay-styles,swap-styles}.ts',
      'cli/services/preview/page/*.ts'],
    noEmit: false,
    noCheck: true, // `npm run types` checks; a build only emits.
    outDir: 'build/cli',
    rootDir: 'cli',
    module: 'ESNext',
  })],
};

/** What a browser runs: one plain script. */
const page = (room, name) => ({
  input: `cli/services/${room}/page/${name}.ts`,
  output: {file: `build/cli/services/${room}/page/${name}.js`, format: 'iife'},
  plugins: [typescript({
    tsconfig: `cli/services/${room}/page/tsconfig.json`,
    filterRoot: '.',
    include: [`cli/services/${room}/page/*.ts`],
    noEmit: false,
    noCheck: true,
    sourceMap: false,
    module: 'ESNext',
  })],
});

// What `lectern watch` puts into a Moodle's pages, then the pages of `lectern preview`.
export default [tool, page('watch', 'client'), page('preview', 'shell'), page('preview', 'frame')];
