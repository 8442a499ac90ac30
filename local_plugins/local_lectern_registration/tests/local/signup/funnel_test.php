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

namespace local_lectern_registration\local\signup;

/**
 * How many came how far in signing up.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\signup\funnel
 */
final class funnel_test extends \advanced_testcase {
    /**
     * What is counted adds up by day, place and item, and is read back by period.
     */
    public function test_counts(): void {
        global $DB;
        $this->resetAfterTest();
        funnel::count(funnel::OPENED);
        funnel::count(funnel::OPENED);
        funnel::count(funnel::STEP, '10');
        funnel::count(funnel::STEP, '2');
        funnel::count(funnel::STEP, '2');
        funnel::count(funnel::STOPPED, 'phone1');
        foreach ([1, 2] as $ignored) {
            funnel::count(funnel::STOPPED, 'email');
        }
        $this->assertSame(5, $DB->count_records(funnel::TABLE));
        $before = $DB->perf_get_reads();
        $counts = funnel::between(time(), time());
        // PostgreSQL counts three reads for a set of records.
        $this->assertLessThanOrEqual(3, $DB->perf_get_reads() - $before);
        $this->assertSame([
            'opened' => ['' => 2],
            'step' => [2 => 2, 10 => 1],
            'stopped' => ['email' => 2, 'phone1' => 1],
            'finished' => [],
            'confirmed' => [],
        ], $counts);

        $DB->set_field(funnel::TABLE, 'day', funnel::day(time() - 40 * DAYSECS), ['place' => funnel::STOPPED]);
        $this->assertSame([], funnel::between(time() - 30 * DAYSECS, time())['stopped']);
        $this->assertCount(2, funnel::between(time() - 40 * DAYSECS, time())['stopped']);
        funnel::forget_before(time() - 39 * DAYSECS);
        $this->assertSame(3, $DB->count_records(funnel::TABLE));
    }

    /**
     * A day is that of the site's clock, whatever the server's.
     */
    public function test_days(): void {
        $this->resetAfterTest();
        $this->setTimezone('Pacific/Auckland');
        $late = gmmktime(13, 0, 0, 11, 27, 2026);
        $this->assertSame(20261128, funnel::day($late));
        $this->setTimezone('America/Lima');
        $this->assertSame(20261127, funnel::day($late));
        foreach ([20261127, 20240229, 20270101] as $day) {
            $this->assertSame($day, funnel::day(funnel::noon($day)));
        }
    }

    /**
     * Whatever goes wrong, the sign-up goes on; nothing of a person comes into the table.
     */
    public function test_never_breaks(): void {
        global $DB;
        $this->resetAfterTest();
        funnel::count('somewhere');
        $this->assertDebuggingCalled();
        funnel::count(funnel::STOPPED, str_repeat('é', 500));
        $this->assertSame(120, \core_text::strlen($DB->get_field(funnel::TABLE, 'item', [])));
        $this->assertSame(['id', 'day', 'place', 'item', 'hits'], array_keys($DB->get_columns(funnel::TABLE)));
    }

    /**
     * In a transaction of somebody else, a row that is there already breaks nothing, and what is taken back is not counted.
     */
    public function test_in_a_transaction(): void {
        global $DB;
        $this->resetAfterTest();
        $this->preventResetByRollback();
        funnel::count(funnel::FINISHED);
        $transaction = $DB->start_delegated_transaction();
        funnel::count(funnel::FINISHED);
        funnel::count(funnel::CONFIRMED);
        $DB->set_field('user', 'city', 'Porto', ['id' => get_admin()->id]);
        $transaction->allow_commit();
        $counts = funnel::between(time(), time());
        $this->assertSame(['' => 2], $counts['finished']);
        $this->assertSame(['' => 1], $counts['confirmed']);
        $this->assertSame('Porto', $DB->get_field('user', 'city', ['id' => get_admin()->id]));

        try {
            $transaction = $DB->start_delegated_transaction();
            funnel::count(funnel::FINISHED);
            $transaction->rollback(new \moodle_exception('error'));
        } catch (\moodle_exception $expected) {
            $this->assertSame(['' => 2], funnel::between(time(), time())['finished']);
        }
    }
}
