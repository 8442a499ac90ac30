import {medianVisit} from '../median-visit.mjs';
import {Visitors} from '../theme/visitors.mjs';
import {script} from './bench.mjs';

const FEW = 50;
const MANY = 5000;
const VISITS = 9;
const BAR = 1;

/** The report of a category of few and one of many courses: reads are to be the same, and seconds few. */
export async function measureReport({site, browser, install}) {
  install();
  const made = site.make(script('make_many_courses.php'), {courses: {few: FEW, many: MANY}, syllabi: true});
  await site.warm();
  const context = await new Visitors(site, browser).context('admin');
  try {
    const of = async (name, more = '') => medianVisit(context, site, `/local/lectern_syllabus/report.php?categoryid=${made[name]}${more}`, VISITS);
    const few = await of('few');
    const many = await of('many');
    const last = await of('many', '&page=100');
    return [{
      name: `the report over ${MANY} courses, database reads`,
      bar: `as over ${FEW} courses`,
      measured: String(many.reads),
      peer: `over ${FEW} courses ${few.reads}`,
      pass: many.reads <= few.reads,
    }, {
      name: `the report over ${MANY} courses, median of ${VISITS}, the whole page`,
      bar: `under ${BAR} s`,
      measured: seconds(many),
      peer: `over ${FEW} courses ${seconds(few)}`,
      pass: many.seconds < BAR && last.seconds < BAR,
      details: [`page 101 of it: ${seconds(last)}, ${last.reads} reads`],
    }];
  } finally {
    await context.close();
  }
}

function seconds(visit) {
  return `${visit.seconds.toFixed(2)} s`;
}
