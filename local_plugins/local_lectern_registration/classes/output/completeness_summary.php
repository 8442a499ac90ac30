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

use core\context\system as context_system;
use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_lectern_registration\local\report\completeness;
use local_lectern_registration\local\report\part;
use local_lectern_registration\local\report\tally;
use moodle_url;

/**
 * How complete registrations are: of all people, then by field, cohort, country or month of registration.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class completeness_summary implements renderable, templatable {
    /** @var string By field; the others are those of a {@see part}. */
    public const FIELD = 'field';

    /** @var string[] What people can be counted by. */
    public const BY = [self::FIELD, part::COHORT, part::COUNTRY, part::MONTH];

    /**
     * Constructor.
     *
     * @param completeness $completeness
     * @param string $by One of {@see BY}.
     */
    public function __construct(
        /** @var completeness */
        private readonly completeness $completeness,
        /** @var string One of {@see BY}. */
        private readonly string $by = self::FIELD,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $total = $this->completeness->total();
        $labels = $this->completeness->labels();
        $manages = has_capability('local/lectern_registration:manage', context_system::instance());
        $shown = [
            'asof' => userdate($this->completeness->now),
            'isempty' => $total->people === 0 || !$labels,
            'manageurl' => $manages ? (new moodle_url('/local/lectern_registration/fields.php'))->out(false) : null,
            'people' => $total->people,
            'complete' => $total->complete,
            'incomplete' => $total->people - $total->complete,
            'waiting' => $total->waiting,
            'whole' => report_bars::share($total->complete, $total->people),
            'views' => $this->views(),
        ];
        if ($shown['isempty']) {
            return $shown;
        }
        return $shown + ($this->by === self::FIELD
            ? ['byfield' => ['fields' => self::fields($total, $labels)]]
            : ['bygroup' => (new completeness_groups($this->completeness, $this->by, $labels))->export_for_template($output)]);
    }

    /**
     * What people can be counted by.
     *
     * @return array[]
     */
    private function views(): array {
        return array_map(fn(string $by): array => [
            'label' => get_string("report:by_{$by}", 'local_lectern_registration'),
            'url' => report_tabs::url('completeness', ['by' => $by])->out(false),
            'active' => $by === $this->by,
        ], self::BY);
    }

    /**
     * The fields, in the form's order.
     *
     * @param tally $total
     * @param string[] $labels By name.
     * @return array[]
     */
    private static function fields(tally $total, array $labels): array {
        $fields = [];
        foreach ($labels as $name => $label) {
            ['asked' => $asked, 'missing' => $missing, 'locked' => $locked] = $total->fields[$name];
            $field = html_entity_decode(strip_tags($label), ENT_QUOTES);
            $fields[] = [
                'label' => $label,
                'asked' => $asked,
                'bar' => report_bars::share($asked - $missing - $locked, $asked),
                'missing' => $missing,
                'missingurl' => $missing ? self::people_url(part::MISSING, $name) : null,
                'missinglabel' => self::link_label('missing', $missing, $field),
                'locked' => $locked,
                'lockedurl' => $locked ? self::people_url(part::LOCKED, $name) : null,
                'lockedlabel' => self::link_label('locked', $locked, $field),
            ];
        }
        return $fields;
    }

    /**
     * What the link to people who lack a field is called.
     *
     * @param string $what missing or locked.
     * @param int $count
     * @param string $field Plain text.
     * @return string Plain text.
     */
    private static function link_label(string $what, int $count, string $field): string {
        return get_string("report:list{$what}", 'local_lectern_registration', ['count' => $count, 'field' => $field]);
    }

    /**
     * Where some of the people are listed.
     *
     * @param string $by As a {@see part} has it.
     * @param string $of
     * @return string
     */
    public static function people_url(string $by, string $of): string {
        return report_tabs::url('people', ['by' => $by, 'of' => $of])->out(false);
    }
}
