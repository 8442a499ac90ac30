import {versionFaults} from './replace-in-version.mjs';

const LINES = [
  '$plugin->dependencies = [\'local_xqgone\' => 2024100700]; $&',
  '$plugin->dependencies = array(\'mod_xqgone\' => ANY_VERSION); $&',
];

/** What this Moodle does not meet. */
export function* faults(plugin) {
  for (const line of LINES) {
    yield* versionFaults(plugin, [[/^\s*\$plugin->component/, line]]);
  }
}
