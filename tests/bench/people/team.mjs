import {medianVisit} from '../median-visit.mjs';
import {Visitors} from '../theme/visitors.mjs';
import {PEOPLE, script} from './bench.mjs';

const FEW = 350;
const VISITS = 5;

/** The team's page of a director of few and of many. */
export async function measureTeam({site, browser, install}) {
  install();
  const of = async people => {
    const {director, password} = site.make(script('make_organisation.php'), people);
    site.make(script('relate_director.php'), {director, how: 'with'});
    site.passwords.member0 = password;
    await site.warm();
    const context = await new Visitors(site, browser).context('member0');
    try {
      return await medianVisit(context, site, '/local/lectern_people/team.php?direct=0', VISITS);
    } finally {
      await context.close();
    }
  };
  const few = await of(FEW);
  const many = await of(PEOPLE);
  return [{
    name: `My team of a director of ${PEOPLE.toLocaleString('en')}, database reads`,
    bar: `as of one of ${FEW}`,
    measured: String(many.reads),
    peer: `of ${FEW} ${few.reads}`,
    pass: many.reads <= few.reads,
    details: [`the whole page, median of ${VISITS}: ${many.seconds.toFixed(2)} s; of ${FEW} ${few.seconds.toFixed(2)} s`],
  }];
}
