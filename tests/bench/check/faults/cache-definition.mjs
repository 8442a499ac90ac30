import {existing} from './db-or-new.mjs';

/** Caches without a string, a mode or their classes. */
export function* faults(plugin) {
  yield* existing(plugin, 'caches', 'definitions', [
    '\'xqmine\' => [\'mode\' => cache_store::MODE_REQUEST]',
    '\'xqmine\' => [\'simplekeys\' => true]',
    '\'xqmine\' => [\'mode\' => \\core_cache\\store::MODE_ALWAYS]',
    `'xqmine' => ['mode' => cache_store::MODE_SESSION, 'datasource' => '${plugin.component}\\xqsource']`,
  ]);
}
