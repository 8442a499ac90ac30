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
use local_lectern_people\local\merging;

/**
 * Moves what is said of an account to the one that it became part of. By cron, for a sync may be at work.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class merge_people extends adhoc_task {
    /**
     * Asks for it.
     *
     * @param int $fromid The account that is given up.
     * @param int $toid The one that stays.
     */
    public static function ask(int $fromid, int $toid): void {
        $task = new self();
        $task->set_component('local_lectern_people');
        $task->set_custom_data(['from' => $fromid, 'to' => $toid]);
        manager::queue_adhoc_task($task);
    }

    #[\Override]
    public function get_name(): string {
        return get_string('task:merge', 'local_lectern_people');
    }

    #[\Override]
    public function execute(): void {
        $accounts = $this->get_custom_data();
        merging::move((int) $accounts->from, (int) $accounts->to);
        sync_soon::ask('event');
    }
}
