import {readFileSync, writeFileSync} from 'node:fs';
import {Visitors} from '../theme/visitors.mjs';
import {script} from './bench.mjs';

const REQUESTS = 1000;
const BAR = 1.02;
const PAGE = '/user/preferences.php';
const SWITCH = "$CFG->lectern_registration_off = isset($_SERVER['HTTP_X_WITHOUT']);\n";
const TIME = /PERF: \S+ time: ([\d.]+)s/g;

/**
 * What `after_require_login` costs a request: the same page with the plugin and with its switch off, by turns. Each time is the
 * server's own, from its log.
 */
export async function measureRequests({site, browser, install}) {
  install();
  site.make(script('answer_all.php'), ['learner']);
  const config = readFileSync(site.config, 'utf8');
  writeFileSync(site.config, config.replace(/^require_once/m, `${SWITCH}require_once`));
  await site.warm();
  const context = await new Visitors(site, browser).context('learner');
  try {
    const times = {on: [], off: []};
    for (let number = -20; number < REQUESTS; number++) {
      // By turns, and first the one, then the other.
      for (const way of number % 2 ? ['on', 'off'] : ['off', 'on']) {
        const mark = site.mark();
        const response = await context.request.get(`${site.url}${PAGE}`, {headers: way === 'off' ? {'X-Without': '1'} : {}});
        if (!response.ok() || !response.url().endsWith(PAGE)) {
          throw new Error(`${PAGE} answers with ${response.status()} at ${response.url()}`);
        }
        await site.lastSince(mark);
        const time = [...readFileSync(site.log).subarray(mark).toString().matchAll(TIME)].at(-1);
        if (number >= 0) {
          times[way].push(Number(time[1]) * 1000);
        }
      }
    }
    const [on, off] = [median(times.on), median(times.off)];
    return [{
      name: `after_require_login: a page's time with and without, ${REQUESTS} requests each by turns, median`,
      bar: `${BAR} or less`,
      measured: `${(on / off).toFixed(3)} (${on.toFixed(2)} ms)`,
      peer: `without ${off.toFixed(2)} ms`,
      pass: on / off <= BAR,
    }];
  } finally {
    await context.close();
    writeFileSync(site.config, config);
  }
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
