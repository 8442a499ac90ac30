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

/**
 * What follows for syllabi when courses, categories, roles and users change.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_changes {
    /**
     * Moves the dates of a course's syllabus, each as the next version of its section.
     *
     * @param int $courseid
     * @param int $seconds
     */
    public static function shift_dates(int $courseid, int $seconds): void {
        $syllabus = $seconds === 0 ? null : syllabus::of_course($courseid);
        if ($syllabus === null) {
            return;
        }
        $sections = sections::all();
        foreach ($syllabus->current() as $sectionid => $version) {
            if ($version->dates !== [] && isset($sections[$sectionid])) {
                self::shift($syllabus, $sections[$sectionid], $version, $seconds);
            }
        }
    }

    /**
     * Moves the dates of a section.
     *
     * @param syllabus $syllabus
     * @param section $section
     * @param version $version
     * @param int $seconds
     */
    private static function shift(syllabus $syllabus, section $section, version $version, int $seconds): void {
        $dates = array_map(
            // What has no day yet stays without.
            fn(array $date): array => [
                'label' => $date['label'], 'time' => $date['time'] === 0 ? 0 : max(1, $date['time'] + $seconds),
            ],
            $version->dates,
        );
        $text = new section_text($version->content, $version->contentformat, $version->brief, $dates);
        try {
            saver::save($syllabus, $section, $text, $version->id, 'reset');
        } catch (conflict $conflict) {
            // Somebody saved just now: theirs is what has to move.
            if ($conflict->theirs->id !== $version->id) {
                self::shift($syllabus, $section, $conflict->theirs, $seconds);
            }
        }
    }

    /**
     * A course was emptied, to be deleted or to be filled from a backup.
     *
     * @param int $courseid
     */
    public static function emptied(int $courseid): void {
        global $DB;
        foreach ($DB->get_fieldset_select(syllabus::TABLE, 'id', 'courseid = ?', [$courseid]) as $id) {
            syllabus::of_id((int) $id)?->delete();
        }
        // It may have been cached that there is none.
        read_model::forget($courseid);
        people::forget($courseid);
    }

    /**
     * A course is gone.
     *
     * @param int $courseid
     */
    public static function deleted(int $courseid): void {
        global $DB;
        self::emptied($courseid);
        $DB->delete_records('user_preferences', ['name' => course_page::PREFERENCE . $courseid]);
    }

    /**
     * A category is gone: its template goes.
     *
     * @param int $contextid What was its context.
     */
    public static function category_deleted(int $contextid): void {
        global $DB;
        $id = $DB->get_field(syllabus::TABLE, 'id', ['contextid' => $contextid]);
        if ($id) {
            syllabus::of_id((int) $id)?->delete();
        }
    }

    /**
     * A course's settings changed: names of roles may have.
     *
     * @param int $courseid
     */
    public static function updated(int $courseid): void {
        people::forget($courseid);
        read_model::forget($courseid);
    }

    /**
     * Somebody got or lost a role. Costs nothing for the roles of learners, of which there are many at once.
     *
     * @param int $roleid
     * @param int $contextlevel
     * @param int $instanceid
     */
    public static function role_changed(int $roleid, int $contextlevel, int $instanceid): void {
        if (!in_array($roleid, settings::people_roles(), true)) {
            return;
        }
        self::forget_people($contextlevel, $instanceid);
    }

    /**
     * Somebody's name may have changed.
     *
     * @param int $userid
     */
    public static function user_changed(int $userid): void {
        global $DB;
        $roles = settings::people_roles();
        if ($roles === []) {
            return;
        }
        [$insql, $params] = $DB->get_in_or_equal($roles, SQL_PARAMS_NAMED);
        $places = $DB->get_records_sql(
            "SELECT DISTINCT x.id, x.contextlevel, x.instanceid
               FROM {role_assignments} ra
               JOIN {context} x ON x.id = ra.contextid
              WHERE ra.userid = :userid AND ra.roleid {$insql}",
            $params + ['userid' => $userid],
        );
        foreach ($places as $place) {
            self::forget_people((int) $place->contextlevel, (int) $place->instanceid);
        }
    }

    /**
     * Somebody is gone. What they saved is the course's; core has taken their roles away, and told so.
     *
     * @param int $userid
     */
    public static function user_deleted(int $userid): void {
        global $DB;
        $DB->delete_records(drafts::TABLE, ['userid' => $userid]);
    }

    /**
     * Forgets the people of a course, or of all below a category or the site.
     *
     * @param int $contextlevel
     * @param int $instanceid
     */
    private static function forget_people(int $contextlevel, int $instanceid): void {
        if ($contextlevel === CONTEXT_COURSE) {
            people::forget($instanceid);
        } else if (in_array($contextlevel, [CONTEXT_COURSECAT, CONTEXT_SYSTEM], true)) {
            people::forget_all();
        }
    }
}
