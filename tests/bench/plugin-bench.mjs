import {startChromium} from '../../build/cli/services/site/tier/chromium.js';
import {SitePlugin} from './site-plugin.mjs';
import {ThemeSite} from './theme/site.mjs';

/** Measures a local plugin's parts on each site; the figures of the parts and sites that were not chosen stay. */
export async function benchPlugin(component, measures, {sites, kept, parts: chosen, on}) {
  const parts = Object.keys(measures).filter(name => chosen === undefined || chosen.includes(name));
  const wanted = on?.map(one => one.split(':')) ?? sites.map(({branch}) => [branch]);
  const made = [];
  for (const [branch, database] of wanted) {
    const {release} = sites.find(site => site.branch === branch);
    const site = ThemeSite.start(branch, database, false);
    const plugin = new SitePlugin(site, component);
    const label = `Moodle ${release.split(' ')[0]} on ${site.places.database === undefined ? database ?? 'its database' : database ?? 'mariadb'}`;
    const browser = await startChromium(process.cwd(), ['--force-color-profile=srgb']);
    try {
      for (const name of parts) {
        console.error(`${branch}: ${name}`);
        const figures = await measures[name]({site, browser, install: () => plugin.install(), remove: () => plugin.remove()});
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
