// Seeds faults for the checks that run other programs: these read the disk, so copies of core's plugins are written there.
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {TOOL_FAULTS} from './tool-faults/faults.mjs';

const LECTERN = fileURLToPath(new URL('../../../bin/lectern.js', import.meta.url));
const PER_CHECK = 20;

/**
 * @param {{checkout: string}[]} sites Moodle checkouts
 * @param {{only?: string | null, onMiss?: (line: string) => void}} [options]
 * @returns {Promise<{check: string, seeded: number, found: number, silent: number}[]>} a row for each check
 */
export async function seedToolFaults(sites, {only = null, onMiss = () => undefined} = {}) {
  const {findTargets} = await import('../../../build/cli/services/check/find-targets.js');
  const rows = [];
  for (const [check, faults] of Object.entries(TOOL_FAULTS).filter(([name]) => only === null || only === name)) {
    const row = {check, seeded: 0, found: 0, silent: 0};
    for (const {checkout} of sites) {
      const folder = mkdtempSync(join(tmpdir(), 'lectern-seeded-'));
      try {
        const copies = copyPlugins(findTargets([checkout], checkout), faults, folder, PER_CHECK / sites.length);
        const before = findings(check, folder, checkout);
        copies.forEach(({file, broken}) => writeFileSync(file, broken));
        const after = findings(check, folder, checkout);
        for (const {file, line} of copies) {
          const place = `${file}:${line}`;
          row.seeded++;
          row.found += after.has(place) ? 1 : 0;
          row.silent += before.has(place) ? 0 : 1;
          if (!after.has(place) || before.has(place)) {
            onMiss(`${check}: ${place.slice(folder.length)} ${after.has(place) ? 'was reported before' : 'not found'}`);
          }
        }
      } finally {
        rmSync(folder, {recursive: true, force: true});
      }
    }
    rows.push(row);
  }
  return rows;
}

/** Copies with their files sound, each in a folder of its own. */
function copyPlugins(targets, faults, folder, count) {
  const copies = [];
  for (const target of targets) {
    if (copies.length >= count) {
      break;
    }
    const paths = readdirSync(target.folder, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(target.folder.length + 1));
    const read = path => readFileSync(join(target.folder, path), 'utf8');
    const [fault] = paths.includes('version.php') ? faults({paths, read}) : [];
    if (fault === undefined) {
      continue;
    }
    const copy = join(folder, String(copies.length), fault.also === undefined ? basename(target.folder) : 'seeded');
    cpSync(target.folder, copy, {recursive: true});
    for (const [path, text] of Object.entries({...fault.also, [fault.path]: fault.sound})) {
      mkdirSync(dirname(join(copy, path)), {recursive: true});
      writeFileSync(join(copy, path), text);
    }
    copies.push({file: join(copy, fault.path), broken: fault.broken, line: fault.line});
  }
  return copies;
}

/** Places of what one check finds below a folder. */
function findings(check, folder, moodle) {
  const {stdout, stderr, status} = spawnSync(process.execPath, [
    LECTERN, 'check', ...readdirSync(folder).map(name => join(folder, name)), '--only', check, '--moodle', moodle, '--json',
  ], {cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30});
  if (status !== 0 && status !== 1) {
    throw new Error(`lectern check ended with ${status}: ${stderr}`);
  }
  const {problems, skipped} = JSON.parse(stdout);
  if (problems.length === 0 && skipped?.length > 0) {
    throw new Error(`${check} was skipped: ${JSON.stringify(skipped)}`);
  }
  return new Set(problems.map(({file, line}) => `${join(folder, file)}:${line}`));
}

// Alone: node tests/bench/check/seeded-tool-faults.mjs [check] CHECKOUT…
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folders = process.argv.slice(2).filter(one => one.includes('/'));
  const [only = null] = process.argv.slice(2).filter(one => !one.includes('/'));
  console.table(await seedToolFaults(folders.map(checkout => ({checkout})), {only, onMiss: line => console.log(line)}));
}
