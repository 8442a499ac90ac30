<?php
// __licence__

namespace __component__\local;

/**
 * Tests of which courses are listed.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\local\empty_courses
 */
final class empty_courses_test extends \advanced_testcase {
    public function test_only_courses_without_anybody_are_listed_the_oldest_first(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $new = $generator->create_course(['timecreated' => 2000]);
        $old = $generator->create_course(['timecreated' => 1000]);
        $generator->create_and_enrol($generator->create_course(['timecreated' => 500]), 'student');

        $courses = new empty_courses();

        $this->assertSame(2, $courses->count());
        $this->assertEquals([$old->id, $new->id], array_column($courses->page(0, 0), 'id'));
        $this->assertEquals([$new->id], array_column($courses->page(1, 1), 'id'));
    }

    public function test_the_number_of_queries_does_not_grow(): void {
        global $DB;
        $this->resetAfterTest();
        $reads = function () use ($DB): int {
            $before = $DB->perf_get_reads();
            (new empty_courses())->page(0, 0);
            return $DB->perf_get_reads() - $before;
        };
        $this->getDataGenerator()->create_course();
        $one = $reads();
        foreach (range(1, 9) as $ignored) {
            $this->getDataGenerator()->create_course();
        }

        $this->assertSame($one, $reads());
    }
}
