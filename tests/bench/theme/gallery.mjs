// Pictures of every kind of page for docs/gallery.md, in the theme, as whoever uses it sees it: light from left to right above,
// dark from right to left below, on a desk, a tablet and a phone.
// node tests/bench/theme/gallery.mjs [--on 501:pgsql] [--pages course,login] [--no-zips]
import {mkdirSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {startChromium} from '../../../build/cli/services/site/tier/chromium.js';
import {PAGES} from '../../site/academy/pages.mjs';
import {ThemeSite} from './site.mjs';
import {Visitors} from './visitors.mjs';

const WIDTHS = [1280, 768, 360];
const HEIGHT = 1000;
const ROWS = [{colorScheme: 'light', direction: 'ltr'}, {colorScheme: 'dark', direction: 'rtl'}];
const FOLDER = 'docs/pictures/gallery';

const {values} = parseArgs({options: {
  on: {type: 'string', default: '501'}, pages: {type: 'string'}, zips: {type: 'boolean', default: true},
}, allowNegative: true});
const wanted = values.pages?.split(',');
const pages = PAGES.filter(({name}) => wanted === undefined || wanted.includes(name));

mkdirSync(FOLDER, {recursive: true});
const site = ThemeSite.start(...values.on.split(':').concat(undefined).slice(0, 2), values.zips);
const browser = await startChromium(process.cwd(), ['--hide-scrollbars', '--force-color-profile=srgb']);
try {
  await site.warm();
  site.wear('lectern');
  const visitors = new Visitors(site, browser);
  for (const page of pages) {
    const rows = [];
    for (const {colorScheme, direction} of ROWS) {
      rows.push(await Promise.all(WIDTHS.map(width => picture(visitors, page, width, colorScheme, direction))));
    }
    await writeSheet(page.name, rows);
    console.log(page.name);
  }
} finally {
  await browser.close();
  site.stop();
}
if (wanted === undefined) {
  writeFileSync('docs/gallery.md', `# Gallery

Every kind of page in the theme: light and from left to right above, dark and from right to left below (in a made-up language
that shows what is translated), on a desk, a tablet and a phone. Made by \`node tests/bench/theme/gallery.mjs\`.

${PAGES.map(({name, role}) => `## ${name[0].toUpperCase()}${name.slice(1).replaceAll('-', ' ')} (${role})\n![](pictures/gallery/${name}.jpg)\n`).join('\n')}`);
}

async function picture(visitors, page, width, colorScheme, direction) {
  const context = await visitors.context(page.role, {viewport: {width, height: HEIGHT}, colorScheme});
  try {
    const tab = await context.newPage();
    // The first view loads the fonts, the next one has them.
    await view(visitors, tab, page, direction);
    await view(visitors, tab, page, direction);
    // What is on the screen: the browser's driver takes the left end of a page that is wider, also where it begins on the right.
    const devtools = await context.newCDPSession(tab);
    return (await devtools.send('Page.captureScreenshot', {format: 'png', captureBeyondViewport: false})).data;
  } finally {
    await context.close();
  }
}

/** The frame of an editor can keep Playwright from ever seeing a page idle, with no request under way: it is shown all the same. */
async function view(visitors, tab, page, direction) {
  try {
    await visitors.open(tab, page, direction);
  } catch (error) {
    if (error.name !== 'TimeoutError') {
      throw error;
    }
    console.error(`${page.name}: not idle in time; look whether its picture is whole`);
  }
}

async function writeSheet(name, rows) {
  const image = (data, index) => `<img src="data:image/png;base64,${data}" width="${WIDTHS[index] / 2}" height="${HEIGHT / 2}">`;
  const sheet = await browser.newPage({viewport: {width: 1260, height: 1050}});
  await sheet.setContent(`<style>body { margin: 0; padding: 16px; background: #8a8880; display: grid; gap: 16px; }
    div { display: flex; gap: 16px; } img { border-radius: 6px; }</style>${rows.map(row => `<div>${row.map(image).join('')}</div>`).join('')}`);
  await sheet.screenshot({path: `${FOLDER}/${name}.jpg`, quality: 78, fullPage: true});
  await sheet.close();
}
