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

namespace local_lectern_people\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use core\task\manager;
use core\url;
use local_lectern_people\local\admin\sync_actions;
use local_lectern_people\local\sync\runs;
use local_lectern_people\task\sync_relations;
use local_lectern_people\task\sync_soon;
use stdClass;

/**
 * How things stand: how many relations there are, what the last sync did, and when the next comes.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people_status implements renderable, templatable {
    /**
     * Constructor.
     *
     * @param bool $manages Whether the reader may sync.
     * @param int $now
     */
    public function __construct(
        /** @var bool Whether the reader may sync. */
        private readonly bool $manages,
        /** @var int Unix time. */
        private readonly int $now,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        global $DB;
        $counts = $DB->get_record_sql(
            "SELECT COUNT(1) AS relations, COUNT(DISTINCT userid) AS people, COUNT(DISTINCT managerid) AS managers
               FROM {local_lectern_people_link}
              WHERE endsync = 0",
        );
        $last = current(runs::newest(1)) ?: null;
        $numbers = [];
        foreach (['relations', 'people', 'managers'] as $name) {
            $numbers[] = [
                'number' => number_format((int) $counts->$name, 0, '.', ' '),
                'label' => get_string("status:{$name}", 'local_lectern_people'),
            ];
        }
        return [
            'numbers' => $numbers,
            'last' => $last === null ? get_string('status:never', 'local_lectern_people') : $this->last($last),
            'next' => $this->next(),
            'cansync' => $this->manages,
            'action' => (new url('/local/lectern_people/people.php'))->out(false),
            'sourcesurl' => (new url('/local/lectern_people/sources.php'))->out(false),
            'sesskey' => sesskey(),
        ];
    }

    /**
     * What the last sync did.
     *
     * @param stdClass $run
     * @return string
     */
    private function last(stdClass $run): string {
        return get_string('status:last', 'local_lectern_people', [
            'when' => userdate($run->timestarted, get_string('strftimedatetimeshort', 'langconfig')),
            'outcome' => sync_actions::outcome($run),
        ]);
    }

    /**
     * When the next sync comes.
     *
     * @return string
     */
    private function next(): string {
        if (manager::get_adhoc_tasks(sync_soon::class) !== []) {
            return get_string('status:soon', 'local_lectern_people');
        }
        $task = manager::get_scheduled_task(sync_relations::class);
        if (!$task || $task->get_disabled()) {
            return get_string('status:off', 'local_lectern_people');
        }
        $time = $task->get_next_run_time();
        return $time <= $this->now ? get_string('status:soon', 'local_lectern_people') : get_string(
            'status:next',
            'local_lectern_people',
            userdate($time, get_string('strftimedatetimeshort', 'langconfig')),
        );
    }
}
