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
use local_lectern_people\local\sync\sync;
use local_lectern_people\local\tasks;

/**
 * Brings relations up to date with the next cron, because something changed.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sync_soon extends adhoc_task {
    /**
     * Asks for it. However often that is done before it runs, it runs once.
     *
     * @param string $origin import, service, hand or event.
     */
    public static function ask(string $origin): void {
        $task = new self();
        $task->set_component('local_lectern_people');
        $task->set_custom_data(['origin' => $origin]);
        tasks::ask($task);
    }

    #[\Override]
    public function get_name(): string {
        return get_string('task:syncsoon', 'local_lectern_people');
    }

    #[\Override]
    public function execute(): void {
        if (sync::run($this->get_custom_data()->origin) === null) {
            // Tried again by cron: what changed may not be in what the other sync read.
            throw new \moodle_exception('error:syncbusy', 'local_lectern_people');
        }
    }
}
