// How long a save takes under `lectern watch`, against what developers wait for without it.
// Alone: npm run bench -- --only watch
import {execFileSync} from 'node:child_process';
import {loadavg} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {sitePlaces} from '../../../build/cli/services/site/layout.js';
import {startChromium} from '../../../build/cli/services/site/tier/chromium.js';
import {asOwnerOf} from '../as-owner.mjs';
import {gruntOneFile} from './grunt.mjs';
import {Listener} from './listener.mjs';
import {Watcher} from './watcher.mjs';

const SAVES = 100;
const RELOADS = 60;
const STYLES = 20;
const BLOCK = 'local_plugins/block_lectern_mycourses';
const POST = 'theme/lectern/scss/post.scss';
const TOKENS = 'scss/tokens.scss';
/** Measured once with Grunt at its shrinkwrap's versions, for runs without its packages. */
const GRUNT_RECORDED = 2200;

export async function bench({sites, nodeModules}) {
  const figures = [];
  for (const {branch, release} of sites) {
    figures.push(...await benchSite(branch, release, nodeModules));
  }
  return figures;
}

async function benchSite(branch, release, nodeModules) {
  const tool = (...args) => execFileSync(process.execPath, ['bin/lectern.js', ...args], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
  tool('zip');
  const {url, site} = JSON.parse(tool('site', 'up', branch, '--no-cron', '--json'));
  const {code, moodledata} = sitePlaces(branch, site);
  const php = asOwnerOf(moodledata);
  php([join(code, 'admin/cli/cfg.php'), '--name=theme', '--set=lectern']);
  const watcher = new Watcher(code);
  const browser = await startChromium(process.cwd());
  try {
    const corpus = await watcher.start();
    const before = loadavg()[0];
    note(branch, 'saving modules');
    const builds = await measureBuilds(watcher, corpus);
    note(branch, `  ${spread(builds)}`);
    note(branch, 'saving TypeScript and templates');
    const reloads = await measureReloads(watcher, url);
    note(branch, `  ${spread(reloads)}`);
    note(branch, 'saving SCSS');
    const styles = await measureStyles(watcher, browser, url, POST, colour => `body { outline: 1px solid ${colour}; }`);
    note(branch, `  ${spread(styles)}`);
    const tokens = await measureStyles(watcher, browser, url, TOKENS,
      colour => `@mixin lectern-light { --lectern-ink: #111; body { outline: 1px solid ${colour}; } }`);
    note(branch, `  ${spread(tokens)}`);
    note(branch, 'reloading a page');
    const page = await measurePage(watcher, browser, url);
    note(branch, `  ${spread(page)}`);
    const load = `Load of the machine: ${before.toFixed(1)} at the start, ${loadavg()[0].toFixed(1)} at the end.`;
    await watcher.stop();
    note(branch, 'the peers');
    const scssphp = median(Array.from({length: 3}, () =>
      Number(php([fileURLToPath(new URL('scssphp.php', import.meta.url)), join(code, 'config.php'), 'lectern']).trim().split('\n').at(-1))));
    const grunt = nodeModules === null ? null : gruntOneFile(code, nodeModules);
    const label = `Moodle ${release.split(' ')[0]} on ${site}`;
    const largest = builds.slice().sort((a, b) => b.size - a.size).slice(0, Math.ceil(builds.length / 20));
    return [
      figure(`${label}: a module of 50 KB or less saved → its build in the Moodle, 95th percentile`, 150, builds,
        `Grunt on one file ${Math.round(grunt ?? GRUNT_RECORDED)} ms${grunt === null ? ' (recorded: its packages were not given)' : ''}`, [
          `${builds.length} saves of ${corpus.length} of Moodle's own modules, evenly over their sizes, ${corpus[0].size} to ${corpus.at(-1).size} bytes.`,
          `The largest of them alone (${largest.map(({size}) => size).join(', ')} bytes): ${largest.map(({ms}) => `${Math.round(ms)} ms`).join(', ')}.`,
          load,
        ]),
      figure(`${label}: a .ts or .mustache saved → the page has the command to reload, nginx and php-fpm, 95th percentile`, 250, reloads, null, [
        ...['ts', 'mustache'].map(kind => `.${kind}: ${spread(reloads.filter(one => one.kind === kind))}`),
        `The reload itself, apart: /login/index.php, from the save to the page's load event, ${spread(page)}.`,
      ]),
      figure(`${label}: the theme's SCSS saved → the page shows it, 95th percentile`, branch === '501' ? 1200 : null, styles,
        `scssphp alone ${Math.round(scssphp)} ms`, []),
      figure(`${label}: the theme's tokens saved, on which all of Boost depends → the page shows it, 95th percentile`,
        branch === '501' ? 1200 : null, tokens, `scssphp alone ${Math.round(scssphp)} ms`, []),
    ];
  } finally {
    await browser.close();
    await watcher.stop();
    tool('site', 'down', branch);
  }
}

async function measureBuilds(watcher, corpus) {
  const measured = [];
  for (let save = 0; save < SAVES; save++) {
    const {path, size} = corpus[Math.round(save * (corpus.length - 1) / (SAVES - 1))];
    const done = watcher.until(event => event.event === 'built' && event.files.some(file => path.endsWith(file.replace('amd/build', 'amd/src').replace('.min', ''))));
    const began = watcher.save(path, text => `${text}\n// ${Date.now()}.${save}\n`);
    measured.push({size, ms: await done - began});
  }
  return measured;
}

async function measureReloads(watcher, url) {
  const listener = await Listener.start(url);
  const measured = [];
  for (let save = 0; save < RELOADS; save++) {
    const kind = save % 2 === 0 ? 'ts' : 'mustache';
    const path = kind === 'ts' ? `${BLOCK}/amd/src/tools.ts` : `${BLOCK}/templates/course.mustache`;
    const heard = listener.next('reload');
    const began = watcher.save(path, text => kind === 'ts' ? `${text}\nexport const saved${save} = ${Date.now()};\n` : `${text}\n{{! ${save} }}\n`);
    measured.push({kind, ms: await heard - began});
  }
  listener.stop();
  return measured;
}

async function measureStyles(watcher, browser, url, file, rule) {
  const page = await browser.newPage();
  await page.goto(`${url}/login/index.php`);
  const measured = [];
  for (let save = 0; save < STYLES; save++) {
    const colour = `rgb(${save}, ${file.length}, 3)`;
    const shown = page.waitForFunction(`getComputedStyle(document.body).outlineColor === '${colour}'`, null, {polling: 10});
    const began = watcher.save(file, text => `${text}\n${rule(colour)}\n`);
    await shown;
    measured.push({ms: performance.now() - began});
  }
  await page.close();
  return measured;
}

async function measurePage(watcher, browser, url) {
  const page = await browser.newPage();
  await page.goto(`${url}/login/index.php`);
  const measured = [];
  for (let save = 0; save < 10; save++) {
    const loaded = page.waitForEvent('load');
    const began = watcher.save(`${BLOCK}/templates/course.mustache`, text => `${text}\n{{! page ${save} }}\n`);
    await loaded;
    measured.push({ms: performance.now() - began});
  }
  await page.close();
  return measured;
}

function figure(name, bar, measured, peer, details) {
  const p95 = percentile(measured, 0.95);
  return {
    name, bar: bar === null ? '–' : `≤ ${bar} ms`, measured: spread(measured), peer, pass: bar === null ? null : p95 <= bar, details,
  };
}

function spread(measured) {
  return `${Math.round(percentile(measured, 0.95))} ms (middle ${Math.round(percentile(measured, 0.5))} ms, ${measured.length} times)`;
}

function percentile(measured, share) {
  const sorted = measured.map(({ms}) => ms).sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function note(branch, what) {
  console.error(`  ${branch}: ${what}`);
}
