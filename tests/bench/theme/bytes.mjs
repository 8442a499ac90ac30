import {Visitors} from './visitors.mjs';

const KB = 1000;
const PAGES = ['dashboard', 'course'];
/** Chromium's names of what was asked for. */
const KINDS = {Document: 'document', Stylesheet: 'CSS', Script: 'JavaScript', Font: 'fonts', Image: 'images'};

/** Bytes on the wire of a first visit with an empty cache: heads and bodies as they came, compressed. */
export async function measureBytes(site, browser, pages) {
  const seen = pages.filter(({name}) => PAGES.includes(name));
  // The same block on both sides: what is measured here is the theme.
  site.showBlock('myoverview');
  const boost = await bytesOf('boost', site, browser, seen);
  const ours = await bytesOf('lectern', site, browser, seen);
  site.showBlock('default');
  return seen.flatMap(({name}) => {
    const [mine, peer] = [ours.get(name), boost.get(name)];
    const icons = mine.files.filter(file => file.kind === 'fonts' && peer.files.some(other => other.file === file.file));
    const text = mine.sums.fonts - icons.reduce((sum, file) => sum + file.bytes, 0);
    const details = [sumLine('Ours', mine), sumLine('Boost', peer)];
    return [
      over(name, 'CSS', 25, mine, peer, details),
      over(name, 'JavaScript', 10, mine, peer, []),
      {
        name: `${name}, cold: fonts for text`,
        bar: '60 KB or less',
        measured: kb(text),
        peer: `Boost has none; icons on both sides ${kb(mine.sums.fonts - text)}`,
        pass: text <= 60 * KB,
        details: mine.files.filter(file => file.kind === 'fonts').map(file => `${file.file}: ${kb(file.bytes)}`),
      },
    ];
  });
}

function over(page, kind, bar, mine, peer, details) {
  const more = mine.sums[kind] - peer.sums[kind];
  return {
    name: `${page}, cold: ${kind}`,
    bar: `at most Boost's + ${bar} KB`,
    measured: `${kb(mine.sums[kind])} (${more >= 0 ? '+' : '−'}${kb(Math.abs(more))})`,
    peer: `Boost ${kb(peer.sums[kind])}`,
    pass: more <= bar * KB,
    details,
  };
}

async function bytesOf(theme, site, browser, pages) {
  site.wear(theme);
  const visitors = new Visitors(site, browser);
  const measured = new Map();
  for (const one of pages) {
    // The first visit has the server make what it keeps; the second is measured, in a browser that has nothing.
    for (let visit = 0; visit < 2; visit++) {
      const context = await visitors.context(one.role);
      const page = await context.newPage();
      const files = await record(context, page);
      await visitors.open(page, one);
      measured.set(one.name, {files, sums: sums(files)});
      await context.close();
    }
    console.error(`  ${theme} ${sumLine(one.name, measured.get(one.name))}`);
  }
  return measured;
}

/** A list that fills with `{file, kind, bytes}` as the page loads. */
async function record(context, page) {
  const client = await context.newCDPSession(page);
  const asked = new Map();
  const files = [];
  client.on('Network.responseReceived', ({requestId, type, response}) => asked.set(requestId, {type, url: response.url}));
  client.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    const {type, url} = asked.get(requestId) ?? {type: 'Other', url: ''};
    const file = new URL(url, 'http://none').pathname.split('/').at(-1);
    files.push({file, kind: KINDS[type] ?? 'the rest', bytes: encodedDataLength});
  });
  await client.send('Network.enable');
  return files;
}

function sums(files) {
  const sum = Object.fromEntries([...Object.values(KINDS), 'the rest'].map(kind => [kind, 0]));
  for (const {kind, bytes} of files) {
    sum[kind] += bytes;
  }
  return sum;
}

function sumLine(label, {files, sums}) {
  const all = Object.values(sums).reduce((sum, bytes) => sum + bytes, 0);
  const kinds = Object.entries(sums).map(([kind, bytes]) => `${kind} ${kb(bytes)}`).join(', ');
  return `${label}: ${kinds}; ${kb(all)} in ${files.length} requests`;
}

function kb(bytes) {
  return `${(bytes / KB).toFixed(1)} KB`;
}
