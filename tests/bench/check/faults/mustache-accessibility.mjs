import {templatesOf, withLine} from './templates-of.mjs';

/** Images that lost their alternative text, and elements that jump the order. */
export function* faults(plugin) {
  for (const template of templatesOf(plugin)) {
    const {path, lines, first} = template;
    const at = lines.findIndex((line, number) => number > first && /<img [^>]*alt="[^"]*"[^>]*>/.test(line));
    yield at !== -1
      ? {changes: {[path]: lines.with(at, lines[at].replace(/ alt="[^"]*"/, '')).join('\n')}, path, line: at + 1}
      : withLine(template, path.length % 2 === 0 ? '<img src="{{seeded}}" class="icon">' : '<div tabindex="3"></div>');
  }
}
