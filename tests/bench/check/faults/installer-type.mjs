import {versionFaults} from './replace-in-version.mjs';

/** A plugin type that no Moodle has, in a zip, where no folder says another. */
export function* faults(plugin) {
  for (const fault of versionFaults(plugin, [
    [/(\$plugin->component\s*=\s*')[a-z]+_/, '$1blok_'],
    [/(\$plugin->component\s*=\s*')[a-z]+_/, '$1nothing_'],
  ])) {
    yield {...fault, zip: entries => entries};
  }
}
