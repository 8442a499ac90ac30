/** Brackets and operators that are lost while somebody types. */
export function* faults({paths, read}) {
  for (const path of paths.filter(one => /^amd\/src\/.*\.js$/.test(one))) {
    const lines = read(path).split('\n');
    const at = lines.findIndex((line, index) => index > lines.length / 3 && /^\s+(const|let|var) \w+ = .*;$/.test(line));
    if (at !== -1) {
      yield {changes: {[path]: lines.with(at, lines[at].replace(' = ', ' = = ')).join('\n')}, path, line: at + 1};
      yield {changes: {[path]: lines.with(at, lines[at].replace(/;$/, ');')).join('\n')}, path, line: at + 1};
    }
  }
}
