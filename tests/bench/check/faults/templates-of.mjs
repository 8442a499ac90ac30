/** The templates of a plugin that have a place for a fault: lines of HTML below the comment. */
export function* templatesOf({paths, read}) {
  for (const path of paths.filter(one => /^templates\/.*\.mustache$/.test(one))) {
    const text = read(path);
    const body = text.lastIndexOf('\n}}\n') + 4;
    yield {path, text, lines: text.split('\n'), first: text.slice(0, body).split('\n').length - 1};
  }
}

/** A template with a line put after its last. */
export function withLine({path, lines}, line) {
  const at = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  return {changes: {[path]: lines.toSpliced(at, 0, line).join('\n')}, path, line: at + 1};
}
