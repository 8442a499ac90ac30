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

namespace theme_lectern\check;

use action_link;
use core\check\check;
use core\check\result;
use moodle_url;
use theme_lectern\local\fields\fields;
use theme_lectern\local\scss\last_good;

/**
 * Whether the theme's styles compile; where they do not, the site goes on with the last that did, and nobody would notice.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class styles extends check {
    #[\Override]
    public function get_id(): string {
        return 'styles';
    }

    #[\Override]
    public function get_name(): string {
        return get_string('check_styles', 'theme_lectern');
    }

    #[\Override]
    public function get_action_link(): ?action_link {
        $url = new moodle_url('/admin/settings.php', ['section' => fields::SECTION]);
        return new action_link($url, get_string('check_styles_action', 'theme_lectern'));
    }

    #[\Override]
    public function get_result(): result {
        $failure = last_good::failure();
        if ($failure === null) {
            return new result(result::OK, get_string('check_styles_ok', 'theme_lectern'));
        }
        return new result(result::ERROR, get_string('check_styles_failed', 'theme_lectern'), s($failure->words()));
    }
}
