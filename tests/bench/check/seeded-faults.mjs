// Seeds faults in copies of core's plugins, in memory: each check must find its own at the right line, and be silent without.
import {existsSync, readdirSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const FAULTS = fileURLToPath(new URL('./faults/', import.meta.url));
const PER_PLUGIN = 2;
const PER_CHECK = 20;

/**
 * @typedef {{changes: Record<string, string | null>, path: string, line: number, zip?: (entries: string[]) => string[], branch?: string}} Fault
 *   files of the plugin replaced (null: removed), and where the check must report it; `zip` packs the plugin, with entries renamed or added; `branch` is the Moodle that is checked for
 * @typedef {{component: string, paths: readonly string[], read: (path: string) => string}} Plugin what a seeder breaks
 */

/**
 * @param {{checkout: string}[]} sites Moodle checkouts
 * @param {{only?: string | null, onMiss?: (line: string) => void}} [options]
 * @returns {Promise<{check: string, seeded: number, found: number, silent: number}[]>} a row for each check that has a seeder
 */
export async function seedFaults(sites, {only = null, onMiss = () => undefined} = {}) {
  const tool = await loadTool();
  const seeders = await loadSeeders(only);
  const rows = [];
  for (const {check, faults} of seeders) {
    const meta = tool.CHECKS.find(one => one.meta.name === check);
    const row = {check, seeded: 0, found: 0, silent: 0};
    for (const [index, {checkout}] of sites.entries()) {
      const moodle = tool.moodleOf(checkout);
      // Half of the faults from each Moodle, so that both layouts are tried.
      const enough = Math.ceil(PER_CHECK * (index + 1) / sites.length);
      for (const plugin of tool.plugins(checkout)) {
        if (row.seeded >= enough) {
          break;
        }
        await seedPlugin({tool, meta, faults, plugin, moodle, row, onMiss, enough});
      }
    }
    rows.push(row);
  }
  return rows;
}

async function seedPlugin({tool, meta, faults, plugin, moodle, row, onMiss, enough}) {
  const files = await tool.openFolder(plugin.folder, path => path);
  const before = {folder: null, zip: null};
  let made = 0;
  for (const fault of faults({component: plugin.component, paths: files.paths, read: files.read})) {
    const form = fault.zip === undefined ? 'folder' : 'zip';
    const whole = changed(files, fault.changes);
    const [sound, broken] = form === 'folder' ? [files, whole] : [packed(files, plugin, same => same), packed(whole, plugin, fault.zip)];
    const branch = fault.branch ?? null;
    before[form] ??= places(await tool.run(meta, sound, plugin, {moodle, branch}), plugin.folder);
    const after = places(await tool.run(meta, broken, plugin, {moodle, branch}), plugin.folder);
    const place = `${fault.path}:${fault.line}`;
    const found = after.has(place);
    const silent = !before[form].has(place);
    row.seeded++;
    row.found += found ? 1 : 0;
    row.silent += silent ? 1 : 0;
    if (!found || !silent) {
      onMiss(`${meta.meta.name}: ${plugin.component} ${place} ${found ? 'was reported before' : 'not found'}`);
    }
    if (++made >= PER_PLUGIN || row.seeded >= enough) {
      return;
    }
  }
}

/** The plugin's files with some replaced, added or removed. */
function changed(files, changes) {
  const removed = new Set(Object.keys(changes).filter(path => changes[path] === null));
  return {
    ...files,
    paths: [...new Set([...files.paths, ...Object.keys(changes)])].filter(path => !removed.has(path)).sort(),
    read: path => typeof changes[path] === 'string' ? changes[path] : files.read(path),
  };
}

/** The plugin as the installer has it from a zip. */
function packed(files, {place}, rename) {
  const names = rename(files.paths.map(path => `${place.name}/${path}`));
  const entries = new Map();
  for (const name of names) {
    for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) {
      entries.set(name.slice(0, at + 1), true);
    }
    entries.set(name, true);
  }
  const prefix = `${names[0].split('/')[0]}/`;
  const original = new Map(names.slice(0, files.paths.length).map((name, index) => [name, files.paths[index]]));
  return {...files, unpacked: {entries, names, prefix, read: name => original.has(name) ? files.read(original.get(name)) : null}};
}

function places(problems, folder) {
  return new Set(problems.map(({file, line}) => `${file === folder ? '' : file.slice(folder.length + 1)}:${line}`));
}

async function loadSeeders(only) {
  const seeders = [];
  for (const file of readdirSync(FAULTS).filter(name => name.endsWith('.mjs')).sort()) {
    const check = basename(file, '.mjs');
    if (only === null || only === check) {
      const {faults} = await import(join(FAULTS, file));
      if (typeof faults === 'function') {
        seeders.push({check, faults});
      }
    }
  }
  return seeders;
}

/** The built tool's parts that a run on changed files needs. */
async function loadTool() {
  const part = path => import(new URL(`../../../build/cli/${path}`, import.meta.url).href);
  const [{CHECKS}, {runChecks}, {openFolder}, {findTargets}, {loadPhpParser}, {findMoodle}, {MoodleCode}] = await Promise.all([
    part('checks/registry.js'), part('services/check/run-checks.js'), part('services/check/plugin-files.js'),
    part('services/check/find-targets.js'), part('core/php/parse-php.js'), part('core/moodle.js'),
    part('core/moodle-code/moodle-code.js'),
  ]);
  const parser = await loadPhpParser();
  return {
    CHECKS,
    openFolder,
    moodleOf: checkout => new MoodleCode(findMoodle(checkout), parser),
    plugins: checkout => findTargets([checkout], checkout).map(({folder, place}) => ({
      folder, place, component: place === null ? basename(folder) : `${place.type}_${place.name}`,
    })),
    run: (check, files, {place}, {moodle, branch}) => runChecks(files, {
      checks: [check], place: files.unpacked === null ? place : null, branch, parser, moodle,
    }),
  };
}

// Alone: node tests/bench/check/seeded-faults.mjs [check] CHECKOUT…
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folders = process.argv.slice(2).filter(existsSync);
  const [only = null] = process.argv.slice(2).filter(argument => !existsSync(argument));
  const rows = await seedFaults(folders.map(checkout => ({checkout})), {only, onMiss: line => console.log(line)});
  console.table(rows);
}

