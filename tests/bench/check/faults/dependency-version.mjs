import {versionFaults} from './replace-in-version.mjs';

const LINES = [
  '$plugin->dependencies = [\'mod_forum\' => 2099010100]; $&',
  '$plugin->dependencies = array(\'mod_quiz\' => ANY_VERSION, \'mod_page\' => \'2099010100\'); $&',
];

/** What this Moodle does not meet. */
export function* faults(plugin) {
  for (const line of LINES) {
    yield* versionFaults(plugin, [[/^\s*\$plugin->component/, line]]);
  }
}
