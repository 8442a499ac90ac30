<?php
// __licence__

namespace __component__\local;

/**
 * The averages of a course's grade items: one query, whatever the number of participants.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class averages {
    /**
     * The grade items in the order of the gradebook.
     *
     * @param int $courseid The course.
     * @return \stdClass[] With item, a grade_item; count, the number of grades; average, or null where there is no grade.
     */
    public static function of_course(int $courseid): array {
        global $CFG, $DB;
        require_once($CFG->libdir . '/gradelib.php');
        $found = $DB->get_records_sql(
            'SELECT g.itemid, COUNT(g.finalgrade) AS count, AVG(g.finalgrade) AS average
               FROM {grade_grades} g
               JOIN {grade_items} i ON i.id = g.itemid
              WHERE i.courseid = :course AND g.userid IN (
                    SELECT ue.userid
                      FROM {user_enrolments} ue
                      JOIN {enrol} e ON e.id = ue.enrolid
                     WHERE e.courseid = :enrolled AND e.status = 0 AND ue.status = 0)
           GROUP BY g.itemid',
            ['course' => $courseid, 'enrolled' => $courseid]
        );
        $items = \grade_item::fetch_all(['courseid' => $courseid]) ?: [];
        \core_collator::asort_objects_by_property($items, 'sortorder', \core_collator::SORT_NUMERIC);
        return array_map(fn(\grade_item $item) => (object) [
            'item' => $item,
            'count' => (int) ($found[$item->id]->count ?? 0),
            'average' => isset($found[$item->id]->average) ? (float) $found[$item->id]->average : null,
        ], array_values($items));
    }
}
