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
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\source;
use local_lectern_registration\local\signup\funnel;

/**
 * How many came how far in signing up, and at which fields answers were refused.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class funnel_summary implements renderable, templatable {
    /** @var int[] Periods, in days. */
    public const PERIODS = [7, 30, 90, 365];

    /** @var int So many fields are shown at most. */
    private const FIELDS = 20;

    /**
     * Constructor.
     *
     * @param form $form Whose steps and fields they are.
     * @param int $days One of {@see PERIODS}.
     * @param int $now Unix time.
     */
    public function __construct(
        /** @var form Whose steps and fields they are. */
        private readonly form $form,
        /** @var int One of {@see PERIODS}. */
        private readonly int $days,
        /** @var int Unix time. */
        private readonly int $now,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        // Today is one of the days; noon, so that no day is skipped where the clocks change.
        $from = strtotime('-' . ($this->days - 1) . ' days', funnel::noon(funnel::day($this->now)));
        $counts = funnel::between($from, $this->now);
        $stopped = $this->stopped($counts[funnel::STOPPED]);
        return [
            'asof' => userdate($this->now),
            'periods' => $this->periods(),
            'isempty' => !array_filter($counts),
            'rows' => $this->rows($counts),
            'stopped' => $stopped,
            'hasstopped' => $stopped !== [],
        ];
    }

    /**
     * The periods that one may choose.
     *
     * @return array[]
     */
    private function periods(): array {
        return array_map(fn(int $days): array => [
            'label' => get_string('report:days', 'local_lectern_registration', $days),
            'url' => report_tabs::url('signup', ['days' => $days])->out(false),
            'active' => $days === $this->days,
        ], self::PERIODS);
    }

    /**
     * From opening the form to the confirmed account.
     *
     * @param array $counts Of {@see funnel::between()}.
     * @return array[]
     */
    private function rows(array $counts): array {
        $opened = $counts[funnel::OPENED][''] ?? 0;
        $before = $opened;
        $rows = [];
        foreach ($this->places($counts) as [$label, $hits]) {
            $rows[] = [
                'label' => $label,
                'hits' => $hits,
                'bar' => report_bars::share($hits, $opened),
                'before' => $rows ? report_bars::share($hits, $before)['share'] : null,
            ];
            $before = $hits;
        }
        return $rows;
    }

    /**
     * The places on the way, with how many came there: the steps of today's form, and those that were passed when it had more.
     *
     * @param array $counts Of {@see funnel::between()}.
     * @return array{string, int}[] What to call it, safe to print, and the number.
     */
    private function places(array $counts): array {
        $places = [[get_string('report:place_opened', 'local_lectern_registration'), $counts[funnel::OPENED][''] ?? 0]];
        $steps = $this->form->signup_steps();
        $last = max(count($steps), (int) (array_key_last($counts[funnel::STEP]) ?? 0));
        for ($number = 1; $number <= $last; $number++) {
            $title = trim($steps[$number - 1]['title'] ?? '');
            $places[] = [
                get_string($title === '' ? 'report:steppassed' : 'report:steppassed_named', 'local_lectern_registration', [
                    'number' => $number,
                    'name' => format_string($title, true, ['context' => context_system::instance()]),
                ]),
                $counts[funnel::STEP][(string) $number] ?? 0,
            ];
        }
        foreach ([funnel::FINISHED, funnel::CONFIRMED] as $place) {
            $places[] = [get_string("report:place_{$place}", 'local_lectern_registration'), array_sum($counts[$place])];
        }
        return $places;
    }

    /**
     * The fields at which answers were refused.
     *
     * @param array<string, int> $hits By name of the field, the largest first.
     * @return array[]
     */
    private function stopped(array $hits): array {
        $labels = array_map(static fn(source $source): string => $source->label(), $hits ? catalogue::all() : []);
        $all = array_sum($hits);
        $rows = [];
        foreach (array_slice($hits, 0, self::FIELDS, true) as $name => $count) {
            $rows[] = ['label' => $labels[$name] ?? s((string) $name), 'hits' => $count, 'bar' => report_bars::share($count, $all)];
        }
        return $rows;
    }
}
