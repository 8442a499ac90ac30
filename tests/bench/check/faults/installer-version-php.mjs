import {versionFaults} from './replace-in-version.mjs';

/** Forms of version.php that the installer cannot read. */
export function* faults(plugin) {
  yield* versionFaults(plugin, [
    [/(\$plugin->version\s*=\s*)(\d{10})/, '$1$2 + 0'],
    [/^\s*\$plugin->version\s*=.*$/, '', 1],
    [/^\s*\$plugin->component\s*=.*$/, '', 1],
    [/(\$plugin->component\s*=\s*)('\w+')/, '$1(string) $2'],
    [/\$plugin->version/, '$module->version'],
  ]);
}
