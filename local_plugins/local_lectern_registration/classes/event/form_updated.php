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

use core\context\system as context_system;
use core\event\base;

/**
 * An administrator changed what the form asks.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class form_updated extends base {
    /**
     * The event of a change that was just kept.
     *
     * @return self
     */
    public static function of_now(): self {
        return self::create(['context' => context_system::instance()]);
    }

    #[\Override]
    protected function init(): void {
        $this->data['crud'] = 'u';
        $this->data['edulevel'] = self::LEVEL_OTHER;
    }

    #[\Override]
    public static function get_name(): string {
        return get_string('event:form_updated', 'local_lectern_registration');
    }

    #[\Override]
    public function get_description(): string {
        return "The user with id '{$this->userid}' changed what the registration form asks.";
    }

    #[\Override]
    public function get_url(): \moodle_url {
        return new \moodle_url('/local/lectern_registration/fields.php');
    }
}
