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

use core\context;
use stdClass;

/**
 * One syllabus: of a course, or the template of a category.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class syllabus {
    /** @var string The table. */
    public const TABLE = 'local_lectern_syllabus';

    /**
     * Constructor.
     *
     * @param stdClass $record
     */
    private function __construct(
        /** @var stdClass Its row. */
        public readonly stdClass $record,
    ) {
    }

    /**
     * The syllabus of a course.
     *
     * @param int $courseid
     * @return self|null
     */
    public static function of_course(int $courseid): ?self {
        $context = context\course::instance($courseid, IGNORE_MISSING);
        return $context ? self::for_context($context) : null;
    }

    /**
     * The template of a category.
     *
     * @param int $categoryid
     * @return self|null
     */
    public static function of_category(int $categoryid): ?self {
        $context = context\coursecat::instance($categoryid, IGNORE_MISSING);
        return $context ? self::for_context($context) : null;
    }

    /**
     * The syllabus with an id.
     *
     * @param int $id
     * @return self|null
     */
    public static function of_id(int $id): ?self {
        global $DB;
        $record = $DB->get_record(self::TABLE, ['id' => $id]);
        return $record ? new self($record) : null;
    }

    /**
     * The syllabus of a course's or category's context.
     *
     * @param context $context
     * @return self|null
     */
    public static function for_context(context $context): ?self {
        global $DB;
        $record = $DB->get_record(self::TABLE, ['contextid' => $context->id]);
        return $record ? new self($record) : null;
    }

    /**
     * The syllabus of a context; made where there is none.
     *
     * @param context $context Of a course or a category.
     * @return self
     */
    public static function ensure(context $context): self {
        global $DB, $USER;
        if (!in_array((int) $context->contextlevel, [CONTEXT_COURSE, CONTEXT_COURSECAT], true)) {
            throw new \coding_exception('A syllabus belongs to a course or a category');
        }
        $known = self::for_context($context);
        if ($known !== null) {
            return $known;
        }
        try {
            $DB->insert_record(self::TABLE, (object) [
                'contextid' => $context->id,
                'courseid' => (int) $context->contextlevel === CONTEXT_COURSE ? $context->instanceid : 0,
                'shared' => 0,
                'token' => null,
                'enrolpage' => (int) settings::enrol_page(),
                'timecreated' => time(),
                'timemodified' => time(),
                'usermodified' => (int) $USER->id,
            ]);
        } catch (\dml_write_exception $exception) {
            // Another request may have made it meanwhile.
            return self::for_context($context) ?? throw $exception;
        }
        return self::for_context($context);
    }

    /**
     * Id.
     *
     * @return int
     */
    public function id(): int {
        return (int) $this->record->id;
    }

    /**
     * Id of the course; 0 for a template.
     *
     * @return int
     */
    public function courseid(): int {
        return (int) $this->record->courseid;
    }

    /**
     * The context, of a course or a category.
     *
     * @return context
     */
    public function context(): context {
        return context::instance_by_id((int) $this->record->contextid);
    }

    /**
     * What it says now.
     *
     * @return version[] By section id; sections that were never saved are missing.
     */
    public function current(): array {
        global $DB;
        $records = $DB->get_records_sql(
            'SELECT v.* FROM {local_lectern_syllabus_content} c JOIN {local_lectern_syllabus_version} v ON v.id = c.versionid'
                . ' WHERE c.syllabusid = :id',
            ['id' => $this->id()],
        );
        $current = [];
        foreach ($records as $record) {
            $current[(int) $record->sectionid] = version::from_record($record);
        }
        return $current;
    }

    /**
     * What a section says now.
     *
     * @param int $sectionid
     * @return version|null
     */
    public function current_of(int $sectionid): ?version {
        global $DB;
        $record = $DB->get_record_sql(
            'SELECT v.* FROM {local_lectern_syllabus_content} c JOIN {local_lectern_syllabus_version} v ON v.id = c.versionid'
                . ' WHERE c.syllabusid = :id AND c.sectionid = :section',
            ['id' => $this->id(), 'section' => $sectionid],
        );
        return $record ? version::from_record($record) : null;
    }

    /**
     * All that a section ever said.
     *
     * @param int $sectionid
     * @param bool $texts Whether with what they say; a long history is large.
     * @return version[] By id, the newest first.
     */
    public function versions(int $sectionid, bool $texts = true): array {
        global $DB;
        $fields = 'id, syllabusid, sectionid, version, contentformat, origin, usermodified, timecreated';
        $records = $DB->get_records(
            version::TABLE,
            ['syllabusid' => $this->id(), 'sectionid' => $sectionid],
            'version DESC',
            $texts ? '*' : $fields,
        );
        return array_map(version::from_record(...), $records);
    }

    /**
     * Changes what is known of it beside its texts.
     *
     * @param array $changes Of shared, token, enrolpage.
     */
    public function update(array $changes): void {
        global $DB;
        $changes = array_intersect_key($changes, array_flip(['shared', 'token', 'enrolpage']));
        if ($changes === []) {
            return;
        }
        // Who changed it last, and when, is about its texts.
        $DB->update_record(self::TABLE, (object) ($changes + ['id' => $this->id()]));
        foreach ($changes as $name => $value) {
            $this->record->$name = $value;
        }
        $this->forget();
    }

    /**
     * Deletes it with its history, drafts and files.
     */
    public function delete(): void {
        global $DB;
        $transaction = $DB->start_delegated_transaction();
        foreach (['_draft', '_content', '_version'] as $table) {
            $DB->delete_records(self::TABLE . $table, ['syllabusid' => $this->id()]);
        }
        $DB->delete_records(self::TABLE, ['id' => $this->id()]);
        // Where the course is gone, its context took its files along.
        get_file_storage()->delete_area_files((int) $this->record->contextid, 'local_lectern_syllabus');
        $transaction->allow_commit();
        $this->forget();
    }

    /**
     * Forgets what pages know of it.
     */
    public function forget(): void {
        if ($this->courseid() !== 0) {
            read_model::forget($this->courseid());
        }
    }
}
