import {script} from './bench.mjs';

const SIGNUPS = 10_000;
const PROCESSES = 4;

/** Many sign-ups at once, from several processes: all are written down, all become accounts, each once. */
export async function measureBurst({site, install}) {
  install();
  const {seconds, written, accounts, twice, tasks, processed} = site.make(script('burst.php'), {signups: SIGNUPS, processes: PROCESSES});
  return [{
    name: `${SIGNUPS.toLocaleString('en')} sign-ups in a burst of ${PROCESSES} processes, a tenth sent twice: lost or doubled`,
    bar: '0',
    measured: String(SIGNUPS - accounts + twice),
    peer: `${written.toLocaleString('en')} written down`,
    pass: accounts === SIGNUPS && twice === 0,
    details: [`written down in ${seconds.toFixed(1)} s, with ${tasks} ad hoc task(s) waiting; made into accounts in ${processed.toFixed(1)} s`],
  }];
}
