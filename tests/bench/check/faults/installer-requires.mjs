/** Plugins that ask for a later Moodle than the one that they are checked for. */
export function* faults(plugin) {
  const text = plugin.read('version.php');
  const line = text.split('\n').findIndex(one => /\$plugin->requires\s*=\s*\d+;/.test(one)) + 1;
  if (line > 0) {
    for (const later of ['2099010100', '2026100500']) {
      yield {changes: {'version.php': text.replace(/(\$plugin->requires\s*=\s*)\d+;/, `$1${later};`)}, path: 'version.php', line, branch: '501'};
    }
  }
}
