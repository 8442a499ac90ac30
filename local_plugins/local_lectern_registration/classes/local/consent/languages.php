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

namespace local_lectern_registration\local\consent;

/**
 * In which language somebody reads a text, and what languages are called.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class languages {
    /**
     * The language to show, of those in which there is a text: the reader's own, its parent, the site's, English, any.
     *
     * @param string[] $langs Codes, at least one.
     * @param string|null $reader The reader's language; null for that of the page.
     * @return string One of them.
     */
    public static function best(array $langs, ?string $reader = null): string {
        global $CFG;
        foreach ([...self::family($reader ?? current_language()), ...self::family((string) $CFG->lang), 'en'] as $lang) {
            if (in_array($lang, $langs, true)) {
                return $lang;
            }
        }
        return reset($langs);
    }

    /**
     * The name of a language, were its pack removed since.
     *
     * @param string $lang
     * @return string Plain text.
     */
    public static function name(string $lang): string {
        return get_string_manager()->get_list_of_translations(true)[$lang] ?? $lang;
    }

    /**
     * A language and those that it is made from, nearest first.
     *
     * @param string $lang
     * @return string[]
     */
    private static function family(string $lang): array {
        return [$lang, ...array_reverse(get_string_manager()->get_language_dependencies($lang))];
    }
}
