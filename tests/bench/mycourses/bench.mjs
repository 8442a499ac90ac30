// block_lectern_mycourses against core's block_myoverview: the same learner, 200 courses of 10 activities, the same site.
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {sitePlaces} from '../../../build/cli/services/site/layout.js';
import {asOwnerOf} from '../as-owner.mjs';
import {LearnerBrowser, medianVisit} from './requests.mjs';

const COURSES = 200;
const ACTIVITIES = 10;
const BAR = 0.5;

/** What is shown, and how one knows that its courses are there. */
const VARIANTS = {
  none: {block: null, shown: null},
  ours: {block: 'lectern_mycourses', shown: '.block_lectern_mycourses h4'},
  core: {block: 'myoverview', shown: '.block_myoverview [data-region="course-content"]'},
};

export async function bench({sites}) {
  const figures = [];
  for (const {branch, release} of sites) {
    figures.push(...await benchSite(branch, release));
  }
  return figures;
}

async function benchSite(branch, release) {
  const tool = (...args) => execFileSync(process.execPath, ['bin/lectern.js', ...args], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
  tool('zip');
  const {url, site} = JSON.parse(tool('site', 'up', branch, '--no-cron', '--json'));
  const places = sitePlaces(branch, site);
  logPerformance(`${places.code}/config.php`);
  const php = asOwnerOf(places.moodledata);
  const script = fileURLToPath(new URL('show_block.php', import.meta.url));
  const show = block => JSON.parse(php([script, `${places.code}/config.php`],
    JSON.stringify({learner: 'bench', courses: COURSES, activities: ACTIVITIES, block})).trim().split('\n').at(-1));

  const {password} = show(null);
  const learner = new LearnerBrowser(url, `${places.logs}/php-errors.log`);
  const warm = {};
  const cold = {};
  try {
    await learner.start('bench', password);
    for (const [name, {block, shown}] of Object.entries(VARIANTS)) {
      show(block);
      php([`${places.code}/admin/cli/purge_caches.php`]);
      cold[name] = await learner.visit(shown);
      await learner.visit(shown);
      warm[name] = await medianVisit(learner, shown);
    }
  } finally {
    await learner.stop();
    tool('site', 'down', branch);
  }
  const cost = (state, name, key) => state[name][key] - state.none[key];
  const reads = cost(warm, 'ours', 'reads') / cost(warm, 'core', 'reads');
  const seconds = cost(warm, 'ours', 'seconds') / cost(warm, 'core', 'seconds');
  const ms = value => `${Math.round(value * 1000)} ms`;
  const label = `Moodle ${release.split(' ')[0]} on ${site}`;
  return [
    {
      name: `${label}: database reads for the block, ${COURSES} courses, warm`,
      bar: `ratio below ${BAR}`,
      measured: `${cost(warm, 'ours', 'reads')} (ratio ${reads.toFixed(3)})`,
      peer: `block_myoverview ${cost(warm, 'core', 'reads')}`,
      pass: reads < BAR,
      details: [
        `Reads of all requests until the courses are there, less the ${warm.none.reads} of the same dashboard without a block.`,
        `Requests: ours ${warm.ours.requests}, core ${warm.core.requests}.`,
        `All caches purged: ours ${cost(cold, 'ours', 'reads')} reads, core ${cost(cold, 'core', 'reads')}, each less the empty dashboard's ${cold.none.reads}.`,
      ],
    },
    {
      name: `${label}: server time for the block, ${COURSES} courses, warm`,
      bar: `ratio below ${BAR}`,
      measured: `${ms(cost(warm, 'ours', 'seconds'))} (ratio ${seconds.toFixed(3)})`,
      peer: `block_myoverview ${ms(cost(warm, 'core', 'seconds'))}`,
      pass: seconds < BAR,
      details: [
        `Median of 7 visits, all requests until the courses are there, less the ${ms(warm.none.seconds)} of the same dashboard without a block.`,
        `The whole page: ours ${ms(warm.ours.seconds)}, core ${ms(warm.core.seconds)}.`,
        `All caches purged, the whole page: ours ${ms(cold.ours.seconds)}, core ${ms(cold.core.seconds)}.`,
      ],
    },
  ];
}

/** Has Moodle write reads and time of each request to PHP's error log; `site up` writes config.php anew. */
function logPerformance(file) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes('MDL_PERFTOLOG')) {
    writeFileSync(file, text.replace(/^unset\(\$CFG\);$/m, line => `if (PHP_SAPI !== 'cli') {\n    define('MDL_PERF', true);\n    define('MDL_PERFTOLOG', true);\n}\n${line}`));
  }
}
