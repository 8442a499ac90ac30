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

namespace local_lectern_registration\output;

/**
 * What a form tells the browser, so that it checks by itself: for the module local_lectern_registration/form.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class browser_checks {
    /**
     * For a template that stands around a form.
     *
     * @param array[] $specs By name of the input.
     * @param string $country Of the person; the site's where it is empty.
     * @return string[] checks, metadata and country.
     */
    public static function export(array $specs, string $country): array {
        global $CFG;
        return [
            'checks' => json_encode((object) $specs, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR),
            'metadata' => "{$CFG->wwwroot}/local/lectern_registration/thirdparty/libphonenumber/metadata.json",
            'country' => $country ?: (($CFG->country ?? '') ?: ''),
        ];
    }
}
