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

namespace block_lectern_mycourses\local;

/**
 * Pictures of courses.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class pictures {
    /**
     * The picture of each course: its first course image, else core's pattern. Takes one read.
     *
     * Chooses as core_course_list_element::get_course_overviewfiles() does, but goes by a file's type and does not open
     * it. The pattern is inlined: by its address (get_generated_url_for_course()) the browser would enter every course
     * shown, and count as the user's last access.
     *
     * @param course_entry[] $entries Courses.
     * @return string[] Address or data URI by course id.
     */
    public static function of(array $entries): array {
        global $CFG, $PAGE;
        $pictures = [];
        if ($entries && !empty($CFG->courseoverviewfileslimit)) {
            $pictures = self::course_images($entries);
        }
        $output = $PAGE->get_renderer('core');
        foreach ($entries as $entry) {
            $pictures[$entry->id] ??= $output->get_generated_image_for_id($entry->id);
        }
        return $pictures;
    }

    /**
     * The course images.
     *
     * @param course_entry[] $entries Courses.
     * @return string[] Address by course id, where there is an image.
     */
    private static function course_images(array $entries): array {
        global $CFG, $DB;
        require_once($CFG->libdir . '/filelib.php');
        require_once($CFG->dirroot . '/course/lib.php');

        $courseids = [];
        foreach ($entries as $entry) {
            $courseids[$entry->context->id] = $entry->id;
        }
        [$contextsql, $params] = $DB->get_in_or_equal(array_keys($courseids), SQL_PARAMS_NAMED);
        $files = $DB->get_records_select(
            'files',
            "component = :component AND filearea = :filearea AND itemid = 0 AND filename <> '.' AND contextid $contextsql",
            $params + ['component' => 'course', 'filearea' => 'overviewfiles'],
            'contextid, filename, id',
            'id, contextid, filepath, filename, mimetype'
        );
        $accepted = course_overviewfiles_options(null)['accepted_types'] ?? '*';
        $seen = [];
        $pictures = [];
        foreach ($files as $file) {
            $courseid = $courseids[$file->contextid];
            if ($accepted !== '*' && !file_extension_in_typegroup($file->filename, $accepted)) {
                continue;
            }
            $seen[$courseid] = ($seen[$courseid] ?? 0) + 1;
            if ($seen[$courseid] > $CFG->courseoverviewfileslimit || isset($pictures[$courseid])) {
                continue;
            }
            if (file_mimetype_in_typegroup($file->mimetype, 'web_image')) {
                $pictures[$courseid] = \core\url::make_pluginfile_url(
                    $file->contextid,
                    'course',
                    'overviewfiles',
                    null,
                    $file->filepath,
                    $file->filename
                )->out(false);
            }
        }
        return $pictures;
    }
}
