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

namespace local_lectern_registration\local\report;

use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\person\missing_sql;
use local_lectern_registration\local\person\requirements;

/**
 * How complete people's registrations are: of all, and by cohort, country and month of registration.
 *
 * Each question is one pass over the people, whatever their number and that of the groups.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class completeness {
    /** @var int More people than there are. */
    private const ALL = 2147483647;

    /** @var missing_sql What is counted. */
    private readonly missing_sql $sql;

    /**
     * Constructor.
     *
     * @param form $form
     * @param int $now Unix time.
     */
    public function __construct(
        /** @var form */
        private readonly form $form,
        /** @var int Unix time. */
        public readonly int $now,
    ) {
        $this->sql = missing_sql::of($form, 'u', 'reg', $now);
    }

    /**
     * Of the form as it is now.
     *
     * @return self
     */
    public static function now(): self {
        return new self(form_store::current(), time());
    }

    /**
     * What people call the fields that are asked.
     *
     * @return array<string, string> By name, in the form's order, safe to print.
     */
    public function labels(): array {
        return array_map(static fn(array $pair): string => $pair[1]->label(), requirements::asked($this->form, $this->now));
    }

    /**
     * Of all people, or of those in a cohort, of a country or a month.
     *
     * @param part|null $part
     * @return tally
     */
    public function total(?part $part = null): tally {
        [$where, $params] = $part ? $part->sql($this->sql, 'u', 'part') : ['', []];
        return $this->count('', $where, '', '', $params)[0];
    }

    /**
     * By country.
     *
     * @return groups
     */
    public function by_country(): groups {
        return groups::largest($this->count('p.country'));
    }

    /**
     * By cohort: of those that the user may see, and of who is in none. Who is in several counts in each.
     *
     * @return groups
     */
    public function by_cohort(): groups {
        [$visible, $params] = cohorts::sql('c', 'coh');
        return groups::largest($this->count(
            'm.cohortid',
            '',
            'LEFT JOIN {cohort_members} m ON m.userid = p.id LEFT JOIN {cohort} c ON c.id = m.cohortid',
            "WHERE m.id IS NULL OR {$visible}",
            $params,
        ));
    }

    /**
     * By month of registration, the newest first.
     *
     * @return groups
     */
    public function by_month(): groups {
        $tallies = $this->count(months::sql('p.timecreated', $this->now));
        krsort($tallies, SORT_NUMERIC);
        $rest = $tallies[months::EARLIER] ?? null;
        $unknown = $tallies[months::UNKNOWN] ?? null;
        unset($tallies[months::EARLIER], $tallies[months::UNKNOWN]);
        return new groups($tallies + ($unknown ? ['' => $unknown] : []), $rest);
    }

    /**
     * Counts the people, group by group.
     *
     * @param string $group Expression over the people, p; '' for all in one group, 0.
     * @param string $people More condition on people, over the user table, u.
     * @param string $joins To the people.
     * @param string $where Condition on what is joined.
     * @param array $params Of all of these.
     * @return array<int|string, tally> By group; null is ''.
     */
    private function count(
        string $group,
        string $people = '',
        string $joins = '',
        string $where = '',
        array $params = [],
    ): array {
        global $DB;
        $names = $this->sql->names();
        $states = '';
        $sums = '';
        $complete = ['1 = 1'];
        $waiting = ['1 = 0'];
        foreach ($names as $place => $name) {
            $states .= ", {$this->sql->state($name)} AS s{$place}";
            foreach ([1 => 'm', 2 => 'l', 3 => 'e'] as $state => $what) {
                $sums .= ", SUM(CASE WHEN p.s{$place} = {$state} THEN 1 ELSE 0 END) AS {$what}{$place}";
            }
            $complete[] = "p.s{$place} <> 1";
            $waiting[] = "p.s{$place} = 2";
        }
        $people = $people === '' ? '' : "AND {$people}";
        // With a limit, however high, the states are found once a person, and not once for each sum over them.
        $once = in_array($DB->get_dbfamily(), ['mysql', 'postgres'], true) ? 'LIMIT ' . self::ALL : '';
        $records = $DB->get_recordset_sql(
            'SELECT ' . ($group ?: '0') . " AS part, COUNT(1) AS people,
                    SUM(CASE WHEN " . implode(' AND ', $complete) . ' THEN 1 ELSE 0 END) AS complete,
                    SUM(CASE WHEN ' . implode(' OR ', $waiting) . " THEN 1 ELSE 0 END) AS waiting {$sums}
               FROM (SELECT u.id, u.country, u.timecreated {$states}
                       FROM {user} u {$this->sql->joins()}
                      WHERE {$this->sql->people()} {$people} {$once}) p
                    {$joins} {$where}" . ($group === '' ? '' : " GROUP BY {$group}"),
            $params + $this->sql->params(),
        );
        $tallies = [];
        foreach ($records as $record) {
            $tallies[(string) $record->part] = self::tally($record, $names);
        }
        $records->close();
        return $tallies;
    }

    /**
     * One row of what was counted.
     *
     * @param \stdClass $record
     * @param string[] $names Of the fields, by place.
     * @return tally
     */
    private static function tally(\stdClass $record, array $names): tally {
        $fields = [];
        foreach ($names as $place => $name) {
            $fields[$name] = [
                'asked' => (int) $record->people - (int) $record->{"e{$place}"},
                'missing' => (int) $record->{"m{$place}"},
                'locked' => (int) $record->{"l{$place}"},
            ];
        }
        return new tally((int) $record->people, (int) $record->complete, (int) $record->waiting, $fields);
    }
}
