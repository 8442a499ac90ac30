import {versionFaults} from './replace-in-version.mjs';

const LINES = [
  '$plugin->requires = 2099010100; $&',
  '$plugin->incompatible = 405; $&',
];

/** What this Moodle does not meet. */
export function* faults(plugin) {
  for (const line of LINES) {
    yield* versionFaults(plugin, [[/^\s*\$plugin->component/, line]]);
  }
}
