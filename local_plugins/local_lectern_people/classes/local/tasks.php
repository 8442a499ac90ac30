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

namespace local_lectern_people\local;

use core\task\adhoc_task;
use core\task\manager;

/**
 * Asks for tasks, once.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tasks {
    /**
     * Has the next cron run a task. However often that is asked for before it runs, it runs once.
     *
     * @param adhoc_task $task
     */
    public static function ask(adhoc_task $task): void {
        if (!self::is_to_come($task)) {
            manager::queue_adhoc_task($task);
        }
    }

    /**
     * Whether the next cron does it anyway. Core's own check takes one for to come that is at work already and may have read what
     * there was before that changed, and one that failed and waits for a day or for ever.
     *
     * @param adhoc_task $task
     * @return bool
     */
    private static function is_to_come(adhoc_task $task): bool {
        global $DB;
        return $DB->record_exists_select(
            'task_adhoc',
            'classname = :class AND timestarted IS NULL AND nextruntime <= :now
                AND (attemptsavailable IS NULL OR attemptsavailable > 0) AND ' . $DB->sql_compare_text('customdata', 255) . ' = :data',
            [
                'class' => '\\' . $task::class,
                'now' => \core\di::get(\core\clock::class)->time(),
                'data' => $task->get_custom_data_as_string(),
            ],
        );
    }
}
