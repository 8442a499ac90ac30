import {existing} from './db-or-new.mjs';

/** Hooks that nobody has. */
export function* faults(plugin) {
  const {component} = plugin;
  yield* existing(plugin, 'hooks', 'callbacks', [
    `['hook' => \\core\\hook\\xq_happened::class, 'callback' => '${component}\\x::y']`,
    `['hook' => '${component}\\hook\\xq', 'callback' => '${component}\\x::y']`,
    `['hook' => 'core_course\\hook\\xq', 'callback' => '${component}\\x::y']`,
  ]);
}
