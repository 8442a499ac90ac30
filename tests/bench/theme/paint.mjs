import {Visitors} from './visitors.mjs';

const LOADS = 9;
/** Of what is shown beside, without a bar. */
const FEW_LOADS = 3;
const SLOWER = 4;
const LINE = {offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8};

/** What is compared: a page of PAGES, the blocks on the dashboards, and how much of Boost's time is allowed. */
const COMPARED = [
  {name: 'course', page: 'course', bar: 1},
  {name: 'activity', page: 'page', bar: 1},
  {name: 'login', page: 'login', bar: 1},
  {name: 'dashboard, My courses against My overview', page: 'dashboard', blocks: ['lectern_mycourses', 'myoverview'], bar: 0.8},
  {name: 'dashboard, the theme alone: My overview on both', page: 'dashboard', blocks: ['myoverview', 'myoverview'], bar: null},
];

/** Cold browser, warm server, slow computer, slow line. Both themes in turn, so that both meet the same machine. */
export async function measurePaint(site, browser, pages) {
  const compared = COMPARED.filter(({page}) => pages.some(({name}) => name === page));
  const loads = new Map();
  const visitors = {lectern: new Visitors(site, browser), boost: new Visitors(site, browser)};
  for (let load = -1; load < LOADS; load++) {
    for (const [side, theme] of ['lectern', 'boost'].entries()) {
      site.wear(theme);
      for (const {page, block} of unique(load < FEW_LOADS ? compared : compared.filter(({bar}) => bar !== null), side)) {
        if (block !== undefined) {
          site.showBlock(block);
        }
        const paint = await paintOf(visitors[theme], pages.find(({name}) => name === page));
        console.error(`  ${theme} ${page} ${block ?? ''}: ${Math.round(paint.ms)} ms, ${paint.element}`);
        // The first is for the server.
        if (load >= 0) {
          const key = `${theme} ${page} ${block}`;
          loads.set(key, [...loads.get(key) ?? [], paint]);
        }
      }
    }
  }
  site.showBlock('default');
  return compared.map(({name, page, blocks, bar}) => {
    const [ours, boost] = ['lectern', 'boost'].map((theme, side) => summary(loads.get(`${theme} ${page} ${blocks?.[side]}`)));
    const ratio = ours.median / boost.median;
    return {
      name: `largest contentful paint, ${name}`,
      bar: bar === null ? '–' : bar === 1 ? 'not above Boost\'s' : `${bar} of Boost's or less`,
      measured: `${ours.median} ms (${ratio.toFixed(2)}), ${ours.element}`,
      peer: `Boost ${boost.median} ms, ${boost.element}`,
      pass: bar === null ? null : ratio <= bar,
      details: [`Ours: ${ours.all}.`, `Boost: ${boost.all}.`],
    };
  });
}

/** Each page and block once for a side, though several comparisons may need it. */
function unique(compared, side) {
  return [...new Map(compared.map(({page, blocks}) => [`${page} ${blocks?.[side]}`, {page, block: blocks?.[side]}])).values()];
}

async function paintOf(visitors, one) {
  const context = await visitors.context(one.role);
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', LINE);
    await client.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
    await visitors.open(page, one);
    return await page.evaluate(() => new Promise(resolve => {
      new PerformanceObserver(list => {
        const {startTime, element, url} = list.getEntries().at(-1);
        const name = element === null ? 'gone' : [element.tagName.toLowerCase(), ...[...element.classList].slice(0, 3)].join('.');
        resolve({ms: startTime, element: name + (url ? ' (picture)' : '')});
      }).observe({type: 'largest-contentful-paint', buffered: true});
    }));
  } finally {
    await context.close();
  }
}

function summary(paints) {
  const sorted = paints.slice().sort((a, b) => a.ms - b.ms);
  const median = sorted[Math.floor(sorted.length / 2)];
  return {median: Math.round(median.ms), element: median.element, all: sorted.map(({ms}) => `${Math.round(ms)} ms`).join(', ')};
}
