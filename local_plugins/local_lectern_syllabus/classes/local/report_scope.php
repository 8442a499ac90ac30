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

namespace local_lectern_syllabus\local;

use core\context_helper;
use core\context\coursecat as context_coursecat;
use core\context\system as context_system;
use core_reportbuilder\local\helpers\database;

/**
 * Which courses a user's report may show: all, or those in the categories where the user has the capability.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class report_scope {
    /** @var string What one needs. */
    public const CAPABILITY = 'local/lectern_syllabus:viewreport';

    /**
     * Whether the user may see the report.
     *
     * @param int $categoryid Of this category; 0 for whatever the user may see.
     * @return bool
     */
    public static function can_view(int $categoryid = 0): bool {
        if ($categoryid !== 0) {
            $context = context_coursecat::instance($categoryid, IGNORE_MISSING);
            return $context && has_capability(self::CAPABILITY, $context);
        }
        return has_capability(self::CAPABILITY, context_system::instance()) || self::categories() !== [];
    }

    /**
     * The condition on courses.
     *
     * @param string $course Alias of the table course.
     * @param int $categoryid Only this category and what is below; 0 for all.
     * @return array SQL and its parameters.
     */
    public static function sql(string $course, int $categoryid = 0): array {
        global $DB;
        $site = database::generate_param_name();
        $where = ["{$course}.id <> :{$site}"];
        $params = [$site => SITEID];
        if (!has_capability(self::CAPABILITY, context_system::instance())) {
            [$in, $categories] = $DB->get_in_or_equal(
                self::categories(),
                SQL_PARAMS_NAMED,
                database::generate_param_name('_'),
                true,
                0,
            );
            $where[] = "{$course}.category {$in}";
            $params += $categories;
        }
        if ($categoryid !== 0) {
            $root = database::generate_param_name();
            $below = database::generate_param_name();
            $path = $DB->sql_like('cat.path', ":{$below}");
            $where[] = "{$course}.category IN (SELECT cat.id FROM {course_categories} cat WHERE cat.id = :{$root} OR {$path})";
            $params += [$root => $categoryid, $below => "%/{$categoryid}/%"];
        }
        return [implode(' AND ', $where), $params];
    }

    /**
     * The categories where the user has the capability. Asked anew each time: who lost it must not see more.
     *
     * @return int[]
     */
    private static function categories(): array {
        global $DB;
        $fields = context_helper::get_preload_record_columns_sql('ctx');
        $records = $DB->get_recordset_sql(
            "SELECT {$fields} FROM {context} ctx WHERE ctx.contextlevel = :level",
            ['level' => CONTEXT_COURSECAT],
        );
        $categories = [];
        foreach ($records as $record) {
            $categoryid = (int) $record->ctxinstance;
            context_helper::preload_from_record($record);
            if (has_capability(self::CAPABILITY, context_coursecat::instance($categoryid))) {
                $categories[] = $categoryid;
            }
        }
        $records->close();
        return $categories;
    }
}
