import {readFileSync, statSync} from 'node:fs';
import {startChromium} from '../../../build/cli/services/site/tier/chromium.js';

const PERF = /PERF: (\S+) .*?time: ([\d.]+)s .*?db reads\/writes: (\d+)\/(\d+)/g;

/** A learner's browser that tells what each visit to the dashboard cost the server, by Moodle's own performance log. */
export class LearnerBrowser {
  constructor(url, log) {
    this.url = url;
    this.log = log;
  }

  async start(username, password) {
    this.browser = await startChromium(process.cwd());
    this.page = await this.browser.newPage();
    await this.page.goto(`${this.url}/login/index.php`, {waitUntil: 'networkidle'});
    await this.page.fill('#username', username);
    await this.page.fill('#password', password);
    await Promise.all([this.page.waitForURL(/\/my\//), this.page.click('#loginbtn')]);
    await this.page.waitForLoadState('networkidle');
  }

  /** One visit: every request for courses that the browser made until all was quiet, with its reads and seconds. */
  async visit(shown) {
    const before = statSync(this.log, {throwIfNoEntry: false})?.size ?? 0;
    await this.page.goto(`${this.url}/my/`, {waitUntil: 'networkidle'});
    if (shown !== null) {
      await this.page.locator(shown).first().waitFor();
    }
    const lines = readFileSync(this.log).subarray(before).toString('utf8');
    const requests = [...lines.matchAll(PERF)]
      .map(([, path, seconds, reads]) => ({path, seconds: Number(seconds), reads: Number(reads)}))
      .filter(({path}) => /\/my\/|service\.php/.test(path));
    return {
      requests: requests.length,
      reads: requests.reduce((sum, one) => sum + one.reads, 0),
      seconds: requests.reduce((sum, one) => sum + one.seconds, 0),
    };
  }

  async stop() {
    await this.browser?.close();
  }
}

/** The visit with the median time of several. */
export async function medianVisit(learner, shown, times = 7) {
  const visits = [];
  for (let number = 0; number < times; number++) {
    visits.push(await learner.visit(shown));
  }
  visits.sort((a, b) => a.seconds - b.seconds);
  return visits[Math.floor(times / 2)];
}
