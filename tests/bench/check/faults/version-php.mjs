import {versionFaults} from './replace-in-version.mjs';

/** Values of the wrong type or form. */
export function* faults(plugin) {
  yield* versionFaults(plugin, [
    [/(\$plugin->requires\s*=\s*)(\d+)/, '$1\'$2\''],
    [/^\s*\$plugin->component/, '$plugin->supported = [\'405\', \'501\']; $&'],
    [/^\s*\$plugin->component/, '$plugin->dependencies = [\'forum\' => 2024100700]; $&'],
    [/^\s*\$plugin->component/, '$plugin->maturity = MATURITY_FINE; $&'],
    [/^\s*\$plugin->component/, '$plugin->incompatible = \'501\'; $&'],
  ]);
}
