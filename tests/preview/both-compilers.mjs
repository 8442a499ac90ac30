// The theme by both of its Sass compilers, Dart Sass and the scssphp of a Moodle: every element of every story has the same
// computed style. Alone: node tests/preview/both-compilers.mjs [branch]
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {discoverComponents} from '../../build/cli/core/component.js';
import {requireMoodle} from '../../build/cli/core/moodle.js';
import {compileWithScssphp} from '../../build/cli/core/scss/scssphp.js';
import {startPreview} from '../../build/cli/services/preview/preview.js';
import {FinishedCss} from '../../build/cli/services/preview/styles/finish-css.js';
import {readThemeSource} from '../../build/cli/services/preview/styles/theme-source.js';
import {codeFolder} from '../../build/cli/services/site/layout.js';
import {startChromium} from '../../build/cli/services/site/tier/chromium.js';
import {differences, readStyles} from './computed-styles.mjs';

const LOOKS = [{width: 1280, scheme: 'light', dir: 'ltr'}, {width: 360, scheme: 'dark', dir: 'rtl'}];

/** All registered Moodles, as the tier runs its parts. */
export async function* run() {
  for (const branch of branches()) {
    yield* compareCompilers(branch);
  }
}

function branches() {
  const {sites} = JSON.parse(execFileSync(process.execPath, ['bin/lectern.js', 'site', 'list', '--json'], {encoding: 'utf8'}));
  return sites.map(({branch}) => branch);
}

/**
 * Compares all stories of this repository's components.
 *
 * @param branch of a registered Moodle, whose Boost the theme builds upon and whose scssphp compiles it
 * @returns {AsyncGenerator<{name: string, values: number, problems: string[]}>} one a story and look
 */
export async function* compareCompilers(branch) {
  const repository = process.cwd();
  const components = discoverComponents(repository);
  const moodle = requireMoodle(codeFolder(branch));
  const running = await startPreview({components, repository, moodle, bootstrap: 5, port: 0, watch: false}, () => undefined);
  const browser = await startChromium(repository);
  try {
    const finished = await finishedByScssphp(components.find(({type}) => type === 'theme'), moodle, await assetsOf(running.url));
    const dart = await browser.newPage();
    const php = await browser.newPage();
    // Whether a font that is optional comes in time is no matter of compilers.
    const serve = (route, css) => route.fulfill({contentType: 'text/css', body: css.replace(/font-display:\s*optional/g, 'font-display:block')});
    await dart.route(/\/sheets\//, async(route, request) => serve(route, await (await fetch(request.url())).text()));
    await php.route(/\/sheets\/(base|theme-\d+)\./, (route, request) => {
      const [, id, direction] = /\/sheets\/(base|theme-\d+)\.\w+\.(\w+)\.css/.exec(request.url());
      return serve(route, id === 'base' ? finished(direction) : '');
    });
    const ours = new Set(components.map(({name}) => name));
    const stories = running.listing().groups.flatMap(({templates}) => templates).filter(({name}) => ours.has(name.split('/')[0]))
      .flatMap(({name, states}) => states.map((title, state) => ({name, title, state})));
    for (const {name, title, state} of [{name: '~elements', title: 'Elements', state: 0}, ...stories]) {
      for (const {width, scheme, dir} of LOOKS) {
        const address = `${running.url}/frame?${new URLSearchParams({story: name, state, scheme, dir})}`;
        const read = [];
        for (const page of [dart, php]) {
          await page.setViewportSize({width, height: 900});
          await page.goto(address, {waitUntil: 'load'});
          read.push(await readStyles(page));
        }
        const {values, problems} = differences(...read);
        yield {name: `Moodle ${branch}: ${name} (${title}), ${width} px, ${scheme}, ${dir}`, values, problems};
      }
    }
  } finally {
    await browser.close();
    await running.close();
  }
}

/** The address below which frames find fonts and pictures; the styles name it. */
async function assetsOf(url) {
  const page = await (await fetch(`${url}/frame?story=~elements`)).text();
  const sheets = [...page.matchAll(/href="(\/sheets\/theme-[^"]+)"/g)].map(([, sheet]) => fetch(`${url}${sheet}`).then(answer => answer.text()));
  const css = (await Promise.all(sheets)).join('\n');
  return /url\(["']?(\/asset\/[^/]+)\//.exec(css)?.[1] ?? '/asset';
}

async function finishedByScssphp(theme, moodle, assets) {
  const themes = `${moodle.documentRoot}/theme`;
  const {base, parts, paths} = await readThemeSource(theme, {themes, packages: [], name: ''}, `${process.cwd()}/scss`);
  const answer = await compileWithScssphp([{parts: [{file: '', text: base + parts.join('')}], importPaths: paths}], moodle.documentRoot, process.cwd());
  if ('unable' in answer || 'error' in answer.compiled[0]) {
    throw new Error(JSON.stringify(answer));
  }
  const finished = new FinishedCss(assets, () => '');
  const rev = finished.add(answer.compiled[0].css);
  return direction => finished.read(rev, direction);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let values = 0;
  const told = new Map();
  for (const branch of process.argv[2] ? [process.argv[2]] : branches()) {
    for await (const {name, values: compared, problems} of compareCompilers(branch)) {
      values += compared;
      problems.forEach(problem => told.set(problem, [...told.get(problem) ?? [], name]));
    }
  }
  [...told].forEach(([problem, names]) => console.log(`${problem}\n  in ${names.length}, first ${names[0]}`));
  console.log(`${values} values compared, ${told.size} kinds of differences`);
  process.exitCode = told.size > 0 ? 1 : 0;
}
