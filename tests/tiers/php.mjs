import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeSkeletons} from '../site/make-skeletons.mjs';
import {execute, there} from './execute.mjs';

/** Syntax and coding style of all PHP; needs PHP 8.1 or later, and phpcs with the moodle standard for the style. */
export const php = {
  name: 'php',
  missing: async() => there('php', ['-r', 'exit(PHP_VERSION_ID >= 80100 ? 0 : 1);']) ? null : 'no PHP 8.1 or later is installed',
  run: async() => {
    // Skeletons become PHP by being filled in: what they make is what is looked at.
    const skeletons = mkdtempSync(join(tmpdir(), 'lectern-skeletons-'));
    try {
      await makeSkeletons(skeletons);
      return await checkPhp([...ROOMS, skeletons]);
    } finally {
      rmSync(skeletons, {recursive: true});
    }
  },
};

/** The folders that hold our PHP. */
const ROOMS = ['theme', 'local_plugins', 'cli/services', 'tests/bench', 'tests/site'];

async function checkPhp(rooms) {
  const counts = {passed: 0, failed: 0, skipped: 0};
  for (const file of phpFiles(rooms)) {
    const {code, output} = await execute('php', ['-l', file], {show: false});
    counts[code === 0 ? 'passed' : 'failed']++;
    if (code !== 0) {
      console.log(`FAILED ${file}\n${output}`);
    }
  }
  const phpcs = process.env['LECTERN_PHPCS'] ?? 'phpcs';
  const standards = there(phpcs, ['-i']) ? (await execute(phpcs, ['-i'], {show: false})).output : '';
  if (!/\bmoodle\b/.test(standards)) {
    console.log('skipped: coding style, no phpcs with the moodle standard is installed (LECTERN_PHPCS names one)');
    counts.skipped++;
    return counts;
  }
  const {code} = await execute(phpcs, ['--standard=moodle', '--extensions=php', '-s', ...rooms]);
  console.log(`${code === 0 ? 'ok' : 'FAILED'} moodle-cs`);
  counts[code === 0 ? 'passed' : 'failed']++;
  return counts;
}

function phpFiles(rooms) {
  return rooms.flatMap(room => readdirSync(room, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && entry.name.endsWith('.php'))
    .map(entry => `${entry.parentPath}/${entry.name}`))
    .sort();
}
