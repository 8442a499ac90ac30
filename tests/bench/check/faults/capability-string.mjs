import {languageFile} from './replace-in-lines.mjs';

/** A capability whose string is gone, and a new one without any. */
export function* faults(plugin) {
  const path = languageFile(plugin);
  if (path === null || !plugin.paths.includes('db/access.php')) {
    return;
  }
  const lines = plugin.read('db/access.php').split('\n');
  const at = lines.findIndex(line => /^\s*['"][a-z]+\/\w+:\w+['"]\s*=>/.test(line));
  const id = /\/(\w+:\w+)/.exec(lines[at] ?? '')?.[1];
  if (id === undefined || plugin.component.startsWith('quiz_') || lines[at].includes('moodle/')) {
    return;
  }
  yield {
    changes: {[path]: plugin.read(path).split('\n').filter(line => !line.startsWith(`$string['${id}']`)).join('\n')},
    path: 'db/access.php', line: at + 1,
  };
  const added = lines[at].replace(/:\w+(['"]).*/, ':xqmore$1 => [\'captype\' => \'read\', \'contextlevel\' => CONTEXT_SYSTEM],');
  yield {changes: {'db/access.php': lines.toSpliced(at, 0, added).join('\n')}, path: 'db/access.php', line: at + 1};
}
