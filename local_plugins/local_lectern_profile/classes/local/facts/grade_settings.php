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

namespace local_lectern_profile\local\facts;

/**
 * How many courses show grades, read in sets: core's own functions take a read for each course and setting.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class grade_settings {
    /** @var array<int, string[]> Values by course and name. */
    private array $settings = [];

    /** @var array<int, array<string, string>> Letters by context and lower bound, the highest first. */
    private array $letters = [];

    /**
     * Reads them. Takes two reads.
     *
     * @param \core\context\course[] $contexts By id of the course.
     */
    public function __construct(array $contexts) {
        global $DB;
        if (!$contexts) {
            return;
        }
        [$in, $params] = $DB->get_in_or_equal(array_keys($contexts));
        foreach ($DB->get_records_select('grade_settings', "courseid {$in}", $params) as $setting) {
            $this->settings[$setting->courseid][$setting->name] = $setting->value;
        }
        $above = array_unique(array_merge(...array_values(array_map(
            static fn(\core\context $context): array => $context->get_parent_context_ids(true),
            $contexts,
        ))));
        [$in, $params] = $DB->get_in_or_equal($above);
        foreach ($DB->get_records_select('grade_letters', "contextid {$in}", $params, 'lowerboundary DESC') as $letter) {
            $this->letters[$letter->contextid][$letter->lowerboundary] = $letter->letter;
        }
    }

    /**
     * A course's setting, {@see grade_get_setting()}.
     *
     * @param int $courseid
     * @param string $name
     * @param mixed $default The site's.
     * @return int
     */
    public function get(int $courseid, string $name, mixed $default): int {
        return (int) ($this->settings[$courseid][$name] ?? $default);
    }

    /**
     * The letters of a course: its own, or those of the nearest category or the site that has any, {@see grade_get_letters()}.
     *
     * @param \core\context\course $context
     * @return array<string, string> By lower bound in percent, the highest first.
     */
    public function letters(\core\context\course $context): array {
        foreach ($context->get_parent_context_ids(true) as $contextid) {
            if (isset($this->letters[$contextid])) {
                return $this->letters[$contextid];
            }
        }
        return grade_get_letters();
    }
}
