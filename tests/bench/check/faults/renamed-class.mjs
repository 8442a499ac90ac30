import {existing} from './db-or-new.mjs';

/** New names that are no classes. */
export function* faults(plugin) {
  yield* existing(plugin, 'renamedclasses', 'renamedclasses', [
    `'${plugin.component}_old' => '${plugin.component}\\xqnew'`,
    `'${plugin.component}_old' => \\${plugin.component}\\local\\xqnew::class`,
    `'${plugin.component}_old' => 'core\\xq\\none'`,
  ]);
}
