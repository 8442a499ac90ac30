// Types of whole Moodle checkouts: lectern against TypeScript's own declarations of JavaScript, over the same sources.
// Alone: node tests/bench/types/bench.mjs --checkout DIR [--checkout DIR]
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {requireMoodle} from '../../../build/cli/core/moodle.js';
import {coreModules} from '../../../build/cli/services/amd/core-modules.js';
import {measure} from '../amd/measure-process.mjs';
import {documentedFunctions} from './documented-functions.mjs';
import {measureDeclarations} from './measure-declarations.mjs';

const LECTERN = fileURLToPath(new URL('../../../bin/lectern.js', import.meta.url));
const TSC = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const STRICT = {
  strict: true, noEmit: true, skipLibCheck: false, target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [],
};

/**
 * @param {{sites: {branch: string, checkout?: string}[]}} given checkouts, the registered one where no folder is given; they are only read
 */
export async function bench({sites}) {
  const figures = [];
  for (const {branch, checkout = await registered(branch)} of sites) {
    const work = mkdtempSync(join(tmpdir(), 'lectern-types-'));
    try {
      figures.push(...await benchOne(branch, checkout, work));
    } finally {
      rmSync(work, {recursive: true, force: true});
    }
  }
  return figures;
}

async function registered(branch) {
  const {codeFolder} = await import('../../../build/cli/services/site/layout.js');
  return codeFolder(branch);
}

async function benchOne(branch, checkout, work) {
  const modules = await coreModules(requireMoodle(checkout));
  const functions = documentedFunctions(modules);

  note(branch, 'lectern, nothing made yet');
  const command = [process.execPath, LECTERN, 'types', '--moodle', checkout, '--json'];
  const env = {LECTERN_CACHE: join(work, 'cache')};
  const cold = succeeded(await measure(command, {cwd: work, env}));
  const {folder, loosened} = JSON.parse(cold.output);
  note(branch, 'lectern, nothing changed');
  const again = [];
  for (let run = 0; run < 5; run++) {
    again.push(succeeded(await measure(command, {cwd: work, env})).seconds);
  }
  const unchanged = again.sort((a, b) => a - b)[2];
  note(branch, 'what lectern made');
  const ours = measureDeclarations(filesOf(modules, name => join(folder, `${name}.d.ts`)), functions, folder);
  const ourErrors = await strictErrors(work, [join(folder, '**/*.d.ts')], folder);

  note(branch, 'tsc');
  const out = join(work, 'tsc');
  const config = join(work, 'peer.json');
  writeFileSync(config, JSON.stringify({
    compilerOptions: {
      ...STRICT, noEmit: false, checkJs: false, allowJs: true, declaration: true, emitDeclarationOnly: true, outDir: out, rootDir: checkout,
    },
    files: modules.map(({sourceFile}) => sourceFile),
  }));
  const peer = await measure([process.execPath, '--max-old-space-size=8000', TSC, '-p', config], {cwd: work});
  if (!existsSync(out)) {
    throw new Error(`tsc made nothing:\n${peer.output.slice(0, 2000)}`);
  }
  note(branch, 'what tsc made');
  const peerFile = (_name, source) => join(out, relative(checkout, source).replace(/\.js$/, '.d.ts'));
  const theirs = measureDeclarations(filesOf(modules, peerFile), functions, out);
  const theirErrors = await strictErrors(work, [join(out, '**/*.d.ts')], out);

  const share = ({typed}) => typed / functions.length;
  const percent = counts => `${(share(counts) * 100).toFixed(1)} % of ${functions.length}`;
  return [
    {
      name: `Moodle ${branch}: AMD modules with types that can be imported`,
      bar: `all ${modules.length}`,
      measured: `${ours.modules} of ${modules.length}`,
      peer: `tsc --allowJs --declaration: ${theirs.modules}`,
      pass: ours.modules === modules.length,
      details: [],
    },
    {
      name: `Moodle ${branch}: exported functions and methods whose parameters are all documented, and none any`,
      bar: '≥ 90 %',
      measured: percent(ours),
      peer: `tsc --allowJs --declaration: ${percent(theirs)}`,
      pass: share(ours) >= 0.9,
      details: [
        `lectern: ${ours.any.length} have a parameter that is any, ${ours.missing.length} are missing; `
          + `tsc: ${theirs.any.length} and ${theirs.missing.length}`,
        `${loosened} types were left out because comments contradict each other`,
      ],
    },
    {
      name: `Moodle ${branch}: errors of tsc --noEmit --strict over the result, libraries checked as well`,
      bar: '0',
      measured: String(ourErrors),
      peer: `tsc --allowJs --declaration: ${theirErrors}`,
      pass: ourErrors === 0,
      details: [],
    },
    {
      name: `Moodle ${branch}: types of the whole checkout, nothing made yet`,
      bar: '< 30 s',
      measured: `${cold.seconds.toFixed(1)} s`,
      peer: `tsc --allowJs --declaration ${peer.seconds.toFixed(1)} s`,
      pass: cold.seconds < 30,
      details: [
        `processor time: lectern ${cold.cpuSeconds.toFixed(1)} s, tsc ${peer.cpuSeconds.toFixed(1)} s`,
        `memory: lectern ${Math.round(cold.peakBytes / 2 ** 20)} MiB, tsc ${Math.round(peer.peakBytes / 2 ** 20)} MiB`,
      ],
    },
    {
      name: `Moodle ${branch}: the same, nothing changed`,
      bar: '≤ 1 s',
      measured: `${unchanged.toFixed(2)} s`,
      peer: null,
      pass: unchanged <= 1,
      details: ['the middle of five runs, Node\'s start included'],
    },
  ];
}

function filesOf(modules, place) {
  return new Map(modules.map(({moduleName, sourceFile}) => [moduleName, place(moduleName, sourceFile)]).filter(([, file]) => existsSync(file)));
}

/** As a user would see them: TypeScript's own command over the folder. */
async function strictErrors(work, include, folder) {
  const config = join(work, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({compilerOptions: {...STRICT, paths: {'*': [`${folder}/*`]}}, include}));
  const {output} = await measure([process.execPath, '--max-old-space-size=8000', TSC, '-p', config, '--pretty', 'false'], {cwd: work});
  return [...output.matchAll(/^\S.*error TS\d+/gm)].length;
}

function succeeded(result) {
  if (result.code !== 0) {
    throw new Error(`A measured program ended with ${result.code}:\n${result.output.slice(-2000)}`);
  }
  return result;
}

function note(branch, what) {
  console.error(`  ${branch}: ${what}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {values} = parseArgs({options: {checkout: {type: 'string', multiple: true}}});
  const sites = (values.checkout ?? []).map(checkout => ({checkout, branch: requireMoodle(checkout).branch}));
  console.log(JSON.stringify(await bench({sites}), null, 2));
}
