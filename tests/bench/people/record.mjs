import {fileURLToPath} from 'node:url';
import {medianVisit} from '../median-visit.mjs';
import {SitePlugin} from '../site-plugin.mjs';
import {Visitors} from '../theme/visitors.mjs';

const MAKE = fileURLToPath(new URL('../mycourses/show_block.php', import.meta.url));
const COURSES = [10, 100, 1000];
const VISITS = 5;

/** The learner's own record and Moodle's profile page with its sections, in few and many courses. */
export async function measureRecord({site, browser, install}) {
  install();
  const profile = new SitePlugin(site, 'local_lectern_profile');
  profile.install();
  const pages = {'learning record': '/local/lectern_profile/view.php', 'profile page': '/user/profile.php'};
  const visits = [];
  for (const courses of COURSES) {
    const learner = `recordof${courses}`;
    site.passwords[learner] = site.make(MAKE, {learner, courses, activities: 1, block: 'default'}).password;
    await site.warm();
    const context = await new Visitors(site, browser).context(learner);
    try {
      for (const [name, path] of Object.entries(pages)) {
        const page = await (await context.request.get(`${site.url}${path}`)).text();
        if (!page.includes('Bench course')) {
          throw new Error(`${path} shows no course: block_lectern_mycourses has to be on the site`);
        }
        visits.push({name, courses, ...await medianVisit(context, site, path, VISITS)});
      }
    } finally {
      await context.close();
    }
  }
  return Object.keys(pages).map(name => {
    const rows = visits.filter(visit => visit.name === name);
    return {
      name: `${name} at ${COURSES.map(courses => courses.toLocaleString('en')).join(', ')} courses, database reads`,
      bar: 'constant',
      measured: rows.map(({reads}) => reads).join(', '),
      peer: 'at 10 courses',
      pass: rows.every(({reads}) => reads <= rows[0].reads),
      details: rows.map(({courses, seconds}) => `${courses.toLocaleString('en')} courses: the whole page ${seconds.toFixed(2)} s`),
    };
  });
}
