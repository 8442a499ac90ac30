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

namespace local_lectern_syllabus\external;

use core\context;
use core_external\external_api;
use local_lectern_syllabus\local\sections;

/**
 * The history by web service. Who may is in access_test.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\external\get_versions
 */
final class get_versions_test extends \advanced_testcase {
    /**
     * Calls the function, through the description of what it returns.
     *
     * @param mixed ...$args
     * @return array
     */
    private function call(...$args): array {
        return external_api::clean_returnvalue(get_versions::execute_returns(), get_versions::execute(...$args));
    }

    /**
     * Who saved what when, the newest first, page by page, at the same cost for few and many.
     */
    public function test_versions(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $context = context\course::instance($course->id);
        $sectionid = sections::by_shortname('summary')->id;
        $this->assertSame(['versions' => [], 'total' => 0], $this->call($context->id, $sectionid));

        $writer = $generator->create_and_enrol($course, 'editingteacher', ['firstname' => 'Jonas', 'lastname' => 'Lindqvist']);
        $gone = $generator->create_and_enrol($course, 'editingteacher');
        $syllabi = $generator->get_plugin_generator('local_lectern_syllabus');
        $syllabus = $syllabi->create_syllabus(['course' => $course->id, 'sections' => ['grading' => 'another section']]);
        $write = fn(string $words, \stdClass $user, string $origin) => $syllabi->create_version([
            'syllabus' => $syllabus, 'section' => 'summary', 'content' => $words, 'userid' => $user->id, 'origin' => $origin,
        ]);
        $first = $write('éé', $gone, 'import');
        $second = $write('abc', $writer, 'edit');
        $this->call($context->id, $sectionid);
        $cost = $this->reads(fn() => $this->call($context->id, $sectionid));
        delete_user($gone);

        $data = $this->call($context->id, $sectionid);
        $this->assertSame(2, $data['total']);
        $this->assertSame([
            [
                'id' => $second->id, 'number' => 2, 'current' => true, 'origin' => 'edit', 'userid' => (int) $writer->id,
                'userfullname' => 'Jonas Lindqvist', 'timecreated' => $second->timecreated, 'characters' => 3,
            ],
            [
                'id' => $first->id, 'number' => 1, 'current' => false, 'origin' => 'import', 'userid' => (int) $gone->id,
                'userfullname' => '', 'timecreated' => $first->timecreated, 'characters' => 2,
            ],
        ], $data['versions']);

        for ($i = 0; $i < 10; $i++) {
            $write("more {$i}", $writer, 'edit');
        }
        $this->assertSame($cost, $this->reads(fn() => $this->call($context->id, $sectionid)));
        $numbers = fn(array $data): array => array_column($data['versions'], 'number');
        $this->assertSame([12, 11, 10, 9, 8], $numbers($this->call($context->id, $sectionid, 0, 5)));
        $this->assertSame([2, 1], $numbers($this->call($context->id, $sectionid, 10, 5)));
        $this->assertSame([], $numbers($this->call($context->id, $sectionid, 12, 5)));
        $this->assertSame(12, $this->call($context->id, $sectionid, 12, 5)['total']);
    }

    /**
     * Database reads of something.
     *
     * @param callable $do
     * @return int
     */
    private function reads(callable $do): int {
        global $DB;
        $before = $DB->perf_get_reads();
        $do();
        return $DB->perf_get_reads() - $before;
    }

    /**
     * A section that the site removed has kept its history; one that never was has none.
     */
    public function test_sections(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $context = context\course::instance($course->id);
        $sectionid = sections::by_shortname('summary')->id;
        $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')->create_syllabus([
            'course' => $course->id, 'sections' => ['summary' => 'x'],
        ]);
        sections::remove($sectionid);
        $this->assertSame(1, $this->call($context->id, $sectionid)['total']);
        $this->expectExceptionMessage(get_string('errornosection', 'local_lectern_syllabus'));
        $this->call($context->id, 999999);
    }

    /**
     * Too many at a time.
     */
    public function test_limits(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $context = context\course::instance($this->getDataGenerator()->create_course()->id);
        $sectionid = sections::by_shortname('summary')->id;
        foreach ([[-1, 5], [0, 0], [0, -1], [0, get_versions::MAXLIMIT + 1]] as [$offset, $limit]) {
            try {
                $this->call($context->id, $sectionid, $offset, $limit);
                $this->fail('Not refused');
            } catch (\moodle_exception $refused) {
                $this->assertSame('errorlimit', $refused->errorcode);
                $this->assertStringContainsString((string) get_versions::MAXLIMIT, $refused->getMessage());
            }
        }
    }
}
