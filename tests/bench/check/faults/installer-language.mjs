/** The English language file under another name, in another folder, or gone. */
export function* faults({paths, read}) {
  const path = paths.find(one => /^lang\/en\/\w+\.php$/.test(one));
  if (path !== undefined) {
    yield {changes: {[path]: null}, path, line: 1};
    yield {changes: {[path]: null, 'lang/en/strings.php': read(path)}, path, line: 1};
  }
}
