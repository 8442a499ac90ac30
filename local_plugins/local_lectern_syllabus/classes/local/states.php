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

use core_reportbuilder\local\helpers\database;

/**
 * In which state the syllabi of courses are, asked of the database for many courses at once.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class states {
    /** @var int No section says anything. Numbered so that sorting puts first what is worst. */
    public const MISSING = 1;
    /** @var int A mandatory section says nothing. */
    public const INCOMPLETE = 2;
    /** @var int Complete, but not changed for a long time. */
    public const STALE = 3;
    /** @var int Complete and recent. */
    public const COMPLETE = 4;

    /**
     * Constructor.
     *
     * @param string $course Alias of the table course.
     * @param string $syllabus Alias for the table of syllabi.
     * @param string $counts Alias for what is counted of each syllabus.
     */
    public function __construct(
        /** @var string Alias of the table course. */
        private readonly string $course,
        /** @var string Alias for the table of syllabi. */
        private readonly string $syllabus,
        /** @var string Alias for what is counted of each syllabus. */
        private readonly string $counts,
    ) {
    }

    /**
     * The states with their names.
     *
     * @return string[]
     */
    public static function names(): array {
        return [
            self::MISSING => get_string('state:missing', 'local_lectern_syllabus'),
            self::INCOMPLETE => get_string('state:incomplete', 'local_lectern_syllabus'),
            self::STALE => get_string('state:stale', 'local_lectern_syllabus'),
            self::COMPLETE => get_string('state:complete', 'local_lectern_syllabus'),
        ];
    }

    /**
     * The sections that every syllabus must fill.
     *
     * @return section[] By id.
     */
    public static function mandatory(): array {
        return array_filter(sections::enabled(), fn(section $section): bool => $section->mandatory);
    }

    /**
     * Joins that bring each course its syllabus and the counts; all syllabi are counted in one go, not one by one.
     *
     * @return string[]
     */
    public function joins(): array {
        $people = section::PEOPLE;
        return [
            "LEFT JOIN {local_lectern_syllabus} {$this->syllabus} ON {$this->syllabus}.courseid = {$this->course}.id",
            "LEFT JOIN (
                SELECT lsc.syllabusid,
                       COUNT(1) AS filled,
                       SUM(CASE WHEN lss.mandatory = 1 AND lss.kind <> '{$people}' THEN 1 ELSE 0 END) AS mandatory
                  FROM {local_lectern_syllabus_content} lsc
                  JOIN {local_lectern_syllabus_section} lss ON lss.id = lsc.sectionid AND lss.enabled = 1
                 WHERE lsc.filled = 1
              GROUP BY lsc.syllabusid
            ) {$this->counts} ON {$this->counts}.syllabusid = {$this->syllabus}.id",
        ];
    }

    /**
     * How many of the mandatory sections are filled. Those with people fill themselves.
     *
     * @return array SQL and its parameters.
     */
    public function mandatory_filled(): array {
        $people = array_filter(self::mandatory(), fn(section $section): bool => $section->kind === section::PEOPLE);
        $name = database::generate_param_name();
        return ["(COALESCE({$this->counts}.mandatory, 0) + :{$name})", [$name => count($people)]];
    }

    /**
     * When the syllabus was changed last; null where it says nothing.
     *
     * @return string SQL.
     */
    public function changed(): string {
        return "(CASE WHEN {$this->counts}.filled > 0 THEN {$this->syllabus}.timemodified ELSE NULL END)";
    }

    /**
     * The state.
     *
     * @return array SQL, which gives one of the constants, and its parameters.
     */
    public function state(): array {
        [$filled, $params] = $this->mandatory_filled();
        $required = database::generate_param_name();
        $stale = database::generate_param_name();
        $sql = "(CASE WHEN COALESCE({$this->counts}.filled, 0) = 0 THEN " . self::MISSING . "
                      WHEN {$filled} < :{$required} THEN " . self::INCOMPLETE . "
                      WHEN {$this->syllabus}.timemodified < :{$stale} THEN " . self::STALE . "
                      ELSE " . self::COMPLETE . " END)";
        return [$sql, $params + [$required => count(self::mandatory()), $stale => settings::stale_before()]];
    }

    /**
     * How many courses are in each state, of those that the user's report shows.
     *
     * @param int $categoryid Only this category and what is below; 0 for all.
     * @return int[] By state.
     */
    public static function counts(int $categoryid = 0): array {
        global $DB;
        $states = new self('c', 's', 'f');
        [$state, $stateparams] = $states->state();
        [$where, $params] = report_scope::sql('c', $categoryid);
        $found = $DB->get_records_sql_menu(
            "SELECT x.state, COUNT(1)
               FROM (SELECT {$state} AS state FROM {course} c " . implode(' ', $states->joins()) . " WHERE {$where}) x
           GROUP BY x.state",
            $stateparams + $params,
        );
        $counts = array_fill_keys(array_keys(self::names()), 0);
        foreach ($found as $number => $courses) {
            $counts[(int) $number] = (int) $courses;
        }
        return $counts;
    }
}
