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

namespace local_lectern_people\task;

use core\task\adhoc_task;
use core\task\manager;
use local_lectern_people\local\import\checker;
use local_lectern_people\local\import\import;
use local_lectern_people\local\import\runner;

/**
 * Checks a large file of who manages whom, or brings one in.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class run_import extends adhoc_task {
    /** @var int Seconds of one run; then others have their turn, and the rest follows. */
    private const SECONDS = 300;

    /**
     * The task for an import.
     *
     * @param int $importid
     * @return self
     */
    public static function of(int $importid): self {
        $task = new self();
        $task->set_component('local_lectern_people');
        $task->set_custom_data((object) ['import' => $importid]);
        return $task;
    }

    #[\Override]
    public function get_name(): string {
        return get_string('task:import', 'local_lectern_people');
    }

    #[\Override]
    public function execute(): void {
        $import = import::get((int) ($this->get_custom_data()->import ?? 0));
        if ($import?->status() === import::CHECKING) {
            (new checker($import))->run();
            mtrace("Checked {$import->record->linesdone} lines.");
        } else if ($import?->status() === import::RUNNING) {
            $runner = new runner($import, fn(import $import) => mtrace("{$import->record->linesdone} lines"));
            $before = (int) $import->record->linesdone;
            if (!$runner->run(self::SECONDS)) {
                // This very task is still queued while it runs, so no looking for one.
                $next = self::of($import->id());
                if ((int) $import->record->linesdone === $before) {
                    // Something holds it up; cron must not try it again and again meanwhile.
                    $next->set_next_run_time(\core\di::get(\core\clock::class)->time() + MINSECS);
                }
                manager::queue_adhoc_task($next);
            }
        }
    }
}
