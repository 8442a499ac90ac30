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
use local_lectern_people\event\file_imported;
use local_lectern_people\local\sync\alone;
use local_lectern_people\local\sync\claims;
use local_lectern_people\task\sync_soon;

/**
 * Brings a file in, some lines after the other. What lines change and how far it is are written together, so that it may be killed
 * anywhere: nothing is lost, nothing is done twice.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class runner {
    /**
     * Constructor.
     *
     * @param import $import
     * @param \Closure|null $progress Told the import after some lines, before they are there to stay.
     */
    public function __construct(
        /** @var import What is brought in. */
        private readonly import $import,
        /** @var \Closure|null Told the import after some lines. */
        private readonly ?\Closure $progress = null,
    ) {
    }

    /**
     * Works on it.
     *
     * @param int $seconds After which it stops, once it has done some lines.
     * @return bool False where there is more to do.
     */
    public function run(int $seconds): bool {
        $lock = lock_config::get_lock_factory('local_lectern_people')->get_lock('import', 0);
        if (!$lock) {
            // Another process is at this file, or in the last lines of one that was stopped.
            return false;
        }
        try {
            if ($this->import->status() !== import::RUNNING) {
                return true;
            }
            $objection = working::objection($this->import);
            if ($objection !== null) {
                $this->import->stop(import::FAILED, $objection);
                return true;
            }
            return $this->run_locked(time() + $seconds);
        } finally {
            $lock->release();
        }
    }

    /**
     * Works on it, with nobody else at it.
     *
     * @param int $until
     * @return bool
     */
    private function run_locked(int $until): bool {
        \core_php_time_limit::raise();
        $work = working::open($this->import);
        if ($work === null) {
            $this->import->stop(import::FAILED, get_string('import:filegone', 'local_lectern_people'));
            return true;
        }
        try {
            while ($this->import->status() === import::RUNNING) {
                $lines = $work->lines();
                if (!$this->step($work, $lines)) {
                    return false;
                }
                if ($lines === []) {
                    return true;
                }
                if (time() >= $until) {
                    return false;
                }
            }
            return true;
        } finally {
            $work->close();
        }
    }

    /**
     * Brings some lines in, or finishes where there are none. Not while a sync reads: it would wait for us, or we for it.
     *
     * @param working $work
     * @param line[] $lines
     * @return bool Whether that was possible.
     */
    private function step(working $work, array $lines): bool {
        $lock = alone::lock();
        if (!$lock) {
            return false;
        }
        try {
            if ($lines !== []) {
                $this->write($work, $lines);
                return true;
            }
            $finished = $this->import->finish($this->last(...));
        } finally {
            $lock->release();
        }
        if ($finished) {
            file_imported::create_from_import($this->import)->trigger();
        }
        return true;
    }

    /**
     * Brings some lines in.
     *
     * @param working $work
     * @param line[] $lines
     */
    private function write(working $work, array $lines): void {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        try {
            $seen = new seen(batch::LINES);
            $batch = batch::judge($lines, $this->import->options, $seen, $this->import->id());
            $ended = claim_writer::write($batch, $this->import);
            $this->import->count($work->reader, $batch, $ended);
            if ($this->progress !== null) {
                ($this->progress)($this->import);
            }
        } catch (\Throwable $error) {
            $transaction->rollback($error);
        }
        $transaction->allow_commit();
    }

    /**
     * What is left to do after the last line.
     */
    private function last(): void {
        global $DB;
        if ($this->import->options->replaces()) {
            $others = 'source = :csv AND importid <> :import';
            $params = ['csv' => 'csv', 'import' => $this->import->id()];
            $this->import->note(['ended' => $DB->count_records_select(claims::TABLE, $others, $params)]);
            $DB->delete_records_select(claims::TABLE, $others, $params);
        }
        sync_soon::ask('import');
    }
}
