import {languageFile} from './replace-in-lines.mjs';

const NAMES = ['xqforgotten', 'leftbehindxq', 'xqoldbutton', 'oncewasxq', 'xqunasked'];

/** A string that nobody asks for, and one with its help. */
export function* faults(plugin) {
  const path = languageFile(plugin);
  if (path === null) {
    return;
  }
  const text = plugin.read(path).trimEnd();
  const lines = text.split('\n').length;
  const name = NAMES[lines % NAMES.length];
  yield {changes: {[path]: `${text}\n$string['${name}'] = 'Forgotten';\n`}, path, line: lines + 1};
  yield {
    changes: {[path]: `${text}\n$string['${name}'] = 'Forgotten';\n$string['${name}_help'] = 'About it.';\n`},
    path, line: lines + 2,
  };
}
