import {versionFaults} from './replace-in-version.mjs';

/** A component of another type or name than its folder's. */
export function* faults(plugin) {
  yield* versionFaults(plugin, [
    [/(\$plugin->component\s*=\s*'[a-z]+_)/, '$1x'],
    [/(\$plugin->component\s*=\s*')[a-z]+_/, '$1other_'],
  ]);
}
