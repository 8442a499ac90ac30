import {readdirSync} from 'node:fs';
import {execute, there} from './execute.mjs';

/** Syntax and coding style of all PHP; needs PHP 8.1 or later, and phpcs with the moodle standard for the style. */
export const php = {
  name: 'php',
  missing: async() => there('php', ['-r', 'exit(PHP_VERSION_ID >= 80100 ? 0 : 1);']) ? null : 'no PHP 8.1 or later is installed',
  run: async() => {
    const counts = {passed: 0, failed: 0, skipped: 0};
    for (const file of phpFiles()) {
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
    const {code} = await execute(phpcs, ['--standard=moodle', '--extensions=php', '-s', ...rooms()]);
    console.log(`${code === 0 ? 'ok' : 'FAILED'} moodle-cs`);
    counts[code === 0 ? 'passed' : 'failed']++;
    return counts;
  },
};

/** The folders that hold our PHP. */
function rooms() {
  return ['theme', 'local_plugins', 'cli/services', 'tests/bench'];
}

function phpFiles() {
  return rooms().flatMap(room => readdirSync(room, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && entry.name.endsWith('.php'))
    .map(entry => `${entry.parentPath}/${entry.name}`))
    .sort();
}
