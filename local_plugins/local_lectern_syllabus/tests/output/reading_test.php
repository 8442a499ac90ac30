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

namespace local_lectern_syllabus\output;

use local_lectern_syllabus\local\reader;
use local_lectern_syllabus\local\sharing;

/**
 * The page with the syllabus alone.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\output\reading
 */
final class reading_test extends \advanced_testcase {
    /**
     * The page, as somebody gets it.
     *
     * @param reader $reader
     * @return string
     */
    private function page(reader $reader): string {
        $page = new \moodle_page();
        $page->set_context(\core\context\system::instance());
        $output = $page->get_renderer('core');
        return $output->render_from_template('local_lectern_syllabus/view', (new reading($reader))->export_for_template($output));
    }

    /**
     * Who, and where the page leads them.
     *
     * @return array[]
     */
    public static function reader_provider(): array {
        return [
            'visitor' => [null, ['pdf']],
            'learner' => ['student', ['pdf', 'view']],
            'teacher' => ['editingteacher', ['pdf', 'view', 'edit', 'history', 'share']],
        ];
    }

    /**
     * Visitors read all of it and find no way that is not theirs; those in the course find theirs.
     *
     * @dataProvider reader_provider
     * @param string|null $role Null for a visitor.
     * @param string[] $expected Pages.
     */
    public function test_links(?string $role, array $expected): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        set_config('publiclinks', 1, 'local_lectern_syllabus');
        set_config('peopleroles', '', 'local_lectern_syllabus');
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $syllabus = $generator->get_plugin_generator('local_lectern_syllabus')->create_syllabus([
            'course' => $course->id,
            'sections' => ['summary' => ['content' => '<p>The whole.</p>', 'brief' => 'The short.']],
        ]);
        sharing::start($syllabus);
        $token = $syllabus->record->token;
        $this->setUser($role === null ? null : $generator->create_and_enrol($course, $role));
        $html = $this->page(reader::admit((int) $course->id, $role === null ? $token : ''));
        $this->assertStringContainsString('The whole.', $html);
        $this->assertStringNotContainsString('The short.', $html);
        preg_match_all('~href="[^"]*/(\w+)\.php\?([^"]*)"~', $html, $links);
        $this->assertSame($expected, $links[1]);
        foreach ($links[2] as $query) {
            $this->assertSame($role === null, str_contains($query, $token));
        }
    }

    /**
     * The page of a visitor is not the course's, and is not kept by anybody.
     */
    public function test_page_of_visitor(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        set_config('publiclinks', 1, 'local_lectern_syllabus');
        $course = $this->getDataGenerator()->create_course(['fullname' => 'Fire & safety']);
        $syllabus = $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus')->create_syllabus([
            'course' => $course->id, 'sections' => ['summary' => 'x'],
        ]);
        sharing::start($syllabus);
        $this->setUser(null);
        $page = new \moodle_page();
        (new reading(reader::admit((int) $course->id, $syllabus->record->token)))->set_up($page);
        $this->assertSame(SITEID, (string) $page->course->id);
        $this->assertSame(\core\context\system::instance()->id, $page->context->id);
        $this->assertFalse($page->cacheable);
        $this->assertFalse($page->has_secondary_navigation());
        $this->assertSame('Fire &amp; safety', $page->heading);
    }

    /**
     * Nothing written yet: said so, and no PDF of nothing.
     */
    public function test_nothing(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $html = $this->page(reader::admit((int) $course->id, ''));
        $this->assertStringContainsString('Nothing has been written', $html);
        $this->assertStringNotContainsString('pdf.php', $html);
        $this->assertStringContainsString('edit.php', $html);
    }
}
