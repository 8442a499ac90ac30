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

namespace theme_lectern\local\course;

use core\context\course as context_course;

/**
 * The pictures of courses, in one query for any number of them.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pictures {
    /**
     * Addresses of course images; a pattern of its own where a course has none.
     *
     * The pattern is inlined: by its address the browser would enter the course, which counts as the user's last access.
     *
     * @param int[] $courseids
     * @return string[][] By course id: src, an address or data URI, and srcset where there are several sizes.
     */
    public static function of(array $courseids): array {
        global $OUTPUT;
        $pictures = self::images($courseids);
        foreach ($courseids as $id) {
            $pictures[$id] ??= ['src' => $OUTPUT->get_generated_image_for_id($id)];
        }
        return $pictures;
    }

    /**
     * The picture of one course, without a query where it was asked for before and the course is as it was.
     *
     * @param \stdClass $course With cacherev.
     * @return string[] As of().
     */
    public static function of_course(\stdClass $course): array {
        global $OUTPUT;
        $cache = \cache::make('theme_lectern', 'coursepictures');
        $key = "{$course->id}_{$course->cacherev}";
        $known = $cache->get($key);
        if ($known === false) {
            $known = self::images([(int) $course->id])[$course->id] ?? [];
            $cache->set($key, $known);
        }
        return $known ?: ['src' => $OUTPUT->get_generated_image_for_id($course->id)];
    }

    /**
     * Addresses of the courses' first images, chosen as core_course_list_element::get_course_overviewfiles() does.
     *
     * @param int[] $courseids
     * @return string[][] By course id, where there is one; see of().
     */
    private static function images(array $courseids): array {
        global $CFG, $DB;
        if ($courseids === [] || empty($CFG->courseoverviewfileslimit)) {
            return [];
        }
        require_once($CFG->libdir . '/filelib.php');
        require_once($CFG->dirroot . '/course/lib.php');
        $courses = [];
        foreach ($courseids as $id) {
            $courses[context_course::instance($id)->id] = $id;
        }
        [$in, $params] = $DB->get_in_or_equal(array_keys($courses), SQL_PARAMS_NAMED);
        $files = $DB->get_records_select(
            'files',
            "component = :component AND filearea = :filearea AND itemid = 0 AND filename <> '.' AND contextid {$in}",
            $params + ['component' => 'course', 'filearea' => 'overviewfiles'],
            'contextid, filename, id',
            'id, contextid, filepath, filename, mimetype, contenthash',
        );
        $accepted = course_overviewfiles_options(null)['accepted_types'] ?? '*';
        $counted = [];
        $pictures = [];
        foreach ($files as $file) {
            $courseid = $courses[$file->contextid];
            if ($accepted !== '*' && !file_extension_in_typegroup($file->filename, $accepted)) {
                continue;
            }
            $counted[$courseid] = ($counted[$courseid] ?? 0) + 1;
            if ($counted[$courseid] > $CFG->courseoverviewfileslimit) {
                continue;
            }
            if (file_mimetype_in_typegroup($file->mimetype, 'web_image')) {
                $pictures[$courseid] ??= picture_sizes::of($file);
            }
        }
        return $pictures;
    }
}
