// What the seeders of db/install.xml share. It yields no faults itself.
export const PATH = 'db/install.xml';

/** One fault: the first place of a pattern in db/install.xml replaced, and reported in the line of what was matched. */
export function inXml(plugin, pattern, text, path = PATH) {
  if (!plugin.paths.includes(path)) {
    return [];
  }
  const whole = plugin.read(path);
  const match = pattern.exec(whole);
  if (match === null) {
    return [];
  }
  const put = match[0].replace(pattern, text);
  return [{
    changes: {[path]: whole.slice(0, match.index) + put + whole.slice(match.index + match[0].length)},
    path, line: whole.slice(0, match.index).split('\n').length,
  }];
}

/** Starts the list of forms at another for each plugin, so that the few that are taken differ. */
export function* varied(plugin, forms) {
  const at = [...plugin.component].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % forms.length;
  for (const form of [...forms.slice(at), ...forms.slice(0, at)]) {
    yield* form();
  }
}
