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

namespace local_lectern_profile\event;

use core\context\user as context_user;
use core\event\base;
use local_lectern_profile\audience;
use local_lectern_profile\subject;
use moodle_url;

/**
 * Somebody took a learning record away as a PDF.
 *
 * @property-read array $other {
 *      Extra information.
 *
 *      - string[] audiences: as whom it was looked at.
 *      - bool all: whether everything was shown.
 * }
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class record_exported extends base {
    #[\Override]
    protected function init(): void {
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_OTHER;
    }

    /**
     * The event for a record.
     *
     * @param subject $subject
     * @return self
     */
    public static function of(subject $subject): self {
        $event = self::create([
            'context' => context_user::instance($subject->user->id),
            'relateduserid' => $subject->user->id,
            'other' => [
                'audiences' => array_map(fn(audience $audience): string => $audience->value, $subject->audiences),
                'all' => $subject->all,
            ],
        ]);
        return $event;
    }

    #[\Override]
    public static function get_name() {
        return get_string('event_record_exported', 'local_lectern_profile');
    }

    #[\Override]
    public function get_description() {
        return "The user with id '$this->userid' exported the learning record of the user with id '$this->relateduserid'.";
    }

    #[\Override]
    public function get_url() {
        return new moodle_url('/local/lectern_profile/view.php', ['id' => $this->relateduserid]);
    }

    #[\Override]
    public static function get_other_mapping() {
        return false;
    }
}
