// local_lectern_syllabus: the same pages of the same site without the plugin, then with it, in one run; then the report and the import.
// Alone: npm run bench -- --only syllabus [--parts pages,report,import] [--on 405:mariadb,501:pgsql]
import {fileURLToPath} from 'node:url';
import {startChromium} from '../../../build/cli/services/site/tier/chromium.js';
import {SitePlugin} from '../site-plugin.mjs';
import {ThemeSite} from '../theme/site.mjs';
import {measureImport} from './import.mjs';
import {measurePages} from './pages.mjs';
import {measureReport} from './report.mjs';

const PLUGIN = 'local_lectern_syllabus';
const PARTS = {pages: measurePages, report: measureReport, import: measureImport};
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
