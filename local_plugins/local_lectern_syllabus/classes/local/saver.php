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

use core\lock\lock_config;
use local_lectern_syllabus\event\syllabus_updated;

/**
 * Saves sections of syllabi: each save is a new version with its own complete set of files, and nothing that was saved is ever
 * changed or lost.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class saver {
    /** @var int Bytes of one section's text. */
    public const MOST_BYTES = section_text::MOST_BYTES;
    /** @var int Seconds to wait for somebody else's save of the same syllabus. */
    private const PATIENCE = 20;

    /**
     * Saves a section.
     *
     * @param syllabus $syllabus
     * @param section $section
     * @param section_text $text
     * @param int|null $base Id of the version that the writer saw, 0 where there was none; null does not compare.
     * @param string $origin edit, restore, import, template, service or reset.
     * @param int|null $userid Who wrote it; null is whoever is logged in.
     * @return version What is current now; the same as before where nothing changed.
     * @throws conflict Where what the writer saw is no longer current, and says something else.
     * @throws \moodle_exception Where it is too long.
     */
    public static function save(
        syllabus $syllabus,
        section $section,
        section_text $text,
        ?int $base,
        string $origin = 'edit',
        ?int $userid = null,
    ): version {
        $text->require_size($section);
        $lock = lock_config::get_lock_factory('local_lectern_syllabus')
            ->get_lock("save_{$syllabus->id()}_{$section->id}", self::PATIENCE);
        if (!$lock) {
            throw new \moodle_exception('errorbusy', 'local_lectern_syllabus');
        }
        try {
            return self::save_locked($syllabus, $section, $text, $base, $origin, $userid);
        } finally {
            $lock->release();
        }
    }

    /**
     * Makes an earlier version the current one, as a new version.
     *
     * @param syllabus $syllabus
     * @param version $old
     * @return version
     */
    public static function restore(syllabus $syllabus, version $old): version {
        if ($old->syllabusid !== $syllabus->id()) {
            throw new \moodle_exception('errornoversion', 'local_lectern_syllabus');
        }
        $section = sections::all()[$old->sectionid];
        return self::save($syllabus, $section, new version_text($old), null, 'restore');
    }

    /**
     * Saves, with nobody else saving the same section.
     *
     * @param syllabus $syllabus
     * @param section $section
     * @param section_text $text
     * @param int|null $base
     * @param string $origin
     * @param int|null $userid
     * @return version
     */
    private static function save_locked(
        syllabus $syllabus,
        section $section,
        section_text $text,
        ?int $base,
        string $origin,
        ?int $userid,
    ): version {
        global $DB, $USER;
        $current = $syllabus->current_of($section->id);
        $same = $current !== null && (new version_files($syllabus->context()))->same_text($current, $text);
        if ($current !== null && $base !== null && $base !== $current->id && !$same) {
            throw new conflict($section, $current);
        }
        if ($same) {
            return $current;
        }
        $transaction = $DB->start_delegated_transaction();
        try {
            $version = self::add_version($syllabus, $section, $text, $origin, $userid ?? (int) $USER->id, $current);
            self::make_current($syllabus, $version);
            $transaction->allow_commit();
        } catch (\Throwable $exception) {
            // Rolls back, and throws again.
            $transaction->rollback($exception);
        }
        // Before the commit another request would have cached what was.
        $syllabus->forget();
        self::tell($syllabus, $version);
        return $version;
    }

    /**
     * Writes a version with its files.
     *
     * @param syllabus $syllabus
     * @param section $section
     * @param section_text $text
     * @param string $origin
     * @param int $userid
     * @param version|null $current What is current until now.
     * @return version
     */
    private static function add_version(
        syllabus $syllabus,
        section $section,
        section_text $text,
        string $origin,
        int $userid,
        ?version $current,
    ): version {
        global $DB;
        $last = (int) $DB->get_field(version::TABLE, 'MAX(version)', [
            'syllabusid' => $syllabus->id(), 'sectionid' => $section->id,
        ]);
        $record = (object) [
            'syllabusid' => $syllabus->id(),
            'sectionid' => $section->id,
            'version' => $last + 1,
            'content' => $text->content,
            'contentformat' => $text->contentformat,
            'brief' => trim($text->brief),
            'dates' => $text->dates_to_json(),
            'origin' => $origin,
            'usermodified' => $userid,
            'timecreated' => time(),
        ];
        $record->id = $DB->insert_record(version::TABLE, $record);
        $content = (new version_files($syllabus->context()))->take($record->id, $text, $current);
        if ($content !== $record->content) {
            $record->content = $content;
            $DB->set_field(version::TABLE, 'content', $content, ['id' => $record->id]);
        }
        return version::from_record($record);
    }

    /**
     * Points the section at a version. The caller has what was cached forgotten, once that is committed.
     *
     * @param syllabus $syllabus
     * @param version $version
     */
    public static function make_current(syllabus $syllabus, version $version): void {
        global $DB;
        $place = ['syllabusid' => $syllabus->id(), 'sectionid' => $version->sectionid];
        $row = $place + ['versionid' => $version->id, 'filled' => (int) $version->filled()];
        $id = $DB->get_field('local_lectern_syllabus_content', 'id', $place);
        if ($id) {
            $DB->update_record('local_lectern_syllabus_content', (object) ($row + ['id' => $id]));
        } else {
            $DB->insert_record('local_lectern_syllabus_content', (object) $row);
        }
        $DB->update_record(syllabus::TABLE, (object) [
            'id' => $syllabus->id(), 'timemodified' => $version->timecreated, 'usermodified' => $version->usermodified,
        ]);
    }

    /**
     * Tells whom it concerns.
     *
     * @param syllabus $syllabus
     * @param version $version
     */
    private static function tell(syllabus $syllabus, version $version): void {
        syllabus_updated::create([
            'context' => $syllabus->context(),
            'objectid' => $syllabus->id(),
            'other' => ['sectionid' => $version->sectionid, 'versionid' => $version->id, 'origin' => $version->origin],
        ])->trigger();
    }
}
