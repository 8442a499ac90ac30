// local_lectern_registration: the same pages of the same site without the plugin, then with it, in one run; what it costs each
// request; the browser's checks against the server's; the report over many people; sign-ups in a burst.
// Alone: npm run bench -- --only registration [--parts pages,requests,agreement,report,burst] [--on 405:mariadb,501:pgsql]
import {fileURLToPath} from 'node:url';
import {startChromium} from '../../../build/cli/services/site/tier/chromium.js';
import {SitePlugin} from '../site-plugin.mjs';
import {ThemeSite} from '../theme/site.mjs';
import {agreement} from './agree.mjs';
import {measureBurst} from './burst.mjs';
import {measurePages} from './pages.mjs';
import {measureReport} from './report.mjs';
import {measureRequests} from './requests.mjs';

const PLUGIN = 'local_lectern_registration';
const PARTS = {
  pages: measurePages, requests: measureRequests, agreement: measureAgreement, report: measureReport, burst: measureBurst,
};
export const script = name => fileURLToPath(new URL(name, import.meta.url));

export async function bench({sites, kept, parts: chosen, on}) {
  const parts = Object.keys(PARTS).filter(name => chosen === undefined || chosen.includes(name));
  const wanted = on?.map(one => one.split(':')) ?? sites.map(({branch}) => [branch]);
  const made = [];
  for (const [branch, database] of wanted) {
    const {release} = sites.find(site => site.branch === branch);
    const site = ThemeSite.start(branch, database, false);
    const plugin = new SitePlugin(site, PLUGIN);
    const label = `Moodle ${release.split(' ')[0]} on ${site.places.database === undefined ? database ?? 'its database' : database ?? 'mariadb'}`;
    const browser = await startChromium(process.cwd(), ['--force-color-profile=srgb']);
    try {
      for (const name of parts) {
        console.error(`${branch}: ${name}`);
        const figures = await PARTS[name]({site, browser, install: () => plugin.install(), remove: () => plugin.remove()});
        made.push(...figures.map(figure => ({...figure, name: `${label}: ${figure.name}`, part: `${branch} ${name}`})));
      }
    } finally {
      await browser.close();
      site.stop();
    }
  }
  return [...kept().filter(({part}) => !made.some(figure => figure.part === part)), ...made]
    .sort((a, b) => a.part.localeCompare(b.part));
}

function measureAgreement({site, install}) {
  install();
  return agreement({site});
}
