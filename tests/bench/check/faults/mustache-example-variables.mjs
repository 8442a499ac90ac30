import {templatesOf, withLine} from './templates-of.mjs';

/** Variables that somebody added to the template and not to its example. */
export function* faults(plugin) {
  for (const template of templatesOf(plugin)) {
    const mark = template.lines.findIndex(line => /^ *Example context \(json\):$/.test(line));
    if (mark !== -1 && /^\s*\{/.test(template.lines[mark + 1])) {
      const shown = template.path.length % 2 === 0 ? '<p>{{seededname}}</p>' : '<p title="{{seeded.name}}">{{{seededhtml}}}</p>';
      yield withLine(template, shown);
    }
  }
}
