import {Visitors} from './visitors.mjs';

const VISITS = 3;
const BAR = 2;

/** Database reads of each page, warm, ours less Boost's. */
export async function measureReads(site, browser, pages) {
  const boost = await readsOf('boost', site, browser, pages);
  const ours = await readsOf('lectern', site, browser, pages);
  const rows = pages.map(({name}) => ({name, ours: ours.get(name), boost: boost.get(name)}))
    .map(row => ({...row, more: row.ours.reads - row.boost.reads}))
    .sort((a, b) => b.more - a.more);
  return [{
    name: 'database reads of a page more than Boost, warm, the most of all pages',
    bar: `${BAR} or fewer`,
    measured: `${signed(rows[0].more)} (${rows[0].name})`,
    peer: `Boost ${rows[0].boost.reads}`,
    pass: rows[0].more <= BAR,
    details: rows.map(({name, ours, boost, more}) =>
      `${name}: ${signed(more)} (${ours.reads} in ${ours.requests} requests; Boost ${boost.reads} in ${boost.requests})`),
  }];
}

/** By page: `{requests, reads}` of the middle one of three warm visits, each read and service that the page asks for. */
export async function readsOf(theme, site, browser, pages) {
  site.wear(theme);
  const visitors = new Visitors(site, browser);
  const reads = new Map();
  for (const one of pages) {
    const context = await visitors.context(one.role);
    const requests = await requestsOf(context, visitors, one);
    const visits = [];
    for (let visit = -1; visit < VISITS; visit++) {
      const each = await replay(context, site, requests);
      if (visit >= 0) {
        visits.push({each, requests: each.length, reads: each.reduce((sum, request) => sum + request.reads, 0)});
      }
    }
    await context.close();
    visits.sort((a, b) => a.reads - b.reads);
    reads.set(one.name, visits[Math.floor(VISITS / 2)]);
    const services = requests.slice(1).map(({url}) => new URL(url).searchParams.get('info')).join(', ');
    console.error(`  ${theme} ${one.name}: ${visits.map(visit => visit.each.map(({reads}) => reads).join(' + ')).join(', ')} ${services}`);
  }
  return reads;
}

/** What a browser that has seen the page asks Moodle for: the page, and the services that its scripts call. */
async function requestsOf(context, visitors, one) {
  const page = await context.newPage();
  // The first view fills what scripts keep in the browser, some of it late.
  await visitors.open(page, one);
  const services = [];
  page.on('request', request => {
    if (request.url().includes('/lib/ajax/service.php')) {
      services.push({url: request.url(), method: 'POST', data: request.postData(), headers: {'Content-Type': 'application/json'}});
    }
  });
  await visitors.open(page, one);
  const requests = [{url: page.url(), method: 'GET'}, ...services];
  await page.close();
  return requests;
}

/** Asks one after another, so that each line of the log belongs to a known request. */
async function replay(context, site, requests) {
  const answered = [];
  for (const {url, ...options} of requests) {
    const mark = site.mark();
    const response = await context.request.fetch(url, {...options, timeout: 120_000});
    if (!response.ok()) {
      throw new Error(`${url} answers with ${response.status()}`);
    }
    answered.push(await site.lastSince(mark));
  }
  return answered;
}

function signed(number) {
  return number > 0 ? `+${number}` : String(number);
}
