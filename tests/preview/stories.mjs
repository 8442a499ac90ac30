// Every story × three widths × both directions × both colour schemes: no error in the console, axe clean, contrast with it.
// Alone: node tests/preview/stories.mjs [--only <words in the name>]
import {fileURLToPath} from 'node:url';
import {discoverComponents} from '../../build/cli/core/component.js';
import {startPreview} from '../../build/cli/services/preview/preview.js';
import {startChromium} from '../../build/cli/services/site/tier/chromium.js';
import {violationsIn} from './axe.mjs';

const WIDTHS = [360, 768, 1280];
const SCHEMES = ['light', 'dark'];
const DIRECTIONS = ['ltr', 'rtl'];

export async function* run(only = '') {
  const repository = process.cwd();
  const broken = [];
  const running = await startPreview({
    components: discoverComponents(repository), repository, moodle: null, bootstrap: 5, port: 0, watch: false,
  }, event => event.event === 'problems' && broken.push(...event.problems));
  const browser = await startChromium(repository);
  try {
    broken.push(...running.problems());
    yield {name: 'every story renders', problems: broken.map(({file, line, message}) => `${file}:${line} ${message}`)};
    const context = await browser.newContext({reducedMotion: 'reduce'});
    const page = await context.newPage();
    const errors = [];
    page.on('console', message => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', error => errors.push(error.message));
    const stories = running.listing().groups.flatMap(({templates}) => templates)
      .flatMap(({name, states}) => states.map((title, state) => ({name, title, state})));
    for (const {name, title, state} of [{name: '~elements', title: 'Elements', state: 0}, ...stories].filter(({name}) => name.includes(only))) {
      for (const dir of DIRECTIONS) {
        await page.goto(`${running.url}/frame?${new URLSearchParams({story: name, state, dir})}`, {waitUntil: 'load'});
        const isPart = await page.evaluate('document.documentElement.hasAttribute("data-fragment")');
        for (const scheme of SCHEMES) {
          await page.evaluate(`document.documentElement.setAttribute('data-bs-theme', '${scheme}')`);
          for (const width of WIDTHS) {
            await page.setViewportSize({width, height: 900});
            const found = await violationsIn(page, isPart);
            yield {name: `${name} (${title}), ${width} px, ${scheme}, ${dir}`, problems: [...found, ...errors.splice(0)]};
          }
        }
      }
    }
  } finally {
    await browser.close();
    await running.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let failed = 0;
  for await (const {name, problems} of run(process.argv[3])) {
    failed += problems.length > 0 ? 1 : 0;
    console.log(`${problems.length === 0 ? 'ok' : 'FAILED'} ${name}${problems.map(problem => `\n  ${problem}`).join('')}`);
  }
  process.exitCode = failed > 0 ? 1 : 0;
}
