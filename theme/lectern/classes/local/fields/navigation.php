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

namespace theme_lectern\local\fields;

/**
 * Who sees which entry of the primary navigation, as JSON: entries with the list of their audiences.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class navigation extends field {
    /** @var string[] Keys of the entries, as in core's primary navigation. */
    public const ENTRIES = ['home', 'myhome', 'mycourses', 'courses', 'siteadminnode'];

    /** @var string[] Everybody is in one of them. */
    public const AUDIENCES = ['visitors', 'learners', 'teachers', 'managers'];

    #[\Override]
    public function problem(string $value, array $values): string {
        $table = json_decode($value, true, 4);
        if (!is_array($table)) {
            return $this->say('problem_navigation');
        }
        foreach ($table as $entry => $audiences) {
            if (
                !in_array($entry, self::ENTRIES, true) || !is_array($audiences) || !array_is_list($audiences)
                    || array_filter($audiences, fn($audience) => !in_array($audience, self::AUDIENCES, true)) !== []
            ) {
                return $this->say('problem_navigation');
            }
        }
        return '';
    }

    /**
     * Reads a value. An entry it does not know is shown to all.
     *
     * @param string $value
     * @return string[][] The audiences, by entry.
     */
    public static function read(string $value): array {
        $table = json_decode($value, true, 4);
        $table = is_array($table) ? $table : [];
        $read = [];
        foreach (self::ENTRIES as $entry) {
            $audiences = $table[$entry] ?? self::AUDIENCES;
            $read[$entry] = array_values(array_intersect(self::AUDIENCES, is_array($audiences) ? $audiences : self::AUDIENCES));
        }
        return $read;
    }

    /**
     * Makes a value.
     *
     * @param string[][] $table The audiences, by entry.
     * @return string
     */
    public static function write(array $table): string {
        $all = [];
        foreach (self::ENTRIES as $entry) {
            $all[$entry] = array_values(array_intersect(self::AUDIENCES, $table[$entry] ?? []));
        }
        return json_encode($all);
    }
}
