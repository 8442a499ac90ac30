import {languageFile, lineFaults} from './replace-in-lines.mjs';

const FORMS = [
  [/^(\$string\['[^']+'\] = '[^']*)'(.*;)$/, '$1\' . \'x\'$2'],
  [/^(\$string\['[^']+'\] = )'([^'"\\$]*)';$/, '$1"$2 {$CFG->wwwroot}";'],
  [/^(\$string\['[^']+'\] = )'([^'\\]*)';$/, '$1trim(\'$2\');'],
  [/^\$string\['([^']+)'\]( = '[^']*';)$/, '$string[$prefix . \'$1\']$2'],
  [/^(\$string\['[^']+'\]) = ('[^']*';)$/, '$1 .= $2'],
];

/** Strings that PHP must put together. */
export function* faults(plugin) {
  const path = languageFile(plugin);
  for (const form of path === null ? [] : FORMS.map((_, index) => FORMS[(index + path.length) % FORMS.length])) {
    yield* lineFaults(plugin, one => one === path, [form]);
  }
}
