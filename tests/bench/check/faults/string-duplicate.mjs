import {languageFile} from './replace-in-lines.mjs';

/** The first string once more at the end, and the last one right behind itself with another text. */
export function* faults(plugin) {
  const path = languageFile(plugin);
  if (path === null) {
    return;
  }
  const text = plugin.read(path).trimEnd();
  const lines = text.split('\n');
  const first = lines.find(line => /^\$string\['[^']+'\] = '[^']*';$/.test(line));
  const last = lines.findLast(line => /^\$string\['[^']+'\] = '[^']*';$/.test(line));
  for (const line of [first, last]) {
    if (line !== undefined) {
      yield {changes: {[path]: `${text}\n${line.replace(/= '.*/, '= \'Once more\';')}\n`}, path, line: lines.length + 1};
    }
  }
}
