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

namespace local_lectern_profile\local\sections;

use core\chart_bar;
use core\chart_series;
use local_lectern_profile\content;
use local_lectern_profile\fact;
use local_lectern_profile\local\facts\month;
use local_lectern_profile\local\facts\months;
use local_lectern_profile\output\lazy_html;
use local_lectern_profile\section;
use local_lectern_profile\subject;
use local_lectern_profile\table;

/**
 * How much somebody has learnt over the last year, month by month.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class activity extends section {
    #[\Override]
    public function get_name(): string {
        return 'local_lectern_profile_activity';
    }

    #[\Override]
    public function get_title(): string {
        return get_string('section:activity', 'local_lectern_profile');
    }

    #[\Override]
    public function get_description(): string {
        return get_string('section:activity_desc', 'local_lectern_profile');
    }

    #[\Override]
    public function is_available(): bool {
        global $CFG;
        return !empty($CFG->enablecompletion);
    }

    #[\Override]
    public function get_content(subject $subject): ?content {
        $months = months::of($subject->user);
        $activities = array_sum(array_column($months, 'activities'));
        $courses = array_sum(array_column($months, 'courses'));
        if ($activities + $courses === 0) {
            return $subject->is_self() ? new content('local_lectern_profile/section_activity', [
                'empty' => get_string('activity:empty', 'local_lectern_profile'),
            ]) : null;
        }
        $facts = [
            new fact(get_string('activity:activitieslastyear', 'local_lectern_profile'), (string) $activities),
            new fact(get_string('activity:courseslastyear', 'local_lectern_profile'), (string) $courses),
        ];
        return new content('local_lectern_profile/section_activity', [
            'empty' => '',
            'facts' => array_map(static fn(fact $fact): array => ['label' => $fact->label, 'value' => $fact->value], $facts),
            // Without core's table, which comes by script: the template has one of its own.
            'chart' => new lazy_html('core/chart', ['chartdata' => json_encode(self::chart($months)), 'withtable' => false]),
            'months' => array_map(static fn(month $month): array => [
                'name' => $month->name, 'activities' => $month->activities, 'courses' => $month->courses,
            ], $months),
        ], $facts, [new table(
            $this->get_title(),
            [
                get_string('month'),
                get_string('activity:activities', 'local_lectern_profile'),
                get_string('activity:courses', 'local_lectern_profile'),
            ],
            array_map(static fn(month $month): array => [
                $month->name, (string) $month->activities, (string) $month->courses,
            ], $months),
        )]);
    }

    /**
     * The months as core's chart.
     *
     * @param month[] $months
     * @return chart_bar
     */
    private static function chart(array $months): chart_bar {
        $chart = new chart_bar();
        $chart->set_labels(array_column($months, 'short'));
        $chart->add_series(new chart_series(
            get_string('activity:activities', 'local_lectern_profile'),
            array_column($months, 'activities'),
        ));
        $chart->add_series(new chart_series(
            get_string('activity:courses', 'local_lectern_profile'),
            array_column($months, 'courses'),
        ));
        // Half a completion is none.
        $chart->get_yaxis(0, true)->set_stepsize(self::step($months));
        $chart->get_yaxis(0, true)->set_min(0);
        return $chart;
    }

    /**
     * A step of the axis that makes about five lines.
     *
     * @param month[] $months
     * @return int
     */
    private static function step(array $months): int {
        return (int) max(1, ceil(max(...array_column($months, 'activities'), ...array_column($months, 'courses')) / 5));
    }
}
