// How long a save takes under `lectern preview` until Chromium shows it. Alone: node tests/bench/preview/saves.mjs
import {readFileSync, writeFileSync} from 'node:fs';
import {loadavg} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {startChromium} from '../../../build/cli/services/site/tier/chromium.js';
import {PreviewOfCopy} from '../../preview/preview-of-copy.mjs';

const SAVES = 60;
const BAR = 150;
const BLOCK = 'local_plugins/block_lectern_mycourses';
const STORY = 'block_lectern_mycourses/mycourses';

/** What is saved, how, and what the story shows then. The number is new each time. */
const KINDS = [
  ['a template', `${BLOCK}/templates/mycourses.mustache`, BAR,
    (text, number) => `${text.replace(/\n<i data-saved.*$/, '')}\n<i data-saved="${number}"></i>`,
    number => `document.querySelector('[data-saved="${number}"]') !== null`],
  ['a plugin\'s SCSS', `${BLOCK}/scss/styles.scss`, BAR,
    (text, number) => `${text}\n.lectern-mycourses { outline-offset: ${number}px; }\n`,
    number => `getComputedStyle(document.querySelector('.lectern-mycourses')).outlineOffset === '${number}px'`],
  ['the theme\'s SCSS', 'theme/lectern/scss/post.scss', BAR,
    (text, number) => `${text}\nbody { outline-offset: ${number}px; }\n`,
    number => `getComputedStyle(document.body).outlineOffset === '${number}px'`],
  ['a token, in the theme\'s own rules', 'scss/tokens.scss', BAR,
    (text, number) => `${text}\n@mixin lectern-light { --lectern-paper: #fff; --saved: ${number}; }\n`,
    number => `getComputedStyle(document.documentElement).getPropertyValue('--saved').trim() === '${number}'`],
  ['a token, in all of Bootstrap', 'scss/tokens.scss', BAR,
    (text, number) => `$primary: rgb(${number % 256}, 94, 84);\n$lectern-brand: rgb(${number % 256}, 94, 84);\n${text}`,
    number => `getComputedStyle(document.documentElement).getPropertyValue('--bs-primary-rgb').replaceAll(' ', '') === '${number % 256},94,84'`],
];

/** @returns one figure a kind of save */
export async function bench() {
  const preview = new PreviewOfCopy();
  const browser = await startChromium(process.cwd());
  try {
    const url = await preview.start();
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    await page.goto(`${url}?story=${STORY}`);
    const frame = await storyFrame(page);
    const figures = [];
    for (const [name, path, bar, change, shown] of KINDS) {
      const file = join(preview.folder, path);
      const original = readFileSync(file, 'utf8');
      const measured = [];
      // One more to begin with: what is measured is the save among others.
      for (let save = -1; save < SAVES; save++) {
        const number = save + 2;
        const seen = frame.evaluate(waitUntil(shown(number)));
        const began = performance.now();
        writeFileSync(file, change(original, number));
        await Promise.race([seen, late(name)]);
        if (save >= 0) {
          measured.push(performance.now() - began);
        }
        await quiet(page);
      }
      writeFileSync(file, original);
      await quiet(page, 1500);
      figures.push(figure(`preview: ${name} saved → shown in Chromium, 95th percentile`, bar, measured));
      console.error(`  ${figures.at(-1).name}: ${figures.at(-1).measured}`);
    }
    return figures;
  } finally {
    await browser.close();
    await preview.close();
  }
}

/** What is not shown after so long was lost, in milliseconds. */
const PATIENCE = 60_000;

function late(name) {
  return new Promise((_done, reject) => setTimeout(() => reject(new Error(`${name} saved was never shown`)), PATIENCE).unref());
}

async function storyFrame(page) {
  const element = await page.waitForSelector('article iframe');
  const frame = await element.contentFrame();
  await frame.waitForSelector('.lectern-mycourses');
  await page.waitForTimeout(1000);
  return frame;
}

/** Looks before each frame that is painted, and is done once one is painted in which it is so. */
function waitUntil(condition) {
  return `new Promise(done => {
    const look = () => ${condition} ? requestAnimationFrame(() => done(true)) : requestAnimationFrame(look);
    look();
  })`;
}

/** A person looks before the next save: half a second and more, so that what is proven behind does not fall on it. */
function quiet(page, milliseconds = 700 + Math.random() * 300) {
  return page.waitForTimeout(milliseconds);
}

function figure(name, bar, measured) {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = share => Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]);
  return {
    name, bar: bar === null ? '–' : `≤ ${bar} ms`, measured: `${at(0.95)} ms (middle ${at(0.5)} ms, ${sorted.length} times)`,
    peer: null, pass: bar === null ? null : at(0.95) <= bar, details: [`Load of the machine at the end: ${loadavg()[0].toFixed(1)}.`],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await bench());
}
