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

namespace block_lectern_mycourses\local;

/**
 * Filters, search and order.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses\local\listing
 */
final class listing_test extends \advanced_testcase {
    /** @var int A moment to judge by. */
    private const NOW = 1800000000;

    /**
     * An entry without a database.
     *
     * @param array $values Values over the defaults: fields of the course, lastaccess, timecompleted, starred, hidden,
     *     enrolmentend, timeenrolled, progress.
     * @return course_entry
     */
    private function entry(array $values): course_entry {
        global $CFG;
        require_once($CFG->dirroot . '/course/lib.php');
        static $id = 100;
        $id++;
        $record = (object) ($values + [
            'id' => $id,
            'fullname' => "Course $id",
            'shortname' => "c$id",
            'categoryname' => 'General',
            'startdate' => 0,
            'enddate' => 0,
            'enablecompletion' => 1,
            'lastaccess' => 0,
            'timecompleted' => 0,
            'starred' => 0,
        ]);
        return new course_entry(
            $record,
            \core\context\course::instance(SITEID),
            $values['hidden'] ?? false,
            new enrolment($values['enrolmentend'] ?? 0, $values['timeenrolled'] ?? 0),
            $values['progress'] ?? null
        );
    }

    /**
     * Which filters show which courses.
     *
     * @return array[]
     */
    public static function filter_provider(): array {
        $past = self::NOW - WEEKSECS;
        $future = self::NOW + WEEKSECS;
        return [
            'never opened' => [['progress' => 0.0], ['all', 'notstarted']],
            'opened' => [['progress' => 0.0, 'lastaccess' => 5], ['all', 'inprogress']],
            'opened, untracked' => [['lastaccess' => 5], ['all', 'inprogress']],
            'something done, never opened' => [['progress' => 20.0], ['all', 'inprogress']],
            'all done' => [['progress' => 100.0, 'lastaccess' => 5], ['all', 'completed']],
            'marked complete' => [['progress' => 100.0, 'timecompleted' => 5], ['all', 'completed']],
            'marked complete, untracked' => [['timecompleted' => 5], ['all', 'completed']],
            'almost done' => [['progress' => 99.9, 'lastaccess' => 5], ['all', 'inprogress']],
            'ended' => [['progress' => 50.0, 'enddate' => $past], ['all', 'past']],
            'ended and completed' => [['progress' => 100.0, 'enddate' => $past], ['all', 'completed', 'past']],
            'ends later' => [['progress' => 50.0, 'enddate' => $future], ['all', 'inprogress']],
            'starts later' => [['progress' => 0.0, 'startdate' => $future], ['all', 'upcoming']],
            'starts later, completed' => [['progress' => 100.0, 'startdate' => $future], ['all', 'completed']],
            'started' => [['progress' => 0.0, 'startdate' => $past], ['all', 'notstarted']],
            'starred' => [['progress' => 0.0, 'starred' => 1], ['all', 'starred', 'notstarted']],
            'hidden' => [['progress' => 0.0, 'starred' => 1, 'hidden' => true], ['hidden']],
        ];
    }

    /**
     * Which filters show which courses; counts and matches agree with it.
     *
     * @dataProvider filter_provider
     * @param array $values Values of the entry.
     * @param string[] $expected Filters.
     */
    public function test_filters(array $values, array $expected): void {
        $this->resetAfterTest();
        set_config('enablecompletion', 1);
        $entry = $this->entry($values);
        $this->assertSame($expected, listing::filters_of($entry, self::NOW));
        foreach (choices::FILTERS as $filter) {
            $listing = new listing([$entry], $filter, 'name', '', self::NOW);
            $matches = in_array($filter, $expected);
            $this->assertCount((int) $matches, $listing->matches, $filter);
            $this->assertSame((int) $matches, $listing->counts[$filter], $filter);
        }
    }

    /**
     * The days of grace that core grants before and after a course count here too.
     */
    public function test_days_of_grace(): void {
        $this->resetAfterTest();
        set_config('coursegraceperiodafter', 3);
        set_config('coursegraceperiodbefore', 3);
        $ended = $this->entry(['enddate' => self::NOW - 2 * DAYSECS]);
        $this->assertContains('notstarted', listing::filters_of($ended, self::NOW));
        $starts = $this->entry(['startdate' => self::NOW + 2 * DAYSECS]);
        $this->assertContains('notstarted', listing::filters_of($starts, self::NOW));
    }

    /**
     * Search finds all words in names, short names and categories, in any case and script.
     */
    public function test_search(): void {
        $this->resetAfterTest();
        $entries = [
            $this->entry(['fullname' => 'Bread & Butter', 'shortname' => 'BAK1', 'categoryname' => 'Küche']),
            $this->entry(['fullname' => 'Хлеб', 'shortname' => 'RU', 'categoryname' => 'Languages']),
        ];
        $found = fn(string $search) => array_map(
            fn(course_entry $entry) => $entry->course->shortname,
            (new listing($entries, 'all', 'name', $search, self::NOW))->matches
        );
        $this->assertSame(['BAK1'], $found('bread'));
        $this->assertSame(['BAK1'], $found('BUTTER bre'));
        $this->assertSame(['BAK1'], $found('& bak1'));
        $this->assertSame(['BAK1'], $found('KÜCHE'));
        $this->assertSame(['RU'], $found('хЛЕб'));
        $this->assertSame([], $found('bread languages'));
        // Markup is not searched.
        $this->assertSame([], $found('amp;'));
        $this->assertSame(['BAK1', 'RU'], $found('  '));
        $this->assertSame(2, (new listing($entries, 'all', 'name', 'bread', self::NOW))->counts['all']);
    }

    /**
     * Orders.
     */
    public function test_sorts(): void {
        $this->resetAfterTest();
        set_config('enablecompletion', 1);
        $entries = [
            $this->entry(['fullname' => 'Lesson 10', 'shortname' => 'a', 'lastaccess' => 50, 'progress' => 20.0,
                'enddate' => self::NOW + 500, 'timeenrolled' => 3]),
            $this->entry(['fullname' => 'lesson 9', 'shortname' => 'b', 'lastaccess' => 0, 'progress' => null,
                'enddate' => self::NOW + 100, 'timeenrolled' => 9]),
            $this->entry(['fullname' => 'Årsplan', 'shortname' => 'c', 'lastaccess' => 70, 'progress' => 0.0,
                'enddate' => self::NOW - 100, 'timeenrolled' => 1]),
            $this->entry(['fullname' => 'Zoo', 'shortname' => 'd', 'lastaccess' => 60, 'progress' => 100.0,
                'enddate' => self::NOW + 1, 'timecompleted' => 5, 'timeenrolled' => 2]),
            $this->entry(['fullname' => 'Mill', 'shortname' => 'e', 'lastaccess' => 10, 'progress' => 20.0,
                'enrolmentend' => self::NOW + 300, 'timeenrolled' => 2]),
        ];
        $order = fn(string $sort) => implode('', array_map(
            fn(course_entry $entry) => $entry->course->shortname,
            (new listing($entries, 'all', $sort, '', self::NOW))->matches
        ));
        $this->assertSame('cbaed', $order('name'));
        $this->assertSame('cdaeb', $order('lastaccess'));
        $this->assertSame('daecb', $order('progress'));
        $this->assertSame('bdaec'[0], $order('enrolled')[0]);
        $this->assertSame('badec', $order('enrolled'));
        $this->assertSame('beacd', $order('due'));
    }
}
