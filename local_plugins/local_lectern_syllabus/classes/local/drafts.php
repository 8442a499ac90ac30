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

namespace local_lectern_syllabus\local;

use stdClass;

/**
 * What people write and have not saved yet, kept while they write.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class drafts {
    /** @var string The table. */
    public const TABLE = 'local_lectern_syllabus_draft';

    /**
     * Keeps what the user has written so far.
     *
     * @param syllabus $syllabus
     * @param section $section
     * @param section_text $text
     * @param int $base Id of the version that was current when the user began; 0 for none.
     * @throws \moodle_exception Where it is too long to be saved.
     */
    public static function keep(syllabus $syllabus, section $section, section_text $text, int $base): void {
        global $DB, $USER;
        $text->require_size($section);
        $place = ['syllabusid' => $syllabus->id(), 'sectionid' => $section->id, 'userid' => (int) $USER->id];
        $row = $place + [
            'content' => $text->content,
            'contentformat' => $text->contentformat,
            'brief' => $text->brief,
            'dates' => $text->dates_to_json(),
            'baseversion' => $base,
            'draftitemid' => $text->draftitemid,
            'timemodified' => time(),
        ];
        $id = $DB->get_field(self::TABLE, 'id', $place);
        try {
            if ($id) {
                $DB->update_record(self::TABLE, (object) ($row + ['id' => $id]));
            } else {
                $DB->insert_record(self::TABLE, (object) $row);
            }
        } catch (\dml_write_exception) {
            // Another tab kept one meanwhile: the later one counts.
            $id = $DB->get_field(self::TABLE, 'id', $place, MUST_EXIST);
            $DB->update_record(self::TABLE, (object) ($row + ['id' => $id]));
        }
    }

    /**
     * What a user has written and not saved.
     *
     * @param syllabus $syllabus
     * @param int $userid
     * @return stdClass[] Rows by section id.
     */
    public static function of(syllabus $syllabus, int $userid): array {
        global $DB;
        $drafts = [];
        foreach ($DB->get_records(self::TABLE, ['syllabusid' => $syllabus->id(), 'userid' => $userid]) as $row) {
            $drafts[(int) $row->sectionid] = $row;
        }
        return $drafts;
    }

    /**
     * Drops what a user has written: it was saved, or is not wanted.
     *
     * @param syllabus $syllabus
     * @param int $sectionid
     * @param int $userid
     */
    public static function drop(syllabus $syllabus, int $sectionid, int $userid): void {
        global $DB;
        $DB->delete_records(self::TABLE, [
            'syllabusid' => $syllabus->id(), 'sectionid' => $sectionid, 'userid' => $userid,
        ]);
    }
}
