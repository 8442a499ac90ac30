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

use core\context;
use local_lectern_syllabus\local\saver;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;

/**
 * Makes syllabi for tests.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class local_lectern_syllabus_generator extends component_generator_base {
    /**
     * Makes the syllabus of a course or the template of a category, or writes further versions into it.
     *
     * @param array|stdClass|null $record Either course or category (ids), and
     *     - sections: by short name, each the text, or an array of content, contentformat, brief, dates (list of label and time),
     *       files (contents by name; they stand in content as @@PLUGINFILE@@/name; needs somebody logged in);
     *       sections that the site does not have are made, enabled;
     *     - origin, userid: of the versions; by default edit and whoever is logged in;
     *     - shared, token, enrolpage: of the syllabus.
     * @return syllabus
     */
    public function create_syllabus(array|stdClass|null $record = null): syllabus {
        $record = (array) $record;
        if (!empty($record['course'])) {
            $context = context\course::instance($record['course']);
        } else if (!empty($record['category'])) {
            $context = context\coursecat::instance($record['category']);
        } else {
            throw new coding_exception('Say whose syllabus it is: course or category');
        }
        $syllabus = syllabus::ensure($context);
        foreach ($record['sections'] ?? [] as $shortname => $text) {
            $this->create_version([
                'syllabus' => $syllabus,
                'section' => $shortname,
                'origin' => $record['origin'] ?? 'edit',
                'userid' => $record['userid'] ?? null,
            ] + (is_array($text) ? $text : ['content' => $text]));
        }
        $changes = array_intersect_key($record, array_flip(['shared', 'token', 'enrolpage']));
        if ($changes !== []) {
            $syllabus->update($changes);
        }
        return syllabus::of_id($syllabus->id());
    }

    /**
     * Writes a version of a section.
     *
     * @param array $record syllabus (object), section (short name), content, contentformat, brief, dates, files, origin, userid.
     * @return \local_lectern_syllabus\local\version
     */
    public function create_version(array $record): \local_lectern_syllabus\local\version {
        $section = sections::by_shortname($record['section']);
        if ($section === null) {
            sections::create((object) [
                'shortname' => $record['section'],
                'name' => ucfirst($record['section']),
                'kind' => isset($record['dates']) ? 'dates' : 'text',
                'enabled' => 1,
            ]);
            $section = sections::by_shortname($record['section']);
        }
        return saver::save(
            $record['syllabus'],
            $section,
            new section_text(
                $record['content'] ?? '',
                (int) ($record['contentformat'] ?? FORMAT_HTML),
                $record['brief'] ?? '',
                $record['dates'] ?? [],
                empty($record['files']) ? 0 : $this->draft_area($record['files']),
            ),
            null,
            $record['origin'] ?? 'edit',
            isset($record['userid']) ? (int) $record['userid'] : null,
        );
    }

    /**
     * Files as an editor would bring them.
     *
     * @param string[] $files Contents by name.
     * @return int Draft item id.
     */
    public function draft_area(array $files): int {
        global $USER;
        $itemid = file_get_unused_draft_itemid();
        foreach ($files as $name => $content) {
            get_file_storage()->create_file_from_string([
                'contextid' => context\user::instance($USER->id)->id,
                'component' => 'user',
                'filearea' => 'draft',
                'itemid' => $itemid,
                'filepath' => '/',
                'filename' => $name,
            ], $content);
        }
        return $itemid;
    }
}
