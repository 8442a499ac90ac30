<?php
// Gives the organisation's director their people, by relations (with) or by core's role in each one's context (roles), or takes them
// away (without). Input: {director, how}.

use local_lectern_people\local\sync\sync;

define('CLI_SCRIPT', true);

require($argv[1]);

$request = json_decode(stream_get_contents(STDIN));
$role = $DB->get_field('role', 'id', ['shortname' => 'benchboss']) ?: create_role('Bench boss', 'benchboss', '');
$DB->delete_records('role_assignments', ['roleid' => $role]);
set_config('enabled', $request->how === 'with' ? 'field' : '', 'local_lectern_people');
sync::run('hand', 0, PHP_INT_MAX);
if ($request->how === 'roles') {
    $people = $DB->sql_like('u.username', ':name');
    $DB->execute(
        "INSERT INTO {context} (contextlevel, instanceid, depth, locked)
         SELECT 30, u.id, 2, 0 FROM {user} u
          WHERE {$people} AND NOT EXISTS (SELECT 1 FROM {context} x WHERE x.contextlevel = 30 AND x.instanceid = u.id)",
        ['name' => 'member%'],
    );
    core\context_helper::build_all_paths();
    $people = $DB->sql_like('u.username', ':name');
    $DB->execute(
        "INSERT INTO {role_assignments} (roleid, contextid, userid, timemodified, modifierid, component, itemid, sortorder)
         SELECT {$role}, x.id, :director, 0, 0, '', 0, 0
           FROM {user} u JOIN {context} x ON x.contextlevel = 30 AND x.instanceid = u.id
          WHERE {$people}",
        ['director' => $request->director, 'name' => 'member%'],
    );
}
accesslib_clear_all_caches(true);
echo "\n" . json_encode($DB->count_records('local_lectern_people_closure', ['ancestorid' => $request->director])) . "\n";
