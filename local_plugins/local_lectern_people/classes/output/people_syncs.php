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
use local_lectern_people\local\sync\runs;
use stdClass;

/**
 * The newest syncs, and what each did.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people_syncs implements renderable, templatable {
    /** @var int How many are shown. */
    public const MOST = 50;

    /**
     * Constructor.
     *
     * @param stdClass[] $runs See {@see \local_lectern_people\local\sync\runs::newest()}.
     */
    public function __construct(
        /** @var stdClass[] The syncs, newest first. */
        private readonly array $runs,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $names = $this->names();
        $rows = [];
        foreach ($this->runs as $run) {
            $error = $run->status === 'failed' ? (runs::details($run)->error ?? '') : '';
            $rows[] = [
                'when' => userdate($run->timestarted, get_string('strftimedatetimeshort', 'langconfig')),
                'seconds' => $run->timefinished ? format_time(max(1, $run->timefinished - $run->timestarted)) : '',
                'status' => $run->status,
                'statuslabel' => get_string("sync:status_{$run->status}", 'local_lectern_people'),
                'origin' => get_string("sync:origin_{$run->origin}", 'local_lectern_people'),
                'by' => $names[$run->userid] ?? '',
                'inforce' => (int) $run->inforce,
                'added' => (int) $run->added,
                'ended' => (int) $run->ended,
                'problems' => (int) $run->problems,
                'error' => $error,
            ];
        }
        return ['syncs' => $rows, 'hassyncs' => $rows !== [], 'most' => self::MOST];
    }

    /**
     * Names of those who asked for syncs.
     *
     * @return string[] By id.
     */
    private function names(): array {
        global $DB;
        $ids = array_filter(array_unique(array_map(fn(stdClass $run): int => (int) $run->userid, $this->runs)));
        if ($ids === []) {
            return [];
        }
        $fields = 'id, ' . implode(', ', \core_user\fields::get_name_fields());
        return array_map(fullname(...), $DB->get_records_list('user', 'id', $ids, '', $fields));
    }
}
