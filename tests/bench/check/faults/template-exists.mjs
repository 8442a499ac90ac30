import {templatesOf, withLine} from './templates-of.mjs';

/** Templates that were renamed or misspelt, and names without a component. */
export function* faults(plugin) {
  const {component, paths, read} = plugin;
  for (const path of paths.filter(one => /^(?!.*tests\/).*\.php$/.test(one))) {
    const lines = read(path).split('\n');
    const at = lines.findIndex(line => /^(?!\s*(\*|\/\/)).*->render_from_template\('[\w/-]+'/.test(line));
    if (at !== -1) {
      const broken = lines[at].replace(/render_from_template\('([\w/-]+)'/, 'render_from_template(\'$1s_x\'');
      yield {changes: {[path]: lines.with(at, broken).join('\n')}, path, line: at + 1};
    }
  }
  for (const template of templatesOf(plugin)) {
    const at = template.lines.findIndex(line => /^\s*\{\{> ?[\w/]+ ?\}\}\s*$/.test(line));
    yield at === -1
      ? withLine(template, `{{> ${component}/no_such_template }}`)
      : {changes: {[template.path]: template.lines.with(at, '{{> loading }}').join('\n')}, path: template.path, line: at + 1};
  }
}
