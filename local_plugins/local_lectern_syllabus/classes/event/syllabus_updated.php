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
 * A section of a syllabus was saved: by a teacher, or by an import, a service, a template, a reset.
 *
 * @property-read array $other {
 *      - int sectionid: which section.
 *      - int versionid: what it says now.
 *      - string origin: edit, restore, import, template, service or reset.
 * }
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class syllabus_updated extends base {
    #[\Override]
    protected function init(): void {
        $this->data['objecttable'] = 'local_lectern_syllabus';
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_TEACHING;
    }

    #[\Override]
    public static function get_name() {
        return get_string('event_syllabus_updated', 'local_lectern_syllabus');
    }

    #[\Override]
    public function get_description() {
        return "The user with id '$this->userid' saved the section with id '{$this->other['sectionid']}' of the syllabus with id"
            . " '$this->objectid' (origin '{$this->other['origin']}').";
    }

    #[\Override]
    public function get_url() {
        return new \moodle_url('/local/lectern_syllabus/history.php', [
            'contextid' => $this->contextid,
            'section' => $this->other['sectionid'],
        ]);
    }

    #[\Override]
    protected function validate_data() {
        parent::validate_data();
        foreach (['sectionid', 'versionid', 'origin'] as $name) {
            if (!isset($this->other[$name])) {
                throw new \coding_exception("The '$name' value must be set in other.");
            }
        }
    }

    #[\Override]
    public static function get_objectid_mapping() {
        return ['db' => 'local_lectern_syllabus', 'restore' => 'local_lectern_syllabus'];
    }

    #[\Override]
    public static function get_other_mapping() {
        return [
            // Sections are the site's.
            'sectionid' => ['db' => 'local_lectern_syllabus_section', 'restore' => self::NOT_MAPPED],
            'versionid' => ['db' => 'local_lectern_syllabus_version', 'restore' => 'local_lectern_syllabus_version'],
        ];
    }
}
