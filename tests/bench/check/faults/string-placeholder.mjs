import {isCode, languageFile, lineFaults} from './replace-in-lines.mjs';

/** Placeholders of other tools, and a call that forgets its value. */
export function* faults(plugin) {
  const path = languageFile(plugin);
  if (path === null) {
    return;
  }
  yield* lineFaults(plugin, one => one === path, [
    [/^(\$string\['[^']+'\] = '[^'{]*)';$/, '$1 {$a.name}\';'],
    [/^(\$string\['[^']+'\] = '[^'{]*)';$/, '$1 { $a }\';'],
    [/^(\$string\['[^']+'\] = '[^'{]*)';$/, '$1 {$a->name\';'],
    [/^(\$string\['[^']+'\] = '[^'{]*)';$/, '$1 {a->name}\';'],
  ]);
  const own = `(?:${plugin.component}|${plugin.component.replace(/^mod_/, '')})`;
  const filled = [...plugin.read(path).matchAll(/^\$string\['(\w+)'\] = '[^']*\{\$a(?:->\w+)?\}/gm)].map(match => match[1]);
  for (const id of filled) {
    yield* lineFaults(plugin, isCode, [[new RegExp(`(get_string\\('${id}', '${own}'), \\$[\\w>-]+\\)`), '$1)']]);
  }
}
