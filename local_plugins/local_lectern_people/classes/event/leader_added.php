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
use core\url;
use local_lectern_people\local\leader\leaders;
use stdClass;

/**
 * Somebody was named to manage the people of a cohort or a department.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class leader_added extends base {
    /**
     * Of a leader.
     *
     * @param stdClass $leader Its row.
     * @return self
     */
    public static function create_from_leader(stdClass $leader): self {
        $event = self::create([
            'objectid' => (int) $leader->id,
            'relateduserid' => (int) $leader->userid,
            'other' => ['kind' => $leader->kind, 'itemid' => (int) $leader->itemid, 'itemname' => $leader->itemname],
        ]);
        $event->add_record_snapshot(leaders::TABLE, $leader);
        return $event;
    }

    #[\Override]
    protected function init(): void {
        $this->data['crud'] = 'c';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = leaders::TABLE;
        $this->context = context_system::instance();
    }

    #[\Override]
    public static function get_name(): string {
        return get_string('event:leaderadded', 'local_lectern_people');
    }

    #[\Override]
    public function get_description(): string {
        $item = $this->other['kind'] === leaders::COHORT
            ? "the cohort with id '{$this->other['itemid']}'" : "the department '" . s($this->other['itemname']) . "'";
        return "The user with id '{$this->userid}' named the user with id '{$this->relateduserid}' as leader of {$item}.";
    }

    #[\Override]
    public function get_url(): url {
        return new url('/local/lectern_people/leaders.php', ['kind' => $this->other['kind']]);
    }

    /**
     * Leaders are not part of a backup.
     *
     * @return int
     */
    public static function get_objectid_mapping(): int {
        return base::NOT_MAPPED;
    }

    /**
     * Neither is what they lead.
     *
     * @return bool
     */
    public static function get_other_mapping(): bool {
        return false;
    }
}
