import {templatesOf, withLine} from './templates-of.mjs';

/** Elements without an end, ends without an element, the wrong end: where the template has an example that renders. */
export function* faults(plugin) {
  const added = ['<section>', '</section>', '<p><b>seeded</i></b></p>'];
  for (const template of templatesOf(plugin)) {
    const {path, lines, text, first} = template;
    if (!text.includes('Example context (json):') || /\{\{[<>]/.test(text)) {
      continue;
    }
    const at = lines.findIndex((line, number) => number > first && /^<div[^>]*>$/.test(line));
    const doubled = lines.with(at, `${lines[at]}</div>`).join('\n');
    const last = doubled.split('\n').findLastIndex(line => /^<\/div>$/.test(line));
    yield at !== -1 && last > at && path.length % 2 === 0
      ? {changes: {[path]: doubled}, path, line: last + 1}
      : withLine(template, added[path.length % added.length]);
  }
}
