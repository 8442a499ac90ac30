import {versionFaults} from './replace-in-version.mjs';

/** A plugin that is not stable. */
export function* faults(plugin) {
  yield* versionFaults(plugin, [
    [/^\s*\$plugin->maturity\s*=\s*MATURITY_STABLE/, '$plugin->maturity = MATURITY_ALPHA'],
    [/^\s*\$plugin->maturity\s*=\s*MATURITY_STABLE/, '$plugin->maturity = MATURITY_RC'],
  ]);
}
