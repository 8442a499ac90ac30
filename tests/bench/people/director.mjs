import {readFileSync, statSync} from 'node:fs';
import {PEOPLE, script} from './bench.mjs';

const LOGINS = 15;
const PEER_LOGINS = 3;
const TIME = /PERF: \S+ time: ([\d.]+)s/g;
/** What the measurement itself leaves to chance: tokens of a session are the same length, numbers in it may not be. */
const SAME_BYTES = 64;
const SAME_TIME = 1.05;

/**
 * The session and the login of a director, with and without people below; the peer has core's role in the context of each of them.
 */
export async function measureDirector({site, browser, install}) {
  install();
  const {director, password} = site.make(script('make_organisation.php'), PEOPLE);
  await site.warm();
  const relate = how => site.make(script('relate_director.php'), {director, how});
  const times = {with: [], without: []};
  let session = {};
  // One after the other several times, so that what else the machine does falls on both.
  for (let round = 0; round < 3; round++) {
    for (const how of round % 2 ? ['with', 'without'] : ['without', 'with']) {
      relate(how);
      for (let number = -1; number < LOGINS / 3; number++) {
        const login = await logIn(site, browser, 'member0', password);
        if (number >= 0) {
          times[how].push(login.milliseconds);
          session = {...session, [how]: login.bytes};
        }
      }
    }
  }
  relate('roles');
  const peers = [];
  for (let number = -1; number < PEER_LOGINS; number++) {
    peers.push(await logIn(site, browser, 'member0', password));
  }
  relate('without');
  const peer = {milliseconds: median(peers.slice(1).map(({milliseconds}) => milliseconds)), bytes: peers.at(-1).bytes};
  const people = PEOPLE.toLocaleString('en');
  const [on, off] = [median(times.with), median(times.without)];
  const core = `core's role in ${people} contexts`;
  return [{
    name: `a director of ${people}: size of the session with and without people below`,
    bar: 'no growth',
    measured: `${session.with.toLocaleString('en')} bytes, without ${session.without.toLocaleString('en')}`,
    peer: `${core} ${peer.bytes.toLocaleString('en')} bytes`,
    pass: session.with - session.without <= SAME_BYTES,
  }, {
    name: `a director of ${people}: time of the login and the page after it with and without people below`,
    bar: 'no growth',
    measured: `${on.toFixed(0)} ms, without ${off.toFixed(0)} ms`,
    peer: `${core} ${peer.milliseconds.toFixed(0)} ms`,
    pass: on / off <= SAME_TIME,
    details: [`medians of ${LOGINS} logins each by turns, the server's own time; of ${PEER_LOGINS} for the peer`],
  }];
}

/** Logs in and opens the preferences: the server's milliseconds for both, and the bytes of the session then. */
async function logIn(site, browser, username, password) {
  const context = await browser.newContext();
  try {
    const form = await (await context.request.get(`${site.url}/login/index.php`)).text();
    const logintoken = form.match(/name="logintoken" value="([^"]+)"/)[1];
    const mark = site.mark();
    const answer = await context.request.post(`${site.url}/login/index.php`, {
      form: {username, password, logintoken}, timeout: 300_000, maxRedirects: 0,
    });
    if (answer.status() !== 303 || answer.headers()['location'].includes('/login/index.php?loginredirect')) {
      throw new Error(`The login answers with ${answer.status()} and leads to ${answer.headers()['location']}`);
    }
    const page = await context.request.get(`${site.url}/user/preferences.php`, {timeout: 300_000});
    if (!page.ok() || page.url().includes('/login/')) {
      throw new Error(`${username} is not logged in: ${page.url()}`);
    }
    while ((await site.requestsSince(mark)).length < 2) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    const seconds = [...readFileSync(site.log).subarray(mark).toString().matchAll(TIME)].map(([, time]) => Number(time));
    const cookie = (await context.cookies()).find(({name}) => name.startsWith('MoodleSession'));
    return {
      milliseconds: seconds.reduce((sum, one) => sum + one, 0) * 1000,
      bytes: statSync(`${site.places.moodledata}/sessions/sess_${cookie.value}`).size,
    };
  } finally {
    await context.close();
  }
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
