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
 * The sections of the front page in their order, each on or off: `lead:1,continue:1,catalogue:0,news:1`.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class sections extends field {
    /** @var string[] All there are. */
    public const ALL = ['lead', 'continue', 'catalogue', 'news'];

    #[\Override]
    public function problem(string $value, array $values): string {
        $names = [];
        foreach (explode(',', $value) as $part) {
            if (!preg_match('/^([a-z]+):[01]$/D', $part, $match)) {
                return $this->say('problem_sections');
            }
            $names[] = $match[1];
        }
        sort($names);
        $all = self::ALL;
        sort($all);
        return $names === $all ? '' : $this->say('problem_sections');
    }

    /**
     * Reads a value; one that an older release stored gets the sections it does not know at its end, off.
     *
     * @param string $value
     * @return bool[] Whether it is shown, by name, in order.
     */
    public static function read(string $value): array {
        $sections = [];
        foreach (explode(',', $value) as $part) {
            [$name, $shown] = explode(':', $part) + [1 => '0'];
            if (in_array($name, self::ALL, true)) {
                $sections[$name] = $shown === '1';
            }
        }
        return $sections + array_fill_keys(self::ALL, false);
    }

    /**
     * Makes a value.
     *
     * @param bool[] $sections Whether it is shown, by name, in order.
     * @return string
     */
    public static function write(array $sections): string {
        return implode(',', array_map(
            fn(string $name, bool $shown): string => $name . ':' . ($shown ? '1' : '0'),
            array_keys($sections),
            $sections,
        ));
    }
}
