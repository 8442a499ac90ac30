import {readsOf} from '../theme/reads.mjs';
import {script} from './bench.mjs';

/** Reads of pages of somebody who has answered everything, with the plugin and without. */
export async function measurePages({site, browser, install, remove}) {
  remove();
  const pages = [
    {name: 'dashboard', role: 'learner', path: () => '/my/'},
    {name: 'my courses', role: 'learner', path: () => '/my/courses.php'},
    {name: 'preferences', role: 'learner', path: () => '/user/preferences.php'},
    {name: 'calendar', role: 'learner', path: () => '/calendar/view.php'},
    {name: 'messages', role: 'learner', path: () => '/message/index.php'},
    {name: 'profile', role: 'teacher', path: () => '/user/profile.php'},
    {name: 'grades', role: 'teacher', path: () => '/grade/report/overview/index.php'},
    {name: 'front page', role: 'visitor', path: () => '/'},
    {name: 'login', role: 'visitor', path: () => '/login/index.php'},
  ];
  await site.warm();
  const before = await readsOf('boost', site, browser, pages);
  install();
  site.make(script('answer_all.php'), ['learner', 'teacher']);
  await site.warm();
  const after = await readsOf('boost', site, browser, pages);
  const rows = pages.map(({name}) => ({name, had: before.get(name).reads, more: after.get(name).reads - before.get(name).reads}))
    .sort((a, b) => b.more - a.more);
  return [{
    name: `database reads added to a page of who has answered everything, the most of ${pages.length} pages, warm`,
    bar: '0',
    measured: `${rows[0].more} (${rows[0].name})`,
    peer: `without the plugin ${rows[0].had}`,
    pass: rows[0].more <= 0,
    details: rows.map(row => `${row.name}: ${row.more} more than ${row.had}`),
  }];
}
