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

namespace local_lectern_people\event;

use core\context\system as context_system;
use core\event\base;
use stdClass;

/**
 * Who manages whom was brought up to date.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class relations_synced extends base {
    /**
     * Of a sync.
     *
     * @param stdClass $run See {@see \local_lectern_people\local\sync\runs}.
     * @return self
     */
    public static function create_from_run(stdClass $run): self {
        return self::create([
            'objectid' => $run->id,
            'userid' => (int) $run->userid,
            'other' => ['origin' => $run->origin, 'added' => (int) $run->added, 'ended' => (int) $run->ended],
        ]);
    }

    #[\Override]
    protected function init(): void {
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = 'local_lectern_people_sync';
        $this->context = context_system::instance();
    }

    #[\Override]
    public static function get_name(): string {
        return get_string('event:relationssynced', 'local_lectern_people');
    }

    #[\Override]
    public function get_description(): string {
        return "Who manages whom was brought up to date: {$this->other['added']} relations began, {$this->other['ended']} ended.";
    }

    /**
     * Runs are not part of a backup.
     *
     * @return int
     */
    public static function get_objectid_mapping(): int {
        return base::NOT_MAPPED;
    }
}
