// A designer at work: saves files and sees the page follow, breaks and mends them, looks at tokens, searches. In Chromium, with
// the built tool on a copy of this repository. Alone: node tests/preview/journey.mjs
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {startChromium} from '../../build/cli/services/site/tier/chromium.js';
import {violationsIn} from './axe.mjs';
import {PreviewOfCopy} from './preview-of-copy.mjs';

const BLOCK = 'local_plugins/block_lectern_mycourses';
const TEMPLATE = `${BLOCK}/templates/empty.mustache`;
/** What is not there after so long will not come, in milliseconds. */
const PATIENCE = 60_000;
const STORY = 'block_lectern_mycourses/empty';

export async function* run() {
  const preview = new PreviewOfCopy();
  const browser = await startChromium(process.cwd());
  try {
    const url = await preview.start();
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    const errors = [];
    page.on('pageerror', error => errors.push(error.message));
    page.on('console', message => message.type() === 'error' && errors.push(message.text()));
    const steps = new Steps(page, url, preview.folder);
    for (const [name, step] of Object.entries(STEPS)) {
      yield {name: `preview: ${name}`, problems: [...await attempt(() => step(steps)), ...errors.splice(0)]};
    }
    yield {name: 'preview: its own pages are accessible', problems: await ownPages(browser, url)};
  } finally {
    await browser.close();
    await preview.close();
  }
}

/** What a designer does, in this order. */
const STEPS = {
  'a saved template shows without a reload': async steps => {
    await steps.open(`?story=${STORY}`);
    await steps.page.evaluate('window.stayed = true');
    steps.save(TEMPLATE, text => `${text}<p class="journey">A line more</p>\n`);
    await steps.inFrame('document.querySelector(".journey")?.textContent === "A line more"');
    steps.check(await steps.page.evaluate('window.stayed'), 'the page was loaded anew');
  },
  'a saved SCSS of a plugin shows': async steps => {
    steps.save(`${BLOCK}/scss/styles.scss`, text => `${text}\n.journey { letter-spacing: 7px; }\n`);
    await steps.inFrame('getComputedStyle(document.querySelector(".journey")).letterSpacing === "7px"');
  },
  'a saved SCSS of the theme shows': async steps => {
    steps.save('theme/lectern/scss/post.scss', text => `${text}\n.journey { word-spacing: 9px; }\n`);
    await steps.inFrame('getComputedStyle(document.querySelector(".journey")).wordSpacing === "9px"');
  },
  'a saved token shows in what the theme builds upon': async steps => {
    steps.save('scss/tokens.scss', text => text.replace(/\$lectern-brand-fill: [^;]+;/, '$lectern-brand-fill: #123456;'));
    await steps.inFrame('getComputedStyle(document.documentElement).getPropertyValue("--bs-primary-rgb").replaceAll(" ", "") === "18,52,86"');
  },
  'broken SCSS is told with its place, and the last good styles stay': async steps => {
    steps.save('theme/lectern/scss/post.scss', text => `${text}\n.journey { colour: $nowhere; }\n`);
    const panel = steps.page.locator('#problems .problem');
    await panel.waitFor();
    const text = await panel.innerText();
    steps.check(/Undefined variable/.test(text) && /post\.scss:\d+:\d+/.test(text) && text.includes('$nowhere'), `it says: ${text}`);
    await steps.inFrame('getComputedStyle(document.querySelector(".journey")).wordSpacing === "9px"');
  },
  'mended SCSS takes the message away and shows': async steps => {
    steps.save('theme/lectern/scss/post.scss', text => text.replace('colour: $nowhere', 'text-indent: 5px'));
    await steps.page.locator('#problems .problem').waitFor({state: 'detached'});
    await steps.inFrame('getComputedStyle(document.querySelector(".journey")).textIndent === "5px"');
  },
  'a broken template is told over the story, whose last good state stays': async steps => {
    steps.save(TEMPLATE, text => `${text}{{#never}}\n`);
    const problem = steps.page.locator('.card .error .problem');
    await problem.waitFor();
    steps.check(/empty\.mustache:\d+:\d+/.test(await problem.innerText()), `it says: ${await problem.innerText()}`);
    await steps.inFrame('document.querySelector(".journey") !== null');
    steps.save(TEMPLATE, text => text.replace('{{#never}}\n', ''));
    await problem.waitFor({state: 'detached'});
  },
  'a broken example is told and mended likewise': async steps => {
    steps.save(TEMPLATE, text => text.replace('"hascourses": true', '"hascourses" true'));
    const problem = steps.page.locator('.card .error .problem');
    await problem.waitFor();
    steps.check(/colon/i.test(await problem.innerText()), `it says: ${await problem.innerText()}`);
    steps.save(TEMPLATE, text => text.replace('"hascourses" true', '"hascourses": true'));
    await problem.waitFor({state: 'detached'});
  },
  'a new template is in the list': async steps => {
    steps.save(`${BLOCK}/templates/journey_new.mustache`, () => '{{!\n    @template block_lectern_mycourses/journey_new\n\n    '
      + 'Example context (json):\n    {"a": 1}\n}}\n<p>New {{a}}</p>\n');
    await steps.page.locator('#list a', {hasText: 'journey_new'}).click();
    await steps.inFrame('document.body.textContent.includes("New 1")');
    rmSync(join(steps.folder, BLOCK, 'templates/journey_new.mustache'));
    await steps.page.locator('#list a', {hasText: 'journey_new'}).waitFor({state: 'detached'});
  },
  'the search finds by keyboard': async steps => {
    await steps.open('');
    await steps.page.keyboard.press('/');
    await steps.page.keyboard.type('empty');
    await steps.page.keyboard.press('Enter');
    await steps.page.locator('h1', {hasText: STORY}).waitFor();
  },
  'width, direction, colours, text size and language are in the address and in the frame': async steps => {
    await steps.page.getByRole('radio', {name: '360'}).check();
    await steps.page.getByRole('radio', {name: 'Dark'}).check();
    await steps.page.getByRole('radio', {name: '150%'}).check();
    await steps.page.getByLabel('Language').selectOption('ar_xb');
    await steps.inFrame('document.documentElement.dir === "rtl" && document.documentElement.dataset.bsTheme === "dark"'
      + ' && document.documentElement.style.fontSize === "150%" && innerWidth === 360 && /[\\u0600-\\u06ff]/.test(document.body.textContent)');
    const {search} = new URL(steps.page.url());
    steps.check(search === `?story=${STORY}&width=360&dir=rtl&scheme=dark&size=150&lang=ar_xb`, `the address is ${search}`);
  },
  'tokens are shown with their contrast and follow a save': async steps => {
    await steps.open('?page=tokens');
    await steps.page.locator('.swatch .ratio').first().waitFor();
    await steps.page.locator('table .grade').first().waitFor();
    steps.save('scss/tokens.scss', text => text.replace(/\$lectern-ink: [^;]+;/, '$lectern-ink: #010203;'));
    await steps.page.locator('.swatch code', {hasText: '#010203'}).waitFor();
  },
};

class Steps {
  constructor(page, url, folder) {
    Object.assign(this, {page, url, folder});
  }

  async open(search) {
    await this.page.goto(`${this.url}${search}`);
    await this.page.locator('#list a').first().waitFor();
  }

  save(path, change) {
    const file = join(this.folder, path);
    writeFileSync(file, change(existsSync(file) ? readFileSync(file, 'utf8') : ''));
  }

  /** Waits until it is so in the first story's frame. */
  async inFrame(condition) {
    const element = await this.page.waitForSelector('.card iframe');
    const frame = await element.contentFrame();
    const seen = frame.evaluate(`new Promise(done => {
      const look = () => ${condition} ? done(true) : requestAnimationFrame(look);
      look();
    })`);
    const late = new Promise((_done, reject) => setTimeout(() => reject(new Error(`never came: ${condition}`)), PATIENCE).unref());
    await Promise.race([seen, late]);
  }

  check(isSo, otherwise) {
    if (!isSo) {
      throw new Error(otherwise);
    }
  }
}

async function ownPages(browser, url) {
  const problems = [];
  for (const [width, colorScheme] of [[360, 'light'], [360, 'dark'], [1280, 'light'], [1280, 'dark']]) {
    const context = await browser.newContext({viewport: {width, height: 900}, colorScheme});
    const page = await context.newPage();
    for (const search of ['', `?story=${STORY}`, '?page=tokens']) {
      await page.goto(`${url}${search}`);
      await page.locator('main h1').waitFor();
      if (search.includes('tokens')) {
        await page.locator('.swatch').first().waitFor();
      }
      problems.push(...(await violationsIn(page, false)).map(line => `${search || '/'} at ${width}, ${colorScheme}: ${line}`));
      const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      if (wider > 0) {
        problems.push(`${search || '/'} at ${width}: wider than its window by ${wider} px`);
      }
    }
    await context.close();
  }
  return problems;
}

async function attempt(step) {
  try {
    await step();
    return [];
  } catch (error) {
    return [error.message];
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for await (const {name, problems} of run()) {
    console.log(`${problems.length === 0 ? 'ok' : 'FAILED'} ${name}${problems.map(problem => `\n  ${problem}`).join('')}`);
    process.exitCode ||= problems.length > 0 ? 1 : 0;
  }
}
