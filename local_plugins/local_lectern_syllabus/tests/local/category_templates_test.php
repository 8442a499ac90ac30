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

namespace local_lectern_syllabus\local;

use core\context\course as context_course;
use core\context\coursecat as context_coursecat;

/**
 * Templates of categories.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\category_templates
 * @covers     \local_lectern_syllabus\output\category_templates
 */
final class category_templates_test extends \advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
    }

    /**
     * The nearest category above that has a template which says anything.
     */
    public function test_nearest(): void {
        $generator = $this->getDataGenerator();
        $kitchen = $generator->create_category();
        $baking = $generator->create_category(['parent' => $kitchen->id]);
        $bread = $generator->create_category(['parent' => $baking->id]);
        $garden = $generator->create_category();
        $course = $generator->create_course(['category' => $bread->id]);
        $other = $generator->create_course(['category' => $garden->id]);
        $this->assertNull(category_templates::of_course($course->id));

        $top = $this->template($kitchen->id, ['summary' => 'Kitchen']);
        $this->assertSame($top->id(), category_templates::of_course($course->id)->id());
        // A template of which all was taken away does not stand before one that says something.
        $near = $this->template($baking->id, ['summary' => '']);
        $this->assertSame($top->id(), category_templates::of_course($course->id)->id());
        $this->template($baking->id, ['summary' => 'Baking']);
        $this->assertSame($near->id(), category_templates::of_course($course->id)->id());
        // Nor one whose only text is in a section that the site removed.
        $this->template($bread->id, ['policies' => 'P']);
        sections::update(sections::by_shortname('policies')->id, (object) ['enabled' => 0]);
        $this->assertSame($near->id(), category_templates::of_course($course->id)->id());

        $this->assertNull(category_templates::of_course($other->id));
        $this->assertSame($near->id(), category_templates::for_context(context_coursecat::instance($bread->id))->id());
        $this->assertNull(category_templates::for_context(context_coursecat::instance($kitchen->id)));
        $this->assertNull(category_templates::of_course(-1));
    }

    /**
     * Texts come with all they have, files too, into sections that say nothing; what was written stays.
     */
    public function test_apply(): void {
        $category = $this->getDataGenerator()->create_category();
        $course = $this->getDataGenerator()->create_course(['category' => $category->id]);
        $dates = [['label' => 'Exam', 'time' => 1800000000]];
        $this->template($category->id, [
            'summary' => ['content' => '<a href="@@PLUGINFILE@@/a.txt">A</a>', 'files' => ['a.txt' => 'Apple'], 'brief' => 'short'],
            'schedule' => ['content' => 'When', 'dates' => $dates],
            'grading' => 'Marks',
            'policies' => 'Rules',
            'materials' => 'Removed',
        ]);
        sections::update(sections::by_shortname('materials')->id, (object) ['enabled' => 0]);
        $generator = $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus');
        $syllabus = $generator->create_syllabus([
            'course' => $course->id,
            'sections' => ['grading' => 'Own', 'policies' => '<p>&nbsp;</p>'],
        ]);
        $this->assertSame(3, category_templates::apply($syllabus));

        $summary = $this->says($syllabus, 'summary');
        $this->assertSame(['template', 'short'], [$summary->origin, $summary->brief]);
        $this->assertStringContainsString('@@PLUGINFILE@@/a.txt', $summary->content);
        $files = (new version_files(context_course::instance($course->id)))->of($summary->id);
        $this->assertSame(['a.txt' => 'Apple'], array_combine(
            array_map(fn($file) => $file->get_filename(), $files),
            array_map(fn($file) => $file->get_content(), $files),
        ));
        $this->assertSame($dates, $this->says($syllabus, 'schedule')->dates);
        $this->assertSame(['Own', 1], [$this->says($syllabus, 'grading')->content, $this->says($syllabus, 'grading')->number]);
        $this->assertSame(['Rules', 2], [$this->says($syllabus, 'policies')->content, $this->says($syllabus, 'policies')->number]);
        $this->assertNull($this->says($syllabus, 'materials'));

        // Once more there is nothing to fill.
        $this->assertSame(0, category_templates::apply($syllabus));
        // What was taken stays when the template goes.
        syllabus::of_category($category->id)->delete();
        $this->assertSame(0, category_templates::apply($syllabus));
        $this->assertCount(1, (new version_files(context_course::instance($course->id)))->of($summary->id));
        $this->assertSame('short', $this->says($syllabus, 'summary')->brief);
    }

    /**
     * The page lists the templates that the user may change, with their categories.
     */
    public function test_page(): void {
        global $PAGE;
        $kitchen = $this->getDataGenerator()->create_category(['name' => 'Kitchen <b>&</b>']);
        $baking = $this->getDataGenerator()->create_category(['name' => 'Baking', 'parent' => $kitchen->id]);
        $this->template($kitchen->id, ['summary' => 'S', 'grading' => 'G']);
        $template = $this->template($baking->id, ['summary' => 'S']);
        $course = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')
            ->create_syllabus(['course' => $course->id, 'sections' => ['summary' => 'S']]);

        $output = $PAGE->get_renderer('core');
        $categories = \core_course_category::make_categories_list('local/lectern_syllabus:edit');
        $shown = (new \local_lectern_syllabus\output\category_templates($categories))->export_for_template($output);
        $this->assertSame([2, 1], array_column($shown['templates'], 'filled'));
        $this->assertStringEndsWith('Baking', $shown['templates'][1]['plainname']);
        $this->assertStringContainsString(
            'edit.php?contextid=' . $template->record->contextid,
            $shown['templates'][1]['editurl'],
        );
        $html = $output->render_from_template('local_lectern_syllabus/category_templates', $shown);
        $this->assertStringContainsString("remove={$baking->id}", $html);

        unset($categories[$kitchen->id]);
        $some = (new \local_lectern_syllabus\output\category_templates($categories))->export_for_template($output);
        $this->assertCount(1, $some['templates']);
        $none = (new \local_lectern_syllabus\output\category_templates([]))->export_for_template($output);
        $this->assertFalse($none['hastemplates']);
    }

    /**
     * Writes a category's template.
     *
     * @param int $categoryid
     * @param array $sections
     * @return syllabus
     */
    private function template(int $categoryid, array $sections): syllabus {
        return $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')
            ->create_syllabus(['category' => $categoryid, 'sections' => $sections]);
    }

    /**
     * What a section says.
     *
     * @param syllabus $syllabus
     * @param string $section
     * @return version|null
     */
    private function says(syllabus $syllabus, string $section): ?version {
        return $syllabus->current_of(sections::by_shortname($section)->id);
    }
}
