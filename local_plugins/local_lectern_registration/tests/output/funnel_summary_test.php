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

use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\signup\funnel;

/**
 * The sign-up, step by step, as it is shown.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\output\funnel_summary
 * @covers     \local_lectern_registration\output\report_bars
 */
final class funnel_summary_test extends \advanced_testcase {
    /**
     * What is shown of a period.
     *
     * @param int $days
     * @param form $form
     * @return array
     */
    private function show(int $days, form $form): array {
        global $PAGE;
        return (new funnel_summary($form, $days, time()))->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * From opening to confirming, each step of the form, and the fields where answers were refused.
     */
    public function test_shown(): void {
        global $DB, $PAGE;
        $this->resetAfterTest();
        $this->setAdminUser();
        $form = new form([new field('city', step: 2)], ['You & we', '']);
        $this->assertTrue($this->show(30, $form)['isempty']);
        $today = funnel::day(time());
        foreach (
            [
                [funnel::OPENED, '', 200], [funnel::STEP, '1', 100], [funnel::STEP, '2', 50], [funnel::STEP, '3', 1],
                [funnel::FINISHED, '', 50], [funnel::CONFIRMED, '', 199],
                [funnel::STOPPED, 'city', 3], [funnel::STOPPED, 'gone<', 1],
            ] as [$place, $item, $hits]
        ) {
            $DB->insert_record(funnel::TABLE, ['day' => $today, 'place' => $place, 'item' => $item, 'hits' => $hits]);
        }
        $old = funnel::day(time() - 6 * DAYSECS);
        $DB->insert_record(funnel::TABLE, ['day' => $old, 'place' => funnel::OPENED, 'item' => '', 'hits' => 200]);

        $shown = $this->show(30, $form);
        $this->assertFalse($shown['isempty']);
        $this->assertSame([
            ['Opened the form', 400, '100%', null],
            ['Passed step 1: You &amp; we', 100, '25%', '25%'],
            ['Passed step 2', 50, '13%', '50%'],
            ['Passed step 3', 1, '1%', '2%'],
            ['Sent the form', 50, '13%', '100%'],
            ['Confirmed the account', 199, '50%', '100%'],
        ], array_map(static fn(array $row): array => [
            $row['label'], $row['hits'], $row['bar']['share'], $row['before'],
        ], $shown['rows']));
        $this->assertSame(['City/town' => '75%', 'gone&lt;' => '25%'], array_map(
            static fn(array $bar): string => $bar['share'],
            array_column($shown['stopped'], 'bar', 'label'),
        ));
        $html = $PAGE->get_renderer('core')->render_from_template('local_lectern_registration/funnel', $shown);
        $this->assertSame(2, substr_count($html, '<table'));
        $this->assertStringContainsString('gone&lt;', $html);
        $this->assertDoesNotMatchRegularExpression('/\[\[|\{\{|gone</', $html);
        $this->assertSame(400, $this->show(7, $form)['rows'][0]['hits']);
        $DB->set_field(funnel::TABLE, 'day', funnel::day(time() - 7 * DAYSECS), ['day' => $old]);
        $this->assertSame(200, $this->show(7, $form)['rows'][0]['hits']);
        $this->assertSame([7, 30, 90, 365], funnel_summary::PERIODS);
    }

    /**
     * Almost all is not all, almost nothing is not nothing.
     */
    public function test_bars(): void {
        $this->assertSame(['–', 0], array_values(report_bars::share(0, 0)));
        $this->assertSame(['0%', 0], array_values(report_bars::share(0, 35000)));
        $this->assertSame(['1%', 1], array_values(report_bars::share(1, 35000)));
        $this->assertSame(['99%', 99], array_values(report_bars::share(34999, 35000)));
        $this->assertSame(['100%', 100], array_values(report_bars::share(35000, 35000)));
        $this->assertSame(['100%', 100], array_values(report_bars::share(7, 5)));
    }
}
