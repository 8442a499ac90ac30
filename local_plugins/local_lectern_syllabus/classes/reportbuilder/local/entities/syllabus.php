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

namespace local_lectern_syllabus\reportbuilder\local\entities;

use core\context\course as context_course;
use core\context_helper;
use core_reportbuilder\local\entities\base;
use core_reportbuilder\local\filters\date;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\helpers\format;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use html_writer;
use lang_string;
use local_lectern_syllabus\local\states;
use moodle_url;
use stdClass;

/**
 * What a report says of courses' syllabi.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class syllabus extends base {
    #[\Override]
    protected function get_default_tables(): array {
        // The alias of the last is that of what is counted in it.
        return ['course', 'context', 'local_lectern_syllabus', 'local_lectern_syllabus_content'];
    }

    #[\Override]
    protected function get_default_entity_title(): lang_string {
        return new lang_string('pluginname', 'local_lectern_syllabus');
    }

    #[\Override]
    public function initialise(): base {
        $states = $this->states();
        [$statesql, $stateparams] = $states->state();
        [$filledsql, $filledparams] = $states->mandatory_filled();
        $changedsql = $states->changed();
        $course = $this->get_table_alias('course');

        $this->add_column($this->column('course', new lang_string('course'))
            ->add_field("{$course}.fullname")
            ->add_field("{$course}.id", 'courseid')
            ->add_fields(context_helper::get_preload_record_columns_sql($this->get_table_alias('context')))
            ->add_callback(self::course_link(...)));
        $this->add_column($this->column('state', new lang_string('state', 'local_lectern_syllabus'))
            ->set_type(column::TYPE_INTEGER)
            ->add_field($statesql, 'state', $stateparams)
            ->add_callback(fn(?int $state): string => states::names()[$state] ?? ''));
        $this->add_column($this->column('mandatory', new lang_string('mandatoryfilled', 'local_lectern_syllabus'))
            ->set_type(column::TYPE_INTEGER)
            ->add_field($filledsql, 'mandatory', $filledparams)
            ->add_callback(fn(?int $filled): string => get_string('mandatoryfilled_of', 'local_lectern_syllabus', [
                'filled' => (int) $filled, 'all' => count(states::mandatory()),
            ])));
        $this->add_column($this->column('changed', new lang_string('lastchanged', 'local_lectern_syllabus'))
            ->set_type(column::TYPE_TIMESTAMP)
            ->add_field($changedsql, 'changed')
            ->add_callback([format::class, 'userdate']));

        $this->add_filter(
            (new filter(select::class, 'state', new lang_string('state', 'local_lectern_syllabus'), $this->get_entity_name()))
                ->set_field_sql($statesql, $stateparams)
                ->set_options_callback(states::names(...))
        );
        $this->add_filter(
            (new filter(date::class, 'changed', new lang_string('lastchanged', 'local_lectern_syllabus'), $this->get_entity_name()))
                ->set_field_sql($changedsql)
        );
        return $this;
    }

    /**
     * Joins that the report needs for all that is here, with the table course as its main table.
     *
     * @return string[]
     */
    public function get_report_joins(): array {
        $course = $this->get_table_alias('course');
        $context = $this->get_table_alias('context');
        $level = CONTEXT_COURSE;
        return [
            "JOIN {context} {$context} ON {$context}.contextlevel = {$level} AND {$context}.instanceid = {$course}.id",
            ...$this->states()->joins(),
        ];
    }

    /**
     * What knows the states.
     *
     * @return states
     */
    private function states(): states {
        return new states(
            $this->get_table_alias('course'),
            $this->get_table_alias('local_lectern_syllabus'),
            $this->get_table_alias('local_lectern_syllabus_content'),
        );
    }

    /**
     * A column that can be sorted.
     *
     * @param string $name
     * @param lang_string $title
     * @return column
     */
    private function column(string $name, lang_string $title): column {
        return (new column($name, $title, $this->get_entity_name()))->set_is_sortable(true);
    }

    /**
     * A course's name, which leads there. Core's column would read each course's format.
     *
     * @param string|null $name
     * @param stdClass $row
     * @return string
     */
    private static function course_link(?string $name, stdClass $row): string {
        $courseid = (int) $row->courseid;
        context_helper::preload_from_record(clone $row);
        return html_writer::link(
            new moodle_url('/course/view.php', ['id' => $courseid]),
            format_string((string) $name, true, ['context' => context_course::instance($courseid)]),
        );
    }
}
