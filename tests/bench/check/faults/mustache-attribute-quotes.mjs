import {templatesOf, withLine} from './templates-of.mjs';

/** Attributes that lost their quotes. */
export function* faults(plugin) {
  for (const template of templatesOf(plugin)) {
    const {path, lines, first} = template;
    const at = lines.findIndex((line, number) => number > first && / [a-z-]+="\{\{\w+\}\}"/.test(line) && !line.includes('{{#'));
    yield at === -1
      ? withLine(template, '<i class=seeded title={{#str}} yes, core {{/str}}></i>')
      : {changes: {[path]: lines.with(at, lines[at].replace(/( [a-z-]+=)"(\{\{\w+\}\})"/, '$1$2')).join('\n')}, path, line: at + 1};
  }
}
