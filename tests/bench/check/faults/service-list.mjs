import {existing} from './db-or-new.mjs';

/** A service of functions that nobody declares. */
export function* faults(plugin) {
  yield* existing(plugin, 'services', 'services', [
    `'Xq' => ['functions' => ['${plugin.component}_xq_get']]`,
    '\'Xq\' => [\'functions\' => [\'core_course_get_courses\', \'core_xq_get\']]',
    '\'Xq\' => [\'functions\' => array("mod_forum_xq_get")]',
  ]);
}
