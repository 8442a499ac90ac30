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
use local_lectern_registration\local\consent\consents;
use stdClass;

/**
 * Somebody has withdrawn a consent, or not given it to the new text.
 *
 * @property-read array $other {
 *      - int purposeid: what it is about.
 *      - int textid: the text that was read.
 *      - int version: of that text.
 *      - string source: where it was said.
 * }
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class consent_withdrawn extends base {
    /**
     * The event of a row that was just written.
     *
     * @param stdClass $row
     * @param stdClass $text Of it.
     * @return self
     */
    public static function of(stdClass $row, stdClass $text): self {
        $data = [
            'context' => context_user::instance($row->userid),
            'objectid' => $row->id,
            'relateduserid' => $row->userid,
            'other' => [
                'purposeid' => (int) $row->purposeid, 'textid' => (int) $row->textid,
                'version' => (int) $text->version, 'source' => $row->source,
            ],
        ];
        // Who signs up says so themself, whoever makes the account.
        return self::create($data + ($row->source === consents::ADMIN ? [] : ['userid' => $row->userid]));
    }

    #[\Override]
    protected function init(): void {
        $this->data['objecttable'] = 'local_lectern_registration_consent';
        $this->data['crud'] = 'c';
        $this->data['edulevel'] = self::LEVEL_OTHER;
    }

    #[\Override]
    public static function get_name(): string {
        return get_string('event:consent_withdrawn', 'local_lectern_registration');
    }

    #[\Override]
    public function get_description(): string {
        return "The user with id '{$this->relateduserid}' withdrew their consent to version {$this->other['version']} of the text"
            . " of the purpose with id '{$this->other['purposeid']}' (source: {$this->other['source']}).";
    }

    #[\Override]
    public function get_url(): \moodle_url {
        return new \moodle_url('/user/profile.php', ['id' => $this->relateduserid]);
    }

    #[\Override]
    public static function get_objectid_mapping(): array|int {
        return base::NOT_MAPPED;
    }

    #[\Override]
    public static function get_other_mapping(): array|bool {
        return false;
    }

    #[\Override]
    protected function validate_data(): void {
        parent::validate_data();
        foreach (['purposeid', 'textid', 'version', 'source'] as $name) {
            if (!isset($this->other[$name])) {
                throw new \coding_exception("The '{$name}' value must be set in other.");
            }
        }
    }
}
