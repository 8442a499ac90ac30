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

/**
 * Somebody changed which sources say who manages whom.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sources_updated extends base {
    /**
     * Of some settings.
     *
     * @param string[] $names Of those that changed, see {@see \local_lectern_people\local\settings}.
     * @return self
     */
    public static function create_from_names(array $names): self {
        return self::create(['other' => ['settings' => array_values($names)]]);
    }

    #[\Override]
    protected function init(): void {
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->context = context_system::instance();
    }

    #[\Override]
    public static function get_name(): string {
        return get_string('event:sourcesupdated', 'local_lectern_people');
    }

    #[\Override]
    public function get_description(): string {
        return "The user with id '{$this->userid}' changed the sources of managers: " . implode(', ', $this->other['settings']) . '.';
    }

    #[\Override]
    public function get_url(): url {
        return new url('/local/lectern_people/sources.php');
    }
}
