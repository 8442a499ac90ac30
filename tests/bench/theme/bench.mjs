// theme_lectern against Boost: the same site, the same data, the same run.
// Alone: npm run bench -- --only theme
// [--parts axe,shift,bytes,paint,reads] [--pages course,login] [--on 405:mariadb,501] [--no-zips]
import {startChromium} from '../../../build/cli/services/site/tier/chromium.js';
import {PAGES} from '../../site/academy/pages.mjs';
import {measureBytes} from './bytes.mjs';
import {measurePaint} from './paint.mjs';
import {measureReads} from './reads.mjs';
import {ThemeSite} from './site.mjs';
import {walk} from './walk.mjs';

const PARTS = ['reads', 'bytes', 'shift', 'axe', 'paint'];

/**
 * Figures of the chosen parts; those of other parts and sites stay as they were. With `pages` only some pages are seen: that is
 * for looking at, printed and not kept.
 */
export async function bench({sites, kept, parts: chosen, pages: names, on, zips}) {
  const parts = chosen ?? PARTS;
  const pages = names === undefined ? PAGES : PAGES.filter(({name}) => names.includes(name));
  const wanted = on?.map(one => one.split(':')) ?? sites.map(({branch}) => [branch]);
  const made = [];
  for (const [branch, database] of wanted) {
    const {release} = sites.find(site => site.branch === branch);
    const label = `Moodle ${release.split(' ')[0]}`;
    for (const part of await benchSite(branch, database, zips, parts, pages)) {
      made.push(...part.figures.map(figure => ({...figure, name: `${label}: ${figure.name}`, part: `${branch} ${part.name}`})));
    }
  }
  if (names !== undefined) {
    console.log(JSON.stringify(made, null, 2));
    return [];
  }
  const others = kept().filter(({part}) => !made.some(figure => figure.part === part));
  return [...others, ...made].sort((a, b) => order(a) - order(b));
}

async function benchSite(branch, database, zips, parts, pages) {
  const site = ThemeSite.start(branch, database, zips);
  const browser = await startChromium(process.cwd(), ['--force-color-profile=srgb']);
  const done = [];
  try {
    await site.warm();
    for (const name of PARTS.filter(part => parts.includes(part))) {
      console.error(`${branch}: ${name}`);
      const began = performance.now();
      // What looks at each page in each of its looks does so on one walk.
      const figures = await {
        reads: () => measureReads(site, browser, pages),
        bytes: () => measureBytes(site, browser, pages),
        shift: () => walk(site, browser, pages, parts.filter(part => ['shift', 'axe'].includes(part))),
        axe: () => parts.includes('shift') ? [] : walk(site, browser, pages, ['axe']),
        paint: () => measurePaint(site, browser, pages),
      }[name]();
      for (const [part, made] of Object.entries(Array.isArray(figures) ? {[name]: figures} : figures)) {
        done.push({name: part, figures: made});
      }
      console.error(`${branch}: ${name} took ${Math.round((performance.now() - began) / 1000)} s`);
    }
  } finally {
    await browser.close();
    site.stop();
  }
  return done;
}

function order({part}) {
  const [branch, name] = part.split(' ');
  return Number(branch) * 10 + PARTS.indexOf(name);
}
