/** Tags that are not closed, attributes without quotes, bare ampersands. */
export function* faults({paths, read}) {
  for (const path of paths.filter(one => one === 'db/install.xml')) {
    const lines = read(path).split('\n');
    const field = lines.findIndex(line => /<FIELD .*\/>/.test(line));
    if (field !== -1) {
      yield {changes: {[path]: lines.with(field, lines[field].replace(/NAME="(\w+)"/, 'NAME=$1')).join('\n')}, path, line: field + 1};
    }
    const table = lines.findIndex(line => /<TABLE .*COMMENT="/.test(line));
    if (table !== -1) {
      yield {changes: {[path]: lines.with(table, lines[table].replace('COMMENT="', 'COMMENT="this & that ')).join('\n')}, path, line: table + 1};
    }
  }
}
