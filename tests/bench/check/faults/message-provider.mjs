import {existing} from './db-or-new.mjs';

/** Providers without a string, and a default that is none. */
export function* faults(plugin) {
  yield* existing(plugin, 'messages', 'messageproviders', [
    '\'xqtold\' => []',
    '\'xqtold\' => [\'defaults\' => [\'popup\' => MESSAGE_PERMITTED + MESSAGE_DEFAULT_ENABLED]]',
    '\'xqtold\' => array(\'defaults\' => array(\'email\' => MESSAGE_ALWAYS))',
  ]);
}
