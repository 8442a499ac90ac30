import {readsOf} from '../theme/reads.mjs';
import {lookAll} from '../theme/walk.mjs';
import {script} from './bench.mjs';

const FORMATS = ['topics', 'weeks', 'social', 'singleactivity'];
const LEFT = ['open', 'folded'];
const MOST_READS = 2;
const MOST_SHIFT = 0.01;

/** Reads, layout shift and axe of course pages, and reads of pages that are none of the plugin's business. */
export async function measurePages({site, browser, install, remove}) {
  remove();
  site.made = {...site.made, syllabi: site.make(script('make_courses.php'), {formats: FORMATS, left: LEFT})};
  const courses = LEFT.flatMap(left => FORMATS.map(format => ({
    name: `${format}, ${left}`, role: 'learner', path: ({syllabi}) => `/course/view.php?id=${syllabi[`${format} ${left}`]}`,
  })));
  const others = [
    {name: 'dashboard', role: 'learner', path: () => '/my/'},
    {name: 'participants', role: 'teacher', path: ({syllabi}) => `/user/index.php?id=${syllabi['topics open']}`},
    {name: 'grades', role: 'learner', path: ({syllabi}) => `/grade/report/user/index.php?id=${syllabi['topics open']}`},
    {name: 'catalogue', role: 'visitor', path: () => '/course/index.php'},
  ];
  await site.warm();
  const before = {};
  for (const theme of ['boost', 'lectern']) {
    before[theme] = await readsOf(theme, site, browser, [...courses, ...others]);
  }
  const bare = await lookAll(site, browser, courses, ['shift', 'axe']);

  install();
  site.make(script('write_syllabi.php'), Object.values(site.made.syllabi));
  await site.warm();
  const after = {};
  for (const theme of ['boost', 'lectern']) {
    after[theme] = await readsOf(theme, site, browser, [...courses, ...others]);
  }
  const written = await lookAll(site, browser, courses, ['shift', 'axe']);
  return ['boost', 'lectern'].flatMap(theme => [
    reads(`${theme}: database reads added to a course page, warm`, MOST_READS, courses, before[theme], after[theme]),
    reads(`${theme}: database reads added to all other pages, warm`, 0, others, before[theme], after[theme]),
    shift(theme, bare.filter(one => one.theme === theme), written.filter(one => one.theme === theme)),
  ]).concat(axe(bare, written));
}

function reads(name, most, pages, before, after) {
  const rows = pages.map(page => ({name: page.name, more: after.get(page.name).reads - before.get(page.name).reads, had: before.get(page.name).reads}))
    .sort((a, b) => b.more - a.more);
  return {
    name,
    bar: most === 0 ? '0' : `${most} or fewer`,
    measured: `${rows[0].more} (${rows[0].name})`,
    peer: `without the plugin ${rows[0].had}`,
    pass: rows[0].more <= most,
    details: rows.map(row => `${row.name}: ${row.more} more than ${row.had}`),
  };
}

function shift(theme, bare, written) {
  const worst = written.toSorted((a, b) => b.shift.value - a.shift.value)[0];
  const peer = bare.find(one => one.page === worst.page && one.scheme === worst.scheme && one.direction === worst.direction);
  return {
    name: `${theme}: cumulative layout shift, ${written.length} pages and looks, folded and open`,
    bar: `${MOST_SHIFT} or less`,
    measured: `${worst.shift.value.toFixed(4)} (${worst.page}, ${worst.scheme}, ${worst.direction})`,
    peer: `without the plugin ${peer.shift.value.toFixed(4)}`,
    pass: worst.shift.value <= MOST_SHIFT,
  };
}

/** What axe finds in the syllabus; the rest of the page is the peer's, too. */
function axe(bare, written) {
  const ours = written.flatMap(one => one.violations.filter(({target}) => String(target).includes('lectern-syllabus') || String(target).includes('syllabus-'))
    .map(({rule, target}) => `${one.theme}, ${one.page}, ${one.scheme}, ${one.direction}: ${rule} at ${target}`));
  const count = records => records.reduce((sum, one) => sum + one.violations.length, 0);
  return [{
    name: `axe, the syllabus on ${written.length} pages and looks`,
    bar: 'no violation',
    measured: String(ours.length),
    peer: `whole pages without the plugin ${count(bare)}, with it ${count(written)}`,
    pass: ours.length === 0 && count(written) <= count(bare),
    details: ours,
  }];
}
