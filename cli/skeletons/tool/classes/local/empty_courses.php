<?php
// __licence__

namespace __component__\local;

/**
 * The courses in which nobody is enrolled: one query, whatever their number.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class empty_courses {
    /** @var string Which courses. */
    private const WHERE = 'id <> :site AND NOT EXISTS (
        SELECT 1 FROM {enrol} e JOIN {user_enrolments} ue ON ue.enrolid = e.id WHERE e.courseid = {course}.id)';

    /**
     * How many there are.
     *
     * @return int
     */
    public function count(): int {
        global $DB;
        return $DB->count_records_select('course', self::WHERE, ['site' => SITEID]);
    }

    /**
     * Some of them, the oldest first.
     *
     * @param int $page The page, from 0.
     * @param int $perpage Number of courses on a page; 0 for all.
     * @return \stdClass[] With id, shortname, fullname and timecreated.
     */
    public function page(int $page, int $perpage): array {
        global $DB;
        return array_values($DB->get_records_select(
            'course',
            self::WHERE,
            ['site' => SITEID],
            'timecreated, id',
            'id, shortname, fullname, timecreated',
            $page * $perpage,
            $perpage
        ));
    }
}
