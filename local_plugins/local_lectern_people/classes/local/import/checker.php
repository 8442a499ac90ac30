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

namespace local_lectern_people\local\import;

use core\lock\lock_config;
use local_lectern_people\local\sync\claims;

/**
 * Says what a file would change, and what is wrong with it; changes nothing. Where it is killed, it begins anew.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class checker {
    /**
     * Constructor.
     *
     * @param import $import
     */
    public function __construct(
        /** @var import What is checked. */
        private readonly import $import,
    ) {
    }

    /**
     * Checks all of it.
     */
    public function run(): void {
        $lock = lock_config::get_lock_factory('local_lectern_people')->get_lock("import_{$this->import->id()}", 0);
        if (!$lock) {
            // Another process is at it.
            return;
        }
        try {
            $objection = working::objection($this->import);
            if ($objection !== null) {
                $this->import->stop(import::FAILED, $objection);
            } else if ($this->import->status() === import::CHECKING) {
                $this->run_locked();
            }
        } finally {
            $lock->release();
        }
    }

    /**
     * Checks it, with nobody else at it.
     */
    private function run_locked(): void {
        \core_php_time_limit::raise();
        $this->import->begin_counting();
        $work = working::open($this->import);
        if ($work === null) {
            $this->import->stop(import::FAILED, get_string('import:filegone', 'local_lectern_people'));
            return;
        }
        try {
            $all = $work->all_lines();
            if ($all > seen::MOST) {
                $this->import->stop(import::FAILED, get_string('import:toomany', 'local_lectern_people', seen::MOST));
                return;
            }
            $seen = new seen($all);
            while ($this->import->status() === import::CHECKING && ($lines = $work->lines()) !== []) {
                $batch = batch::judge($lines, $this->import->options, $seen, $this->import->id());
                $this->import->count($work->reader, $batch, $this->ended_by($batch));
            }
        } finally {
            $work->close();
        }
        if ($this->import->options->replaces()) {
            $kept = $this->import->record->same + $this->import->record->changed;
            $this->import->note(['ended' => max(0, $this->all() - $kept)]);
        }
        $this->import->checked();
    }

    /**
     * How many relations end because lines say that nobody manages somebody.
     *
     * @param batch $batch
     * @return int
     */
    private function ended_by(batch $batch): int {
        global $DB;
        if ($batch->without === [] || $this->import->options->replaces()) {
            return 0;
        }
        [$insql, $params] = $DB->get_in_or_equal($batch->without, SQL_PARAMS_NAMED);
        return $DB->count_records_select(claims::TABLE, "source = :csv AND userid {$insql}", $params + ['csv' => 'csv']);
    }

    /**
     * How many relations files say by now.
     *
     * @return int
     */
    private function all(): int {
        global $DB;
        return $DB->count_records(claims::TABLE, ['source' => 'csv']);
    }
}
