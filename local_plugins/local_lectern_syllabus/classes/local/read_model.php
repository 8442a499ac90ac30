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

use cache;

/**
 * What pages show of a course's syllabus, cached: a course page costs no read for it, with one or without.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class read_model {
    /**
     * What a course's syllabus says.
     *
     * @param int $courseid
     * @return array|null syllabusid, contextid, courseid, enrolpage, timemodified, and texts: versionid, content, contentformat,
     *                    brief, dates by section id. Null where it says nothing.
     */
    public static function of_course(int $courseid): ?array {
        $cache = cache::make('local_lectern_syllabus', 'syllabus');
        $model = $cache->get($courseid);
        if ($model === false) {
            $model = self::build($courseid);
            $cache->set($courseid, $model);
            if (self::stamp($courseid) !== $model['stamp']) {
                // Somebody saved between reading and caching, and forgot what was not cached yet.
                $cache->delete($courseid);
            }
        }
        $enabled = sections::enabled();
        $model['texts'] = array_intersect_key($model['texts'] ?? [], $enabled);
        if ($model['texts'] === []) {
            return null;
        }
        return $model;
    }

    /**
     * Forgets a course's.
     *
     * @param int $courseid
     */
    public static function forget(int $courseid): void {
        cache::make('local_lectern_syllabus', 'syllabus')->delete($courseid);
    }

    /**
     * Forgets all.
     */
    public static function forget_all(): void {
        cache::make('local_lectern_syllabus', 'syllabus')->purge();
    }

    /**
     * Reads it.
     *
     * @param int $courseid
     * @return array
     */
    private static function build(int $courseid): array {
        $stamp = self::stamp($courseid);
        $syllabus = syllabus::of_course($courseid);
        if ($syllabus === null) {
            return ['texts' => [], 'stamp' => $stamp];
        }
        $texts = [];
        foreach ($syllabus->current() as $sectionid => $version) {
            if ($version->filled()) {
                $texts[$sectionid] = [
                    'versionid' => $version->id,
                    'content' => $version->content,
                    'contentformat' => $version->contentformat,
                    'brief' => $version->brief,
                    'dates' => $version->dates,
                ];
            }
        }
        return [
            'syllabusid' => $syllabus->id(),
            'contextid' => (int) $syllabus->record->contextid,
            'courseid' => $courseid,
            'enrolpage' => (bool) $syllabus->record->enrolpage,
            'timemodified' => (int) $syllabus->record->timemodified,
            'texts' => $texts,
            'stamp' => $stamp,
        ];
    }

    /**
     * Changes with whatever is cached.
     *
     * @param int $courseid
     * @return string
     */
    private static function stamp(int $courseid): string {
        global $DB;
        $found = $DB->get_record_sql(
            'SELECT s.id, s.enrolpage, s.timemodified, COUNT(c.id) AS sections, MAX(c.versionid) AS latest, SUM(c.versionid) AS versions
               FROM {local_lectern_syllabus} s
          LEFT JOIN {local_lectern_syllabus_content} c ON c.syllabusid = s.id
              WHERE s.courseid = :courseid
           GROUP BY s.id, s.enrolpage, s.timemodified',
            ['courseid' => $courseid],
        );
        return implode('-', (array) $found);
    }
}
