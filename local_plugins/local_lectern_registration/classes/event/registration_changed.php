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

namespace local_lectern_registration\event;

use core\context\user as context_user;
use core\event\base;

/**
 * Somebody answered some of what is asked of them.
 *
 * @property-read array $other {
 *      - string[] fields: the names of what was answered; never the answers.
 * }
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class registration_changed extends base {
    /**
     * The event of answers that were just kept.
     *
     * @param int $userid
     * @param string[] $fields Names.
     * @return self
     */
    public static function of(int $userid, array $fields): self {
        return self::create([
            'context' => context_user::instance($userid),
            'relateduserid' => $userid,
            'other' => ['fields' => array_values($fields)],
        ]);
    }

    #[\Override]
    protected function init(): void {
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_OTHER;
    }

    #[\Override]
    public static function get_name(): string {
        return get_string('event:registration_changed', 'local_lectern_registration');
    }

    #[\Override]
    public function get_description(): string {
        return "The user with id '{$this->relateduserid}' answered the registration form: " . implode(', ', $this->other['fields']) . '.';
    }
}
