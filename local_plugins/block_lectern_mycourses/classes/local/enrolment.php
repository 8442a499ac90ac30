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
 * A user's active enrolment in a course, all enrolment methods together.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class enrolment {
    /**
     * Constructor.
     *
     * @param int $end When access ends, 0 for never.
     * @param int $timecreated When the user was last enrolled.
     */
    public function __construct(
        /** @var int When access ends, 0 for never. */
        public readonly int $end,
        /** @var int When the user was last enrolled. */
        public readonly int $timecreated,
    ) {
    }

    /**
     * The active enrolments of a user in all courses, with one read.
     *
     * @param int $userid User.
     * @param int $now Time to judge by.
     * @return self[] By course id.
     */
    public static function of_user(int $userid, int $now): array {
        global $DB;
        $sql = "SELECT ue.id, e.courseid, ue.timestart, ue.timeend, ue.timecreated
                  FROM {user_enrolments} ue
                  JOIN {enrol} e ON e.id = ue.enrolid
                 WHERE ue.userid = :userid AND ue.status = :active AND e.status = :enabled";
        $periods = [];
        $created = [];
        // No recordset: on PostgreSQL it would take a read more for its cursor.
        $rows = $DB->get_records_sql($sql, [
            'userid' => $userid,
            'active' => ENROL_USER_ACTIVE,
            'enabled' => ENROL_INSTANCE_ENABLED,
        ]);
        foreach ($rows as $row) {
            $periods[$row->courseid][] = [(int) $row->timestart, (int) $row->timeend];
            $created[$row->courseid] = max($created[$row->courseid] ?? 0, (int) $row->timecreated);
        }

        $enrolments = [];
        foreach ($periods as $courseid => $courseperiods) {
            $end = self::end($courseperiods, $now);
            if ($end !== null) {
                $enrolments[$courseid] = new self($end, $created[$courseid]);
            }
        }
        return $enrolments;
    }

    /**
     * When access ends that overlapping and adjoining enrolments give together, as enrol_get_enrolment_end() tells for one course.
     *
     * @param array[] $periods Start and end (0 for none) of each enrolment.
     * @param int $now Time to judge by.
     * @return int|null Time, 0 for never, null if no enrolment is active now.
     */
    public static function end(array $periods, int $now): ?int {
        $end = $now;
        do {
            $extended = false;
            foreach ($periods as [$periodstart, $periodend]) {
                if ($periodstart > $end || ($periodend && $periodend <= $end)) {
                    continue;
                }
                if (!$periodend) {
                    return 0;
                }
                $end = $periodend;
                $extended = true;
            }
        } while ($extended);
        return $end > $now ? $end : null;
    }
}
