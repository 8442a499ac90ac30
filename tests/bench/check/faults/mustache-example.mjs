import {templatesOf} from './templates-of.mjs';

/** Examples that were taken away, or are not quite JSON. */
export function* faults(plugin) {
  for (const {path, text, lines} of templatesOf(plugin)) {
    const mark = lines.findIndex(line => /^ *Example context \(json\):$/.test(line));
    const comment = lines.findLastIndex((line, index) => index < mark && line.includes('{{!'));
    if (mark === -1) {
      continue;
    }
    if (path.length % 2 === 0 && comment !== -1) {
      yield {changes: {[path]: lines.with(mark, '    Context:').join('\n')}, path, line: comment + 1};
      continue;
    }
    const value = lines.findIndex((line, index) => index > mark && /^\s*"\w+": "[^"{}]*",?$/.test(line));
    const end = text.split('\n').findIndex((line, index) => index > mark && line.startsWith('}}'));
    if (value !== -1 && value < end) {
      yield {changes: {[path]: lines.with(value, lines[value].replace(/"/g, '\'')).join('\n')}, path, line: value + 1};
    }
  }
}
