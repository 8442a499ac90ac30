/** Faults in a version.php: each a pattern, what stands there instead, and whether the line goes. */
export function* versionFaults({paths, read}, forms, path = 'version.php') {
  if (!paths.includes(path)) {
    return;
  }
  const lines = read(path).split('\n');
  // Which forms come first differs from plugin to plugin, so that all of them are tried.
  const turn = lines.length % forms.length;
  for (const [pattern, replacement, line] of [...forms.slice(turn), ...forms.slice(0, turn)]) {
    const at = lines.findIndex(one => pattern.test(one));
    if (at !== -1) {
      yield {changes: {[path]: lines.with(at, lines[at].replace(pattern, replacement)).join('\n')}, path, line: line ?? at + 1};
    }
  }
}
