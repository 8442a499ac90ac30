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

namespace local_lectern_syllabus\event;

use core\event\base;

/**
 * The public link of a course's syllabus was switched on or off.
 *
 * @property-read array $other {
 *      - int shared: 1 or 0.
 * }
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class syllabus_shared extends base {
    #[\Override]
    protected function init(): void {
        $this->data['objecttable'] = 'local_lectern_syllabus';
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_TEACHING;
    }

    #[\Override]
    public static function get_name() {
        return get_string('event_syllabus_shared', 'local_lectern_syllabus');
    }

    #[\Override]
    public function get_description() {
        $did = $this->other['shared'] ? 'shared' : 'stopped sharing';
        return "The user with id '$this->userid' $did the syllabus with id '$this->objectid' by public link.";
    }

    #[\Override]
    public function get_url() {
        return new \moodle_url('/local/lectern_syllabus/share.php', ['id' => $this->courseid]);
    }

    #[\Override]
    protected function validate_data() {
        parent::validate_data();
        if (!isset($this->other['shared'])) {
            throw new \coding_exception("The 'shared' value must be set in other.");
        }
        if ($this->contextlevel != CONTEXT_COURSE) {
            throw new \coding_exception('Only the syllabus of a course can be shared.');
        }
    }

    #[\Override]
    public static function get_objectid_mapping() {
        return ['db' => 'local_lectern_syllabus', 'restore' => 'local_lectern_syllabus'];
    }

    #[\Override]
    public static function get_other_mapping() {
        return false;
    }
}
