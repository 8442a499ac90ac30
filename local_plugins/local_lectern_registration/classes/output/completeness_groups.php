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

namespace local_lectern_registration\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_lectern_registration\local\report\cohorts;
use local_lectern_registration\local\report\completeness;
use local_lectern_registration\local\report\groups;
use local_lectern_registration\local\report\months;
use local_lectern_registration\local\report\part;
use local_lectern_registration\local\report\tally;

/**
 * How complete registrations are in each cohort, country or month.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class completeness_groups implements renderable, templatable {
    /** @var int So many fields stand in sight, the others on demand. */
    private const INSIGHT = 2;

    /**
     * Constructor.
     *
     * @param completeness $completeness
     * @param string $by Cohort, country or month, as a {@see part} has it.
     * @param string[] $labels Of the fields by name, safe to print.
     */
    public function __construct(
        /** @var completeness */
        private readonly completeness $completeness,
        /** @var string Cohort, country or month, as a {@see part} has it. */
        private readonly string $by,
        /** @var string[] Of the fields by name, safe to print. */
        private readonly array $labels,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $groups = match ($this->by) {
            part::COHORT => $this->completeness->by_cohort(),
            part::COUNTRY => $this->completeness->by_country(),
            part::MONTH => $this->completeness->by_month(),
        };
        $names = $this->by === part::COHORT ? cohorts::names(array_filter(array_keys($groups->tallies))) : [];
        $rows = [];
        foreach ($groups->tallies as $key => $tally) {
            $key = (string) $key;
            $name = $key === '' ? part::none($this->by) : $this->name($key, $names);
            if ($name !== null) {
                $rows[] = $this->row($name, $tally, $key === '' ? part::NONE : $key);
            }
        }
        if ($groups->rest) {
            $others = get_string("report:others_{$this->by}", 'local_lectern_registration', $groups->others);
            $rows[] = $this->row($others, $groups->rest);
        }
        return [
            'caption' => get_string("report:by_{$this->by}", 'local_lectern_registration'),
            'group' => get_string("report:group_{$this->by}", 'local_lectern_registration'),
            'note' => get_string("report:note_{$this->by}", 'local_lectern_registration', groups::MOST),
            'rows' => $rows,
        ];
    }

    /**
     * What a group is called.
     *
     * @param string $key
     * @param string[] $names Of cohorts, by id.
     * @return string|null Safe to print; null for a cohort that is just gone.
     */
    private function name(string $key, array $names): ?string {
        return match ($this->by) {
            part::COHORT => $names[(int) $key] ?? null,
            part::COUNTRY => part::country($key) ?? s($key),
            part::MONTH => s(months::label((int) $key)),
        };
    }

    /**
     * A row.
     *
     * @param string $name Safe to print.
     * @param tally $tally
     * @param string|null $of Whom the list of people shows for it; null for nobody.
     * @return array
     */
    private function row(string $name, tally $tally, ?string $of = null): array {
        $lacking = [];
        foreach ($tally->lacking() as $field => $counts) {
            $lacking[] = [
                'label' => $this->labels[$field] ?? s($field),
                'count' => $counts['missing'] + $counts['locked'],
                'locked' => $counts['locked'],
            ];
        }
        return [
            'name' => $name,
            'url' => $of === null ? null : completeness_summary::people_url($this->by, $of),
            'people' => $tally->people,
            'complete' => $tally->complete,
            'bar' => report_bars::share($tally->complete, $tally->people),
            'waiting' => $tally->waiting,
            'lacking' => array_slice($lacking, 0, self::INSIGHT),
            'more' => array_slice($lacking, self::INSIGHT),
            'hasmore' => count($lacking) > self::INSIGHT,
            'morecount' => max(0, count($lacking) - self::INSIGHT),
        ];
    }
}
