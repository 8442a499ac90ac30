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
 * Plain text for facts and tables, which know no HTML.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plain {
    /**
     * What HTML says.
     *
     * @param string $html Safe HTML, such as format_string() gives.
     * @return string Plain text: to be escaped by who prints it.
     */
    public static function text(string $html): string {
        $lines = preg_replace('~<(?:br|/p|/div|/li|/h\d|/tr)\b[^>]*>~i', "\n", $html);
        $text = html_entity_decode(strip_tags($lines), ENT_QUOTES | ENT_HTML5, 'UTF-8');
        return trim(preg_replace(['/[ \t\x{00a0}]+/u', '/\s*\n\s*/u'], [' ', "\n"], $text));
    }

    /**
     * A name that somebody typed: of a course, a badge, a certificate.
     *
     * Filtered as the site filters, and not as each course does: that would be a read a course.
     *
     * @param string $name As it is stored.
     * @return string Plain text.
     */
    public static function name(string $name): string {
        return self::text(format_string($name, true, ['context' => \core\context\system::instance()]));
    }

    /**
     * The name of a course, as lists show it.
     *
     * @param \stdClass $course With fullname and shortname.
     * @return string Plain text.
     */
    public static function course_name(\stdClass $course): string {
        return self::name(get_course_display_name_for_list($course));
    }

    /**
     * A day, in the calendar and time zone of who looks.
     *
     * @param int $time Unix time.
     * @return string
     */
    public static function day(int $time): string {
        return userdate($time, get_string('strftimedate', 'langconfig'));
    }
}
