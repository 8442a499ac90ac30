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

use local_lectern_profile\audience;
use local_lectern_profile\local\facts\months;
use stdClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/looking.php');

/**
 * What was completed, month by month.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\local\sections\activity
 * @covers     \local_lectern_profile\local\facts\months
 * @covers     \local_lectern_profile\local\facts\month
 */
final class activity_test extends \advanced_testcase {
    use looking;

    /** @var stdClass Whose learning it is. */
    private stdClass $user;

    /** @var int The next activity. */
    private int $next = 1000;

    /**
     * Somebody on the other side of the earth.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setTimezone('Europe/London');
        $this->user = $this->getDataGenerator()->create_user(['timezone' => 'Pacific/Auckland']);
    }

    /**
     * Completes an activity.
     *
     * @param int $time
     * @param int $state
     * @param int|null $userid
     */
    private function complete(int $time, int $state = COMPLETION_COMPLETE, ?int $userid = null): void {
        global $DB;
        $DB->insert_record('course_modules_completion', [
            'coursemoduleid' => $this->next++, 'userid' => $userid ?? $this->user->id, 'completionstate' => $state,
            'timemodified' => $time,
        ]);
    }

    /**
     * Months begin where the person lives; nothing counts that failed, is too old or another's.
     */
    public function test_months(): void {
        global $DB;
        $zone = 'Pacific/Auckland';
        $now = make_timestamp(2026, 3, 15, 12, 0, 0, $zone);
        $march = make_timestamp(2026, 3, 1, 0, 0, 0, $zone);
        $this->complete($march);
        $this->complete($now, COMPLETION_COMPLETE_PASS);
        $this->complete($march - 1);
        $this->complete($now, COMPLETION_COMPLETE_FAIL);
        $this->complete($now, COMPLETION_INCOMPLETE);
        $this->complete($now, COMPLETION_COMPLETE, (int) get_admin()->id);
        $april = make_timestamp(2025, 4, 1, 0, 0, 0, $zone);
        $this->complete($april);
        $this->complete($april - 1);
        $DB->insert_record('course_completions', ['userid' => $this->user->id, 'course' => 77, 'timecompleted' => $march + DAYSECS]);
        $DB->insert_record('course_completions', ['userid' => $this->user->id, 'course' => 78, 'timecompleted' => null]);

        $months = months::of($this->row($this->user), $now);
        $this->assertCount(12, $months);
        $this->assertSame(['April 2025', 'March 2026'], [$months[0]->name, $months[11]->name]);
        $this->assertSame([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2], array_column($months, 'activities'));
        $this->assertSame([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], array_column($months, 'courses'));
    }

    /**
     * Twelve months follow each other whatever the day and time zone.
     */
    public function test_months_follow(): void {
        foreach (['Pacific/Auckland', 'America/St_Johns', 'UTC'] as $zone) {
            foreach ([[2026, 1, 31], [2026, 12, 31], [2024, 2, 29], [2026, 3, 29]] as [$year, $month, $day]) {
                $user = (object) ['id' => 0, 'timezone' => $zone, 'calendartype' => 'gregorian'];
                $months = months::of($user, make_timestamp($year, $month, $day, 23, 59, 59, $zone));
                $this->assertCount(12, array_unique(array_column($months, 'name')));
                $last = userdate(make_timestamp($year, $month, 2, 12, 0, 0, $zone), '%B %Y', $zone);
                $this->assertSame($last, $months[11]->name);
            }
        }
    }

    /**
     * The chart and its table, for oneself and others.
     */
    public function test_content(): void {
        for ($each = 0; $each < 7; $each++) {
            $this->complete(time());
        }
        $section = new activity();
        $content = $section->get_content($this->own($this->user));
        $this->assertSame(['7', '0'], array_column($content->facts, 'value'));
        $rows = $this->rows($content);
        $this->assertCount(12, $rows);
        $this->assertSame('7', $rows[11][1]);
        $html = $this->html($content);
        $this->assertStringContainsString('chart-area', $html);
        $this->assertSame(13, substr_count($html, '<tr'));
        $seen = $section->get_content($this->seen_by($this->user, get_admin(), audience::MANAGER));
        $this->assertSame($rows, $this->rows($seen));
    }

    /**
     * Without completions there is a word for oneself, and nothing for others.
     */
    public function test_nothing(): void {
        $section = new activity();
        $this->assertStringContainsString('Nothing completed', $this->html($section->get_content($this->own($this->user))));
        $this->assertNull($section->get_content($this->seen_by($this->user, get_admin(), audience::MANAGER)));
    }

    /**
     * A thousand completions take as many reads as ten.
     */
    public function test_reads(): void {
        $reads = [];
        foreach ([10, 990] as $number) {
            for ($each = 0; $each < $number; $each++) {
                $this->complete(time() - $each * HOURSECS);
            }
            $subject = $this->own($this->user);
            $reads[] = $this->reads(fn() => (new activity())->get_content($subject));
        }
        $this->assertSame([2, 2], $reads);
    }
}
