<?php
// __licence__

namespace __component__\reportbuilder\local\systemreports;

use core_course\reportbuilder\local\entities\access;
use core_reportbuilder\local\entities\user;
use core_reportbuilder\local\helpers\database;
use core_reportbuilder\system_report;

/**
 * The participants of a course and when each was there last. The report's context is the course's.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class participants extends system_report {
    #[\Override]
    protected function initialise(): void {
        $courseid = $this->get_context()->instanceid;

        $users = new user();
        $useralias = $users->get_table_alias('user');
        $this->set_main_table('user', $useralias);
        $this->add_entity($users);

        $accesses = (new access())->set_table_alias('user', $useralias);
        $accessalias = $accesses->get_table_alias('user_lastaccess');
        $course = database::generate_param_name();
        $this->add_entity($accesses->add_join(
            "LEFT JOIN {user_lastaccess} {$accessalias}
                    ON {$accessalias}.userid = {$useralias}.id AND {$accessalias}.courseid = {$courseid}"
        ));

        $this->add_base_condition_sql("{$useralias}.deleted = 0 AND {$useralias}.id IN (
            SELECT ue.userid
              FROM {user_enrolments} ue
              JOIN {enrol} e ON e.id = ue.enrolid
             WHERE e.courseid = :{$course} AND e.status = 0 AND ue.status = 0)", [$course => $courseid]);
        $this->only_own_groups($useralias, $courseid);

        $this->add_columns_from_entities(['user:fullnamewithpicturelink', 'access:timeaccess']);
        $this->add_filters_from_entities(['user:fullname', 'access:timeaccess']);
        $this->set_initial_sort_column('user:fullnamewithpicturelink', SORT_ASC);
        $this->set_downloadable(true, get_string('pluginname', '__component__'));
    }

    #[\Override]
    protected function can_view(): bool {
        return has_capability('report/__name__:view', $this->get_context());
    }

    /**
     * Where groups are separate, shows those who may not see all of them only the members of their own.
     *
     * @param string $useralias The alias of the user table.
     * @param int $courseid The course.
     */
    private function only_own_groups(string $useralias, int $courseid): void {
        global $USER;
        if (
            groups_get_course_groupmode(get_course($courseid)) != SEPARATEGROUPS
            || has_capability('moodle/site:accessallgroups', $this->get_context())
        ) {
            return;
        }
        [$course, $viewer] = database::generate_param_names(2);
        $this->add_base_condition_sql("{$useralias}.id IN (
            SELECT theirs.userid
              FROM {groups_members} theirs
              JOIN {groups_members} own ON own.groupid = theirs.groupid
              JOIN {groups} g ON g.id = own.groupid
             WHERE g.courseid = :{$course} AND own.userid = :{$viewer})", [$course => $courseid, $viewer => $USER->id]);
    }
}
