import {medianVisit} from '../median-visit.mjs';
import {Visitors} from '../theme/visitors.mjs';
import {script} from './bench.mjs';

const FEW = 350;
const MANY = 35_000;
const VISITS = 5;

/** The report of completeness over few people and over many: queries are to be the same. */
export async function measureReport({site, browser, install}) {
  install();
  const context = await new Visitors(site, browser).context('admin');
  try {
    const of = async people => {
      site.make(script('make_people.php'), people);
      await site.warm();
      return medianVisit(context, site, '/local/lectern_registration/report.php', VISITS);
    };
    const few = await of(FEW);
    const many = await of(MANY);
    return [{
      name: `the completeness report over ${MANY.toLocaleString('en')} people, database reads`,
      bar: `as over ${FEW}`,
      measured: String(many.reads),
      peer: `over ${FEW} people ${few.reads}`,
      pass: many.reads <= few.reads,
      details: [`the whole page, median of ${VISITS}: ${many.seconds.toFixed(2)} s; over ${FEW} people ${few.seconds.toFixed(2)} s`],
    }];
  } finally {
    await context.close();
  }
}
