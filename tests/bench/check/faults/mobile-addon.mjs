import {existing} from './db-or-new.mjs';

/** Methods and strings that the plugin does not have. */
export function* faults(plugin) {
  yield* existing(plugin, 'mobile', 'addons', [
    `'${plugin.component}' => ['handlers' => ['a' => ['delegate' => 'CoreCourseModuleDelegate', 'method' => 'xqview']]]`,
    `'${plugin.component}' => ['lang' => [['xqnone', '${plugin.component}']]]`,
    `'${plugin.component}' => array('handlers' => array('a' => array('delegate' => 'CoreBlockDelegate', 'init' => 'xqinit')))`,
  ]);
}
