import {templatesOf} from './templates-of.mjs';

/** Names that were copied from another template, or lack their component. */
export function* faults(plugin) {
  for (const {path, lines} of templatesOf(plugin)) {
    const at = lines.findIndex(line => /@template \w+\/[\w/-]+$/.test(line));
    if (at !== -1) {
      const name = path.length % 2 === 0 ? '@template core/copied_from_here' : `@template ${path.slice('templates/'.length)}`;
      yield {changes: {[path]: lines.with(at, lines[at].replace(/@template .*/, name)).join('\n')}, path, line: at + 1};
    }
  }
}
