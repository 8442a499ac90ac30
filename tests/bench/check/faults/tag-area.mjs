import {existing} from './db-or-new.mjs';

/** Areas without a string, and with a file that is not there. */
export function* faults(plugin) {
  yield* existing(plugin, 'tag', 'tagareas', [
    `['itemtype' => 'xqnotes', 'component' => '${plugin.component}']`,
    '[\'itemtype\' => \'xqpages\', \'callback\' => \'xq_tagged\']',
    `array('itemtype' => 'xqpages', 'component' => "${plugin.component}", 'collection' => 'xqset')`,
  ]);
}
