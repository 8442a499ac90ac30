import {execFileSync} from 'node:child_process';
import {readFileSync, statSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {sitePlaces} from '../../../build/cli/services/site/layout.js';
import {asOwnerOf} from '../as-owner.mjs';

const ACADEMY = fileURLToPath(new URL('../../site/academy/make_academy.php', import.meta.url));
const SHOW_BLOCK = fileURLToPath(new URL('../mycourses/show_block.php', import.meta.url));
const PERF = /PERF: (\S+) .*?db reads\/writes: (\d+)\/(\d+)/g;
const DEVELOPER = '$CFG->debug = 32767;';
// Reads of each request go to PHP's error log; everything else is as on a site in production.
const PRODUCTION = `$CFG->debug = 0;
if (PHP_SAPI !== 'cli') {
    define('MDL_PERF', true);
    define('MDL_PERFTOLOG', true);
}`;

/** A Moodle with the academy on it that can wear either theme. */
export class ThemeSite {
  /** Starts it, and says what is wanted where it cannot. `zips` false: as it is, nothing is built or installed. */
  static start(branch, database, zips) {
    const before = JSON.parse(tool('site', 'list', '--json')).sites.find(site => site.branch === branch)?.instances ?? [];
    if (zips) {
      tool('zip');
    }
    const answer = JSON.parse(tool('site', 'up', branch, ...database === undefined ? [] : ['--db', database], '--no-cron', '--json',
      ...zips ? [] : ['--no-zips']));
    const site = new ThemeSite();
    // What others started stays up: `site down` stops all sites of a branch.
    site.stopsAfter = before.every(({up}) => !up);
    site.branch = branch;
    site.url = answer.url;
    site.places = sitePlaces(branch, answer.site);
    site.php = asOwnerOf(site.places.moodledata);
    site.config = `${site.places.code}/config.php`;
    site.made = JSON.parse(lastLine(site.php([ACADEMY, site.config])));
    site.passwords = {learner: site.made.password, teacher: site.made.password, admin: answer.admin.password};
    site.rewriteConfig(DEVELOPER, PRODUCTION);
    site.set('themedesignermode', '0');
    site.set('cachejs', '1');
    return site;
  }

  /** Compiles both themes' styles, so that switching between them costs nothing later. */
  async warm() {
    this.php([`${this.places.code}/admin/cli/purge_caches.php`]);
    for (const theme of ['boost', 'lectern']) {
      this.wear(theme);
      for (const language of ['en', 'ar_xb']) {
        const page = await (await fetch(`${this.url}/login/index.php?lang=${language}`)).text();
        const [sheet] = page.match(/https?:[^"]*\/theme\/styles\.php\/[^"]*/) ?? [];
        const status = sheet === undefined ? 'none' : (await fetch(sheet)).status;
        if (status !== 200 || !sheet.includes(`/${theme}/`)) {
          throw new Error(`The styles of ${theme} answer with ${status} at ${sheet}`);
        }
      }
    }
  }

  wear(theme) {
    this.set('theme', theme);
  }

  /** The learner's dashboard with one block alone, or `default`. */
  showBlock(block) {
    this.php([SHOW_BLOCK, this.config], JSON.stringify({learner: 'learner', courses: 0, activities: 0, block}));
  }

  /** A place in the log, to ask later which requests came after it. */
  mark() {
    return statSync(this.log, {throwIfNoEntry: false})?.size ?? 0;
  }

  /** `{path, reads}` of every request that Moodle answered since. */
  requestsSince(mark) {
    const lines = readFileSync(this.log).subarray(mark).toString('utf8');
    return [...lines.matchAll(PERF)].map(([, path, reads]) => ({path, reads: Number(reads)}));
  }

  /** The request that was answered since and is written down last: Moodle writes it down after its answer. */
  async lastSince(mark) {
    while (this.requestsSince(mark).length === 0) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    return this.requestsSince(mark).at(-1);
  }

  /** What is made on the site by a script that gets config.php as its argument and `input` as JSON, and prints a line of JSON. */
  make(script, input) {
    return JSON.parse(lastLine(this.php([script, this.config], JSON.stringify(input))));
  }

  stop() {
    this.wear('lectern');
    this.showBlock('default');
    this.rewriteConfig(PRODUCTION, DEVELOPER);
    if (this.stopsAfter) {
      tool('site', 'down', this.branch);
    }
  }

  get log() {
    return `${this.places.logs}/php-errors.log`;
  }

  set(name, value) {
    this.php([`${this.places.code}/admin/cli/cfg.php`, `--name=${name}`, `--set=${value}`]);
  }

  rewriteConfig(from, to) {
    writeFileSync(this.config, readFileSync(this.config, 'utf8').replace(from, () => to));
  }
}

function tool(...args) {
  return execFileSync(process.execPath, ['bin/lectern.js', ...args], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
}

function lastLine(text) {
  return text.trim().split('\n').at(-1);
}
