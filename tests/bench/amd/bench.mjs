// AMD modules of whole Moodle checkouts: lectern against the checkout's own Grunt, in one run.
// Alone: node tests/bench/amd/bench.mjs --checkout DIR [--checkout DIR] [--node-modules DIR] [--no-grunt-amd]
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {buildFolders, deleteBuilds, differences, readBuilds} from './compare-builds.mjs';
import {measure} from './measure-process.mjs';

const LECTERN = fileURLToPath(new URL('../../../bin/lectern.js', import.meta.url));
const GIB = 2 ** 30;

/**
 * @param {object} given
 * @param {{branch: string, checkout?: string}[]} given.sites checkouts, the registered one where no folder is given; only copies are worked on
 * @param {string | null} given.nodeModules packages of Grunt at the shrinkwrap's versions; null leaves the peer out
 * @param {boolean} [given.gruntAmd] also `grunt amd`, which lints as well
 * @returns {Promise<{name: string, bar: string, measured: string, peer: string | null, pass: boolean | null, details: string[]}[]>}
 */
export async function bench({sites, nodeModules, gruntAmd = true}) {
  const figures = [];
  for (const {branch, checkout = await registered(branch)} of sites) {
    const work = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
    try {
      figures.push(...await benchOne({branch, checkout, nodeModules, gruntAmd, work}));
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

async function benchOne({branch, checkout, nodeModules, gruntAmd, work}) {
  const copy = join(work, 'moodle');
  note(branch, 'copying');
  execFileSync('cp', ['-a', checkout, copy]);
  const folders = buildFolders(copy);
  const shipped = readBuilds(copy, folders);
  const env = {LECTERN_CACHE: join(work, 'cache')};
  const build = [process.execPath, LECTERN, 'build', copy, '--branch', branch, '--in-place'];

  note(branch, 'lectern, nothing cached');
  deleteBuilds(copy, folders);
  const cold = succeeded(await measure(build, {cwd: work, env}));
  const made = readBuilds(copy, folders);
  const notShipped = differences(copy, shipped, made);

  note(branch, 'lectern, nothing changed');
  const again = [];
  for (let run = 0; run < 5; run++) {
    again.push(succeeded(await measure(build, {cwd: work, env})).seconds);
  }
  const unchanged = again.sort((a, b) => a - b)[2];

  const grunt = nodeModules === null ? null : await benchGrunt({branch, copy, folders, nodeModules, gruntAmd, made, shipped});
  const same = shipped.size - notShipped.length;
  const needed = branch === '405' ? shipped.size : Math.ceil(shipped.size * 0.995);
  const ratio = grunt === null ? null : grunt.rollup.seconds / cold.seconds;
  return [
    {
      name: `Moodle ${branch}: AMD modules that are byte for byte what it ships (code and map)`,
      bar: branch === '405' ? `all ${shipped.size}` : `${needed} of ${shipped.size} (99.5 %)`,
      measured: `${same} of ${shipped.size}`,
      peer: grunt === null ? null : `Grunt on the same files: ${shipped.size - grunt.notShipped.length}`,
      // Where the checkout's own Grunt cannot make a build from the sources that are there, nobody can.
      pass: same >= needed || (grunt !== null && grunt.notSame.length === 0 && same >= shipped.size - grunt.notShipped.length),
      details: [...notShipped, ...grunt === null ? [] : [`${grunt.notSame.length} of ${shipped.size} differ from what Grunt made in this run`, ...grunt.notSame]],
    },
    {
      name: `Moodle ${branch}: the same, nothing cached, outputs deleted`,
      bar: '≥ 4.5 × as fast as Grunt\'s rollup task',
      measured: `${cold.seconds.toFixed(1)} s${ratio === null ? '' : `, ${ratio.toFixed(1)} ×`}`,
      peer: grunt === null ? null : `grunt rollup ${grunt.rollup.seconds.toFixed(1)} s`
        + (grunt.amd === null ? '' : `, grunt amd ${grunt.amd.seconds.toFixed(1)} s`),
      pass: ratio === null ? null : ratio >= 4.5,
      details: [
        `processor time: lectern ${cold.cpuSeconds.toFixed(1)} s`
          + (grunt === null ? '' : `, grunt rollup ${grunt.rollup.cpuSeconds.toFixed(1)} s`),
      ],
    },
    {
      name: `Moodle ${branch}: memory over all processes while doing so`,
      bar: '< 2 GiB',
      measured: `${(cold.peakBytes / GIB).toFixed(2)} GiB`,
      peer: grunt === null ? null : `grunt rollup ${(grunt.rollup.peakBytes / GIB).toFixed(2)} GiB`,
      pass: cold.peakBytes < 2 * GIB,
      details: [],
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

async function benchGrunt({branch, copy, folders, nodeModules, gruntAmd, made, shipped}) {
  if (!existsSync(join(copy, 'node_modules'))) {
    symlinkSync(resolve(nodeModules), join(copy, 'node_modules'));
  }
  // Its Gruntfile refuses every Node but one; the packages themselves do not.
  const manifest = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'));
  manifest.engines = {node: '*'};
  writeFileSync(join(copy, 'package.json'), JSON.stringify(manifest, null, 2));
  const grunt = [process.execPath, join(copy, 'node_modules', 'grunt', 'bin', 'grunt')];

  note(branch, 'grunt rollup');
  deleteBuilds(copy, folders);
  const rollup = succeeded(await measure([...grunt, 'rollup'], {cwd: copy}));
  const own = readBuilds(copy, folders);
  note(branch, gruntAmd ? 'grunt amd' : 'grunt amd left out');
  const amd = gruntAmd ? succeeded(await measure([...grunt, 'amd', '--force'], {cwd: copy})) : null;
  return {rollup, amd, notShipped: differences(copy, shipped, own), notSame: differences(copy, own, made)};
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
  const {values} = parseArgs({options: {
    checkout: {type: 'string', multiple: true},
    'node-modules': {type: 'string'},
    'no-grunt-amd': {type: 'boolean'},
  }});
  const sites = (values.checkout ?? []).map(folder => {
    const checkout = resolve(folder);
    const file = [join(checkout, 'public', 'version.php'), join(checkout, 'version.php')].find(path => existsSync(path));
    return {checkout, branch: /^\$branch\s*=\s*'(\d+)'/m.exec(readFileSync(file, 'utf8'))[1]};
  });
  console.log(JSON.stringify(await bench({
    sites, nodeModules: values['node-modules'] ?? null, gruntAmd: !values['no-grunt-amd'],
  }), null, 2));
}
