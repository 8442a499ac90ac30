import {templatesOf, withLine} from './templates-of.mjs';

/** Values that lost their escaping: in attributes of each quote, and in strings of scripts. */
export function* faults(plugin) {
  const added = ['<i title="{{{seeded}}}"></i>', '<i title=\'a {{& seeded }}\'></i>', '{{#js}}var seeded = \'x-{{{seeded}}}\';{{/js}}'];
  for (const [index, template] of [...templatesOf(plugin)].entries()) {
    const {path, lines, first} = template;
    const at = lines.findIndex((line, number) => number > first && / (title|value|class|id|data-\w+)="[^"{}]*\{\{\w+(?<!id|key|url|urls)\}\}/.test(line) && !line.includes('{{#'));
    yield at !== -1 && index % 2 === 0
      ? {changes: {[path]: lines.with(at, lines[at].replace(/( (?:title|value|class|id|data-\w+)="[^"{}]*)\{\{(\w+(?<!id|key|url|urls))\}\}/, '$1{{{$2}}}')).join('\n')}, path, line: at + 1}
      : withLine(template, added[template.path.length % added.length]);
  }
}
