import {versionFaults} from './replace-in-version.mjs';

/** What Moodle accepts and nobody means. */
export function* faults(plugin) {
  yield* versionFaults(plugin, [
    [/(\$plugin->version\s*=\s*)\d{10}/, '$12041123100'],
    [/(\$plugin->version\s*=\s*)\d{10}/, '$120241'],
    [/^\s*\$plugin->component/, '$plugin->requirez = 2024100700; $&'],
    [/^\s*\$plugin->component/, '$plugin->cron = 60; $&'],
    [/^\s*\$plugin->requires\s*=.*$/, '', 1],
  ]);
}
