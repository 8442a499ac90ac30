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

namespace local_lectern_people;

use core\event\base;
use local_lectern_people\task\merge_people;
use local_lectern_people\task\sync_soon;

/**
 * What happens elsewhere and changes who manages whom. Only asks for a sync: that is done by cron, for any number of changes at once.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class observer {
    /**
     * An account was deleted.
     *
     * @param base $event
     */
    public static function user_deleted(base $event): void {
        global $DB;
        // The account itself reaches nobody, and nobody it. Who was above it still reaches those below until the sync comes.
        $DB->delete_records('local_lectern_people_closure', ['ancestorid' => $event->objectid]);
        $DB->delete_records('local_lectern_people_closure', ['descendantid' => $event->objectid]);
        sync_soon::ask('event');
    }

    /**
     * Two accounts were made one, by the plugin that does so.
     *
     * @param base $event
     */
    public static function users_merged(base $event): void {
        $users = (array) ($event->other['usersinvolved'] ?? []);
        if (!empty($users['fromid']) && !empty($users['toid'])) {
            merge_people::ask((int) $users['fromid'], (int) $users['toid']);
        }
    }

    /**
     * Something that a source reads changed.
     *
     * @param base $event
     */
    public static function source_changed(base $event): void {
        if (array_key_exists('cohort', local\source\sources::enabled())) {
            sync_soon::ask('event');
        }
    }
}
