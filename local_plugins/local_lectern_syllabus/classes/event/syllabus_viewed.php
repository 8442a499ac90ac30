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
 * Somebody opened a syllabus by itself, to read, print or save it. At the top of the course page it is part of that page, and
 * core tells of that one.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class syllabus_viewed extends base {
    #[\Override]
    protected function init(): void {
        $this->data['objecttable'] = 'local_lectern_syllabus';
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_PARTICIPATING;
    }

    #[\Override]
    public static function get_name() {
        return get_string('event_syllabus_viewed', 'local_lectern_syllabus');
    }

    #[\Override]
    public function get_description() {
        return "The user with id '$this->userid' viewed the syllabus with id '$this->objectid'.";
    }

    #[\Override]
    public function get_url() {
        return new \moodle_url('/local/lectern_syllabus/view.php', ['id' => $this->courseid]);
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
