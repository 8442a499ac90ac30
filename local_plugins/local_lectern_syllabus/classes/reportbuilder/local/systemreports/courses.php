<?php
// This file is part of Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <https://www.gnu.org/licenses/>.

namespace local_lectern_syllabus\reportbuilder\local\systemreports;

use core\context\course as context_course;
use core\context_helper;
use core_course\reportbuilder\local\entities\course_category;
use core_reportbuilder\local\entities\course;
use core_reportbuilder\local\entities\user;
use core_reportbuilder\local\report\action;
use core_reportbuilder\system_report;
use lang_string;
use local_lectern_syllabus\local\access;
use local_lectern_syllabus\local\report_scope;
use local_lectern_syllabus\reportbuilder\local\entities\syllabus;
use moodle_url;
use pix_icon;
use stdClass;

/**
 * Courses and the state of their syllabi: missing, incomplete, stale or complete.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class courses extends system_report {
    #[\Override]
    public static function get_name(): string {
        return get_string('tool:report_long', 'local_lectern_syllabus');
    }

    #[\Override]
    protected function can_view(): bool {
        return report_scope::can_view($this->category());
    }

    #[\Override]
    protected function initialise(): void {
        $syllabus = new syllabus();
        $course = $syllabus->get_table_alias('course');
        $context = $syllabus->get_table_alias('context');
        $this->set_main_table('course', $course);
        $this->add_entity($syllabus);
        foreach ($syllabus->get_report_joins() as $join) {
            $this->add_join($join);
        }
        [$where, $params] = report_scope::sql($course, $this->category());
        $this->add_base_condition_sql($where, $params);
        // For the action.
        $this->add_base_fields(context_helper::get_preload_record_columns_sql($context));

        $this->add_entity((new course())->set_table_alias('course', $course)->set_table_alias('context', $context));
        $category = new course_category();
        $categories = $category->get_table_alias('course_categories');
        $this->add_entity($category->add_join(
            "LEFT JOIN {course_categories} {$categories} ON {$categories}.id = {$course}.category"
        ));
        $user = new user();
        $users = $user->get_table_alias('user');
        $syllabi = $syllabus->get_table_alias('local_lectern_syllabus');
        $counts = $syllabus->get_table_alias('local_lectern_syllabus_content');
        $this->add_entity($user->add_join(
            "LEFT JOIN {user} {$users} ON {$users}.id = {$syllabi}.usermodified AND {$counts}.filled > 0"
        ));

        $this->add_columns_from_entities([
            'syllabus:course', 'course_category:name', 'syllabus:state', 'syllabus:mandatory', 'syllabus:changed', 'user:fullname',
        ]);
        $this->get_column('course_category:name')->set_title(new lang_string('category'));
        $this->get_column('user:fullname')->set_title(new lang_string('changedby', 'local_lectern_syllabus'));
        $this->set_initial_sort_column('syllabus:state', SORT_ASC);

        $this->add_filters_from_entities([
            'course:fullname', 'course_category:name', 'syllabus:state', 'syllabus:changed', 'course:visible',
        ]);
        $this->add_action((new action(
            new moodle_url('/local/lectern_syllabus/edit.php', ['contextid' => ':ctxid']),
            new pix_icon('t/edit', ''),
            [],
            false,
            new lang_string('editsyllabus', 'local_lectern_syllabus'),
        ))->add_callback(self::may_edit(...)));

        $this->set_downloadable(true, get_string('tool:report_long', 'local_lectern_syllabus'));
        $this->set_default_no_results_notice(new lang_string('reportnothing', 'local_lectern_syllabus'));
    }

    /**
     * The category to which the report is narrowed.
     *
     * @return int 0 for all.
     */
    private function category(): int {
        return max(0, (int) $this->get_parameter('categoryid', 0, PARAM_INT));
    }

    /**
     * Whether the user may write a row's syllabus.
     *
     * @param stdClass $row
     * @return bool
     */
    private static function may_edit(stdClass $row): bool {
        $courseid = (int) $row->ctxinstance;
        context_helper::preload_from_record(clone $row);
        return access::can_edit(context_course::instance($courseid));
    }
}
