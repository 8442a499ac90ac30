import {versionFaults} from './replace-in-version.mjs';

const LINES = [
  '$plugin->supported = [39, 404]; $&',
  '$plugin->supported = array(502, 503); $&',
];

/** What this Moodle does not meet. */
export function* faults(plugin) {
  for (const line of LINES) {
    yield* versionFaults(plugin, [[/^\s*\$plugin->component/, line]]);
  }
}
