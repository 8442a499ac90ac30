// A new plugin of every type: seconds to make, check, build and pack it, and what each Moodle's installer and PHPUnit say of it.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {NAME, skeletonTypes} from '../../site/make-skeletons.mjs';

/** Seconds for a type. */
const BAR = 30;

export async function bench({sites}) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-new-'));
  try {
    const rows = [];
    for (const type of await skeletonTypes()) {
      rows.push({type, ...measure(folder, type)});
    }
    const slowest = rows.reduce((most, row) => row.total > most.total ? row : most);
    return [
      {
        name: `\`lectern new\` to zip, the slowest of ${rows.length} types`,
        bar: `${BAR} s`,
        measured: `${slowest.total.toFixed(1)} s (${slowest.type})`,
        peer: null,
        pass: rows.every(({total, clean}) => clean && total < BAR),
        details: rows.map(({type, steps, total}) => `${type}: ${total.toFixed(1)} s (${steps.map(step => step.toFixed(1)).join(' + ')})`),
      },
      ...sites.map(site => onMoodle(folder, site)),
    ];
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** new, check, build and zip, each a process of its own with nothing cached. */
function measure(folder, type) {
  const component = `${type}_${NAME}`;
  let clean = true;
  const seconds = (...args) => {
    const start = performance.now();
    const output = execFileSync(process.execPath, [resolve('bin/lectern.js'), ...args, '--json'], {
      cwd: folder, encoding: 'utf8', env: {...process.env, LECTERN_CACHE: join(folder, 'cache', component)},
    });
    clean &&= args[0] !== 'check' || JSON.parse(output).problems.length === 0;
    return (performance.now() - start) / 1000;
  };
  const steps = [
    seconds('new', type, NAME, '--author', 'Ada Lovelace'),
    seconds('check', component),
    seconds('build', component),
    seconds('zip', component, '--no-bundle'),
  ];
  return {steps, total: steps.reduce((sum, step) => sum + step), clean};
}

/** A fresh site, all zips at once, all tests. */
function onMoodle(folder, {branch, release}) {
  const empty = join(folder, 'no-journeys');
  mkdirSync(empty, {recursive: true});
  const {stdout} = spawnSync(process.execPath, [
    resolve('bin/lectern.js'), 'site', 'test', branch, '--zips', join(folder, 'dist'), '--json',
  ], {cwd: empty, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 28});
  const {tests, passed, failed} = JSON.parse(stdout);
  const install = tests.find(({name}) => name.startsWith('Moodle\'s validator'));
  const units = tests.filter(({kind}) => kind === 'phpunit');
  const types = new Set(units.map(({name}) => name.split('_')[0]));
  return {
    name: `new plugins on Moodle ${release.split(' ')[0]}: installed, and tests that pass`,
    bar: 'all',
    measured: `${units.filter(({outcome}) => outcome === 'passed').length} of ${units.length} tests of ${types.size} plugins, `
      + `all installed in ${Math.round(install?.seconds ?? 0)} s`,
    peer: null,
    pass: failed === 0 && passed > 0 && units.every(({outcome}) => outcome === 'passed'),
  };
}
