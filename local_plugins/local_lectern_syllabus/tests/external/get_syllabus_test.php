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

use core_external\external_api;
use local_lectern_syllabus\local\sections;

/**
 * Reading a syllabus by web service. Who may is in access_test.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\external\get_syllabus
 */
final class get_syllabus_test extends \advanced_testcase {
    /**
     * Calls the function, through the description of what it returns.
     *
     * @param int $courseid
     * @return array
     */
    private function call(int $courseid): array {
        return external_api::clean_returnvalue(get_syllabus::execute_returns(), get_syllabus::execute($courseid));
    }

    /**
     * Everything in it, as a learner's app gets it.
     */
    public function test_all(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $role = $DB->get_field('role', 'id', ['shortname' => 'editingteacher'], MUST_EXIST);
        set_config('peopleroles', $role, 'local_lectern_syllabus');
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $teacher = $generator->create_and_enrol($course, 'editingteacher', ['firstname' => 'Jonas', 'lastname' => 'Lindqvist']);
        $syllabus = $generator->get_plugin_generator('local_lectern_syllabus')->create_syllabus([
            'course' => $course->id,
            'sections' => [
                'policies' => 'Be there.',
                'summary' => [
                    'content' => '<p>Fire <img src="@@PLUGINFILE@@/a%20b.png" alt="x"></p><script>alert(1)</script>',
                    'brief' => 'Act & <run>',
                    'files' => ['a b.png' => 'not really'],
                ],
                'schedule' => ['dates' => [['label' => 'Drill <1>', 'time' => 1796299200]]],
                'objectives' => ['content' => "**Bold**", 'contentformat' => FORMAT_MARKDOWN],
            ],
        ]);
        $this->setUser($generator->create_and_enrol($course));
        $data = $this->call($course->id);

        $this->assertSame([(int) $course->id, 'complete', false], [$data['courseid'], $data['state'], $data['canedit']]);
        $this->assertEqualsWithDelta(time(), $data['timemodified'], 60);
        $this->assertSame(
            ['summary', 'objectives', 'schedule', 'requirements', 'grading', 'materials', 'teachers', 'policies'],
            array_column($data['sections'], 'shortname')
        );
        $sections = array_column($data['sections'], null, 'shortname');
        $summary = $sections['summary'];
        $current = $syllabus->current()[$summary['id']];
        $this->assertSame(['Summary', 'text', true, true], [
            $summary['name'], $summary['kind'], $summary['mandatory'], $summary['filled'],
        ]);
        $this->assertSame($current->id, $summary['versionid']);
        $this->assertStringContainsString(
            "/webservice/pluginfile.php/{$syllabus->context()->id}/local_lectern_syllabus/content/{$current->id}/a%20b.png",
            $summary['content']
        );
        $this->assertStringNotContainsString('alert', $summary['content']);
        $this->assertSame(['a b.png'], array_column($summary['contentfiles'], 'filename'));
        $this->assertSame('Act & <run>', $summary['brief']);
        $this->assertStringContainsString('<strong>Bold</strong>', $sections['objectives']['content']);
        $this->assertEquals(FORMAT_HTML, $sections['objectives']['contentformat']);
        $this->assertSame([['label' => 'Drill <1>', 'time' => 1796299200]], $sections['schedule']['dates']);
        $this->assertSame([false, 0, ''], [
            $sections['grading']['filled'], $sections['grading']['versionid'], $sections['grading']['content'],
        ]);
        $this->assertSame(
            [['id' => (int) $teacher->id, 'fullname' => 'Jonas Lindqvist', 'roles' => ['Teacher']]],
            $sections['teachers']['people']
        );
        $this->assertSame([], $summary['people']);
    }

    /**
     * The state: as the report says it.
     */
    public function test_state(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        set_config('staledays', 100, 'local_lectern_syllabus');
        $course = $this->getDataGenerator()->create_course();
        $syllabi = $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus');
        $this->assertSame(['missing', 0], [$this->call($course->id)['state'], $this->call($course->id)['timemodified']]);
        $syllabus = $syllabi->create_syllabus(['course' => $course->id, 'sections' => ['summary' => 'x']]);
        $this->assertSame('incomplete', $this->call($course->id)['state']);
        $syllabi->create_syllabus(['course' => $course->id, 'sections' => ['objectives' => 'x']]);
        $this->assertSame('complete', $this->call($course->id)['state']);
        $this->assertTrue($this->call($course->id)['canedit']);
        sections::update(sections::by_shortname('teachers')->id, (object) ['mandatory' => 1]);
        $this->assertSame('complete', $this->call($course->id)['state']);
        sections::update(sections::by_shortname('grading')->id, (object) ['mandatory' => 1]);
        $this->assertSame('incomplete', $this->call($course->id)['state']);
        sections::update(sections::by_shortname('grading')->id, (object) ['mandatory' => 0]);
        foreach ([99 => 'complete', 101 => 'stale'] as $days => $state) {
            $DB->set_field('local_lectern_syllabus', 'timemodified', time() - $days * DAYSECS, ['id' => $syllabus->id()]);
            $syllabus->forget();
            $this->assertSame($state, $this->call($course->id)['state']);
        }
    }

    /**
     * What the site removed is not there; a course's section of the site's own is, under its own name.
     */
    public function test_sections_of_the_site(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        sections::create((object) ['shortname' => 'lab', 'name' => 'Lab & workshop', 'kind' => 'text']);
        $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')->create_syllabus([
            'course' => $course->id, 'sections' => ['summary' => 'Removed soon', 'lab' => 'Bring gloves'],
        ]);
        sections::remove(sections::by_shortname('summary')->id);
        $sections = array_column($this->call($course->id)['sections'], null, 'shortname');
        $this->assertArrayNotHasKey('summary', $sections);
        $this->assertSame('Lab &amp; workshop', $sections['lab']['name']);
        $this->assertStringContainsString('gloves', $sections['lab']['content']);
    }

    /**
     * A course that is not there.
     */
    public function test_no_course(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->expectException(\dml_missing_record_exception::class);
        $this->call(999999);
    }
}
