import {inXml, varied} from './install-xml-parts.mjs';

/** Functions in db/ that Moodle does not call. */
export function* faults(plugin) {
  yield* varied(plugin, [
    () => inXml(plugin, /function xmldb_(\w+)_upgrade/, 'function $1_upgrade', 'db/upgrade.php'),
    () => inXml(plugin, /function xmldb_(\w+)_upgrade/, 'function xmldb_my_$1_upgrade', 'db/upgrade.php'),
    () => inXml(plugin, /function xmldb_(\w+)_install/, 'function $1_install', 'db/install.php'),
  ]);
}
