import {readFileSync, readdirSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {moodleComponents} from '../../../build/cli/core/moodle-components.js';
import {examplesOf} from '../../../build/cli/services/preview/render/examples.js';

/**
 * Every template of a checkout under a theme, by its name, with its first example: the theme's own, else the component's.
 *
 * @returns {Map<string, import('../../../cli/services/preview/render/examples.js').Example | undefined>}
 */
export function templatesOf(moodle, theme) {
  const components = moodleComponents(moodle);
  const names = new Set(components.map(({name}) => name));
  const found = new Map();
  for (const {name, folder} of components) {
    if (name.startsWith('theme_') && name !== `theme_${theme}`) {
      continue;
    }
    for (const file of mustacheFiles(join(folder, 'templates'))) {
      const path = relative(join(folder, 'templates'), file).split(sep).join('/').replace(/\.mustache$/, '');
      // A theme's templates/ also has its versions of others' templates.
      const isOverride = name === `theme_${theme}` && names.has(path.split('/')[0]);
      const full = isOverride ? path : `${name}/${path}`;
      const [example] = examplesOf({file, text: readFileSync(file, 'utf8')});
      if (!found.has(full) || (isOverride && example !== undefined)) {
        found.set(full, example);
      } else if (found.get(full) === undefined) {
        found.set(full, example);
      }
    }
  }
  return found;
}

function mustacheFiles(folder) {
  let entries;
  try {
    entries = readdirSync(folder, {withFileTypes: true, recursive: true});
  } catch {
    return [];
  }
  return entries.filter(entry => entry.isFile() && entry.name.endsWith('.mustache')).map(entry => join(entry.parentPath, entry.name)).sort();
}
