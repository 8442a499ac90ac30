/** Sections closed in the wrong order, tags cut short. */
export function* faults({paths, read}) {
  for (const path of paths.filter(one => /^templates\/.*\.mustache$/.test(one))) {
    const lines = read(path).split('\n');
    const open = lines.findIndex(line => /^\s*\{\{#[a-z]\w*\}\}\s*$/.test(line));
    if (open !== -1) {
      yield {changes: {[path]: lines.with(open, lines[open].replace(/\}\}\s*$/, '}')).join('\n')}, path, line: open + 1};
    }
    const variable = lines.findIndex((line, index) => index > lines.length / 2 && /\{\{\w+\}\}/.test(line) && !/\{\{[#^/!]/.test(line));
    if (variable !== -1) {
      yield {changes: {[path]: lines.with(variable, `${lines[variable]}{{/never}}`).join('\n')}, path, line: variable + 1};
    }
  }
}
