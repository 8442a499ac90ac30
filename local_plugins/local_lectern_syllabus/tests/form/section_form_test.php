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

namespace local_lectern_syllabus\form;

use local_lectern_syllabus\local\section;
use local_lectern_syllabus\local\section_use;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\output\site_sections;

/**
 * The page on which the site's sections are chosen.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\form\section_form
 * @covers     \local_lectern_syllabus\local\section_use
 * @covers     \local_lectern_syllabus\output\site_sections
 */
final class section_form_test extends \advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
    }

    /**
     * Short names that would not work are refused, with the reason.
     */
    public function test_short_names(): void {
        foreach (['', 'Trips', '1trip', 'field trips', 'trip-s', 'größe', str_repeat('a', 41), "a\n"] as $wrong) {
            $this->assertStringContainsString('Use small letters', (string) section_form::shortname_error($wrong), $wrong);
        }
        foreach (['course', 'shortname', 'idnumber', 'courseid', 'trips_brief', 'a_brief'] as $reserved) {
            $this->assertStringContainsString('use this name', (string) section_form::shortname_error($reserved), $reserved);
        }
        sections::update(sections::by_shortname('policies')->id, (object) ['enabled' => 0]);
        foreach (['summary', 'policies'] as $taken) {
            $this->assertStringContainsString('Another section', (string) section_form::shortname_error($taken), $taken);
        }
        foreach (['trips', 'a', 'trips_2', str_repeat('a', 40)] as $good) {
            $this->assertNull(section_form::shortname_error($good));
        }
    }

    /**
     * What is sent to add a section is what is saved.
     */
    public function test_add(): void {
        $sent = [
            'id' => 0, 'name' => 'Field trips', 'shortname' => ' trips ', 'help' => 'Where we go', 'kind' => section::DATES,
            'mandatory' => 1, 'enabled' => 1,
        ];
        $data = $this->sent($sent, null);
        $this->assertNotNull($data);
        $id = sections::create($data);
        $section = sections::all()[$id];
        $this->assertSame(
            ['trips', 'Field trips', 'Where we go', section::DATES, true, true],
            [$section->shortname, $section->storedname, $section->help, $section->kind, $section->mandatory, $section->enabled],
        );
        $this->assertNull($this->sent($sent, null));
        $this->assertNull($this->sent(['shortname' => 'other', 'name' => ' '] + $sent, null));
        $this->assertNull($this->sent(['shortname' => 'summary'] + $sent, null));
        $this->assertFalse(isset($this->sent(['shortname' => 'other', 'kind' => 'bad'] + $sent, null)->kind));
    }

    /**
     * A standard section may go without a name of its own, others may not; the short name cannot be changed.
     */
    public function test_edit(): void {
        $summary = sections::by_shortname('summary');
        $sent = [
            'id' => $summary->id, 'name' => '', 'help' => '', 'kind' => section::TEXT, 'mandatory' => 0, 'enabled' => 0,
            'shortname' => 'changed',
        ];
        $data = $this->sent($sent, $summary);
        sections::update($summary->id, $data);
        $changed = sections::all()[$summary->id];
        $this->assertSame(['summary', '', false, false], [
            $changed->shortname, $changed->storedname, $changed->mandatory, $changed->enabled,
        ]);
        sections::create((object) ['shortname' => 'trips', 'name' => 'Trips']);
        $trips = sections::by_shortname('trips');
        $this->assertNull($this->sent(['id' => $trips->id] + $sent, $trips));
        $this->assertSame('Tours', $this->sent(['id' => $trips->id, 'name' => 'Tours'] + $sent, $trips)->name);
    }

    /**
     * In how many courses a section holds text now: not in templates, not where it was emptied.
     */
    public function test_use(): void {
        $generator = $this->getDataGenerator();
        $plugin = $generator->get_plugin_generator('local_lectern_syllabus');
        for ($made = 0; $made < 2; $made++) {
            $plugin->create_syllabus(['course' => $generator->create_course()->id, 'sections' => ['summary' => 'S']]);
        }
        $course = $generator->create_course();
        $plugin->create_syllabus(['course' => $course->id, 'sections' => ['summary' => 'S', 'grading' => 'G']]);
        $plugin->create_syllabus(['course' => $course->id, 'sections' => ['summary' => '']]);
        $plugin->create_syllabus(['category' => $generator->create_category()->id, 'sections' => ['summary' => 'S']]);
        $this->assertEquals([
            sections::by_shortname('summary')->id => 2,
            sections::by_shortname('grading')->id => 1,
        ], section_use::courses());
    }

    /**
     * The page shows sections in order, removed ones apart, and no script in names.
     */
    public function test_page(): void {
        global $PAGE;
        $url = new \moodle_url('/local/lectern_syllabus/sections.php');
        $course = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')
            ->create_syllabus(['course' => $course->id, 'sections' => ['policies' => 'P']]);
        sections::remove(sections::by_shortname('policies')->id);
        sections::create((object) ['shortname' => 'trips', 'name' => 'A &lt;script&gt;alert(1)&lt;/script&gt; & B']);
        sections::move(sections::by_shortname('trips')->id, -100);

        $output = $PAGE->get_renderer('core');
        $shown = (new site_sections($url))->export_for_template($output);
        $this->assertSame(
            ['trips', 'summary', 'objectives', 'schedule', 'requirements', 'grading', 'materials', 'teachers'],
            array_column($shown['sections'], 'shortname'),
        );
        $this->assertSame([true, false, false, false, false, false, false, false], array_column($shown['sections'], 'first'));
        $this->assertSame([false, false, false, false, false, false, false, true], array_column($shown['sections'], 'last'));
        $this->assertSame([['policies', 1]], array_map(
            fn(array $row): array => [$row['shortname'], $row['courses']],
            $shown['removed'],
        ));
        $html = $output->render_from_template('local_lectern_syllabus/sections', $shown);
        $this->assertStringNotContainsString('<script>', $html);
        $this->assertStringContainsString('value="bringback"', $html);
        $this->assertSame(substr_count($html, '<form'), substr_count($html, 'name="sesskey"'));
        $this->assertStringContainsString('aria-label="Move Summary up"', $html);
    }

    /**
     * What the form makes of what is sent.
     *
     * @param array $sent
     * @param section|null $section
     * @return \stdClass|null Null where it is refused.
     */
    private function sent(array $sent, ?section $section): ?\stdClass {
        section_form::mock_submit($sent);
        return (new section_form(null, ['section' => $section]))->get_data();
    }
}
