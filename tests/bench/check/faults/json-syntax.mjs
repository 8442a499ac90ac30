/** A comma, a quote or a bracket too many or too few. */
export function* faults({paths, read}) {
  for (const path of paths.filter(one => one.endsWith('.json') && !/(^|\/)(tests|node_modules)\//.test(one))) {
    const lines = read(path).split('\n');
    const at = lines.findIndex(line => /^\s+"[^"]+": .*,$/.test(line));
    if (at !== -1) {
      yield {changes: {[path]: lines.with(at, lines[at].replace(':', '')).join('\n')}, path, line: at + 1};
    }
    const last = lines.findLastIndex(line => /["\]}]$/.test(line) && /^\s*[\]}]/.test(lines[lines.indexOf(line) + 1] ?? ''));
    if (last !== -1) {
      yield {changes: {[path]: lines.with(last, `${lines[last]},`).join('\n')}, path, line: last + 1};
    }
  }
}
