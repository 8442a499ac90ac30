import {inXml} from './install-xml-parts.mjs';

/** A step that version.php does not reach: reported where the version is. */
export function* faults(plugin) {
  const text = plugin.read('version.php');
  const line = text.split('\n').findIndex(one => /^\s*\$plugin->version\s*=/.test(one)) + 1;
  for (const step of ['2099010100', '2099010100.01']) {
    yield* inXml(plugin, /(\n {4})return true;\n\}/, `\n    if ($oldversion < ${step}) {\n        $x = 1;\n    }\n$1return true;\n}`,
      'db/upgrade.php').map(fault => ({...fault, path: 'version.php', line}));
  }
}
