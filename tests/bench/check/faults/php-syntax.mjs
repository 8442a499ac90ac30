/** Semicolons, brackets and quotes that are lost while somebody types. */
export function* faults({paths, read}) {
  for (const path of paths.filter(one => /^(classes|lang\/en)\/.*\.php$/.test(one) || one === 'lib.php')) {
    const text = read(path);
    const lines = text.split('\n');
    const at = lines.findIndex((line, index) => index > lines.length / 3 && /^ +\$\w+ = .*;$/.test(line) && /^ +\$\w+.*;$/.test(lines[index + 1] ?? ''));
    if (at !== -1) {
      yield {changes: {[path]: lines.with(at, lines[at].slice(0, -1)).join('\n')}, path, line: at + 1};
      yield {changes: {[path]: lines.with(at, lines[at].replace(' = ', ' = = ')).join('\n')}, path, line: at + 1};
    }
  }
}
