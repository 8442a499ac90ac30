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
 * What a section of a syllabus said once it was saved. It never changes: a change is the next version.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version {
    /** @var string The table. */
    public const TABLE = 'local_lectern_syllabus_version';

    /**
     * Constructor.
     *
     * @param int $id
     * @param int $syllabusid
     * @param int $sectionid
     * @param int $number
     * @param string $content
     * @param int $contentformat
     * @param string $brief
     * @param array[] $dates
     * @param string $origin
     * @param int $usermodified
     * @param int $timecreated
     */
    private function __construct(
        /** @var int Id; item id of its files. */
        public readonly int $id,
        /** @var int Of which syllabus. */
        public readonly int $syllabusid,
        /** @var int Of which section. */
        public readonly int $sectionid,
        /** @var int Counted within syllabus and section. */
        public readonly int $number,
        /** @var string The text, as it was written. */
        public readonly string $content,
        /** @var int Its format. */
        public readonly int $contentformat,
        /** @var string The short version for phones, plain. */
        public readonly string $brief,
        /** @var array[] Each with label and time. */
        public readonly array $dates,
        /** @var string How it came: edit, restore, import, template, service or reset. */
        public readonly string $origin,
        /** @var int Who wrote it; 0 where nobody is known. */
        public readonly int $usermodified,
        /** @var int When. */
        public readonly int $timecreated,
    ) {
    }

    /**
     * From the database.
     *
     * @param stdClass $record
     * @return self
     */
    public static function from_record(stdClass $record): self {
        return new self(
            (int) $record->id,
            (int) $record->syllabusid,
            (int) $record->sectionid,
            (int) $record->version,
            $record->content ?? '',
            (int) $record->contentformat,
            $record->brief ?? '',
            section_text::dates_from_json($record->dates ?? ''),
            $record->origin,
            (int) $record->usermodified,
            (int) $record->timecreated,
        );
    }

    /**
     * The version with an id.
     *
     * @param int $id
     * @return self|null
     */
    public static function get(int $id): ?self {
        global $DB;
        $record = $DB->get_record(self::TABLE, ['id' => $id]);
        return $record ? self::from_record($record) : null;
    }

    /**
     * The context of its syllabus, where its files are.
     *
     * @return int
     */
    public function context_id(): int {
        global $DB;
        return (int) $DB->get_field(syllabus::TABLE, 'contextid', ['id' => $this->syllabusid], MUST_EXIST);
    }

    /**
     * Whether it says anything.
     *
     * @return bool
     */
    public function filled(): bool {
        return $this->text()->filled();
    }

    /**
     * The same as what could be saved again.
     *
     * @return section_text
     */
    public function text(): section_text {
        return new section_text($this->content, $this->contentformat, $this->brief, $this->dates);
    }
}
