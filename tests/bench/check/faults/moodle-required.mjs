import {versionFaults} from './replace-in-version.mjs';

/** What this Moodle does not meet. */
export function* faults(plugin) {
  yield* versionFaults(plugin, [
    [/^(\s*\$plugin->requires\s*=\s*)[\d.]+;/, (_, before) => `${before}2099010100;`],
    [/^\s*\$plugin->component/, '$plugin->incompatible = 405; $&'],
    [/^\s*\$plugin->component/, '$plugin->incompatible = \'39\'; $&'],
  ]);
}
