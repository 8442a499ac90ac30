import {execFileSync} from 'node:child_process';
import {existsSync, rmSync} from 'node:fs';

/** A plugin of this repository on a bench's site: put there and taken away again, to measure the same pages with and without it. */
export class SitePlugin {
  /** `component` is a local plugin's, as local_lectern_syllabus. */
  constructor(site, component) {
    this.site = site;
    this.component = component;
    const root = existsSync(`${site.places.code}/public/version.php`) ? `${site.places.code}/public` : site.places.code;
    this.place = `${root}/local/${component.replace('local_', '')}`;
  }

  install() {
    execFileSync(process.execPath, ['bin/lectern.js', 'build', `local_plugins/${this.component}`], {stdio: 'ignore'});
    rmSync(this.place, {recursive: true, force: true});
    execFileSync('cp', ['-r', `build/${this.component}`, this.place]);
    execFileSync('chmod', ['-R', 'a+rX', this.place]);
    this.site.php([`${this.site.places.code}/admin/cli/upgrade.php`, '--non-interactive']);
  }

  /** Takes it and all its data off the site. */
  remove() {
    if (existsSync(this.place)) {
      this.site.php([`${this.site.places.code}/admin/cli/uninstall_plugins.php`, `--plugins=${this.component}`, '--run']);
      rmSync(this.place, {recursive: true, force: true});
    }
  }
}
