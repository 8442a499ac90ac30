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

use core\context;

/**
 * Which file is behind which address. Who gets it is in access_test.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\files
 */
final class files_test extends \advanced_testcase {
    /** @var \local_lectern_syllabus_generator Makes syllabi. */
    private $syllabi;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        set_config('publiclinks', 1, 'local_lectern_syllabus');
        $this->syllabi = $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus');
    }

    /**
     * A shared syllabus of which a section has had a file, and then another.
     *
     * @return array syllabus, old version, current version.
     */
    private function two_versions(): array {
        $course = $this->getDataGenerator()->create_course();
        $syllabus = $this->syllabi->create_syllabus(['course' => $course->id]);
        $versions = [];
        foreach (['old', 'new'] as $which) {
            $versions[] = $this->syllabi->create_version([
                'syllabus' => $syllabus,
                'section' => 'summary',
                'content' => "<p><a href=\"@@PLUGINFILE@@/{$which}.txt\">{$which}</a></p>",
                'files' => ["{$which}.txt" => "the {$which} file"],
            ]);
        }
        sharing::start($syllabus);
        return [$syllabus, ...$versions];
    }

    /**
     * The content of the file at an address.
     *
     * @param context $context
     * @param string $area
     * @param string[] $args
     * @return string|null
     */
    private function content(context $context, string $area, array $args): ?string {
        return files::find($context, $area, array_map('strval', $args))?->get_content();
    }

    /**
     * Both kinds of address lead to the files of their version.
     */
    public function test_addresses(): void {
        [$syllabus, $old, $new] = $this->two_versions();
        $context = $syllabus->context();
        $token = $syllabus->record->token;
        $this->assertSame('the new file', $this->content($context, 'content', [$new->id, 'new.txt']));
        $this->assertSame('the old file', $this->content($context, 'content', [$old->id, 'old.txt']));
        $this->assertSame('the new file', $this->content($context, 'shared', [$token, $new->id, 'new.txt']));
        // Visitors see what is current. So do those who could see more, when they come by the link.
        $this->assertNull($this->content($context, 'shared', [$token, $old->id, 'old.txt']));
    }

    /**
     * Addresses that lead nowhere: not an error, not another file.
     */
    public function test_nowhere(): void {
        [$syllabus, $old, $new] = $this->two_versions();
        $context = $syllabus->context();
        $token = $syllabus->record->token;
        $this->assertNull($this->content($context, 'content', [$new->id, 'old.txt']));
        $this->assertNull($this->content($context, 'content', [$new->id, '.']));
        $this->assertNull($this->content($context, 'content', [$new->id, '']));
        $this->assertNull($this->content($context, 'content', [$new->id]));
        $this->assertNull($this->content($context, 'content', []));
        $this->assertNull($this->content($context, 'content', [$new->id + 1000, 'new.txt']));
        $this->assertNull($this->content($context, 'content', [0, 'new.txt']));
        $this->assertNull($this->content($context, 'content', [$new->id, '..', $new->id, 'new.txt']));
        $this->assertNull($this->content($context, 'draft', [$new->id, 'new.txt']));
        $this->assertNull($this->content($context, 'shared', [$new->id, 'new.txt']));
        $this->assertNull($this->content($context, 'shared', ['', $new->id, 'new.txt']));
        $this->assertNull($this->content($context, 'shared', [$token]));
        $this->assertNull($this->content($context, 'shared', []));
        $this->assertNull($this->content(context\system::instance(), 'content', [$new->id, 'new.txt']));
        $this->assertNull($this->content(context\system::instance(), 'shared', [$token, $new->id, 'new.txt']));
        $this->assertNull($this->content(context\user::instance(2), 'content', [$new->id, 'new.txt']));
    }

    /**
     * A context gives its own syllabus's files, also to an administrator.
     */
    public function test_other_context(): void {
        [$syllabus, , $new] = $this->two_versions();
        [$other, , $others] = $this->two_versions();
        $category = $this->getDataGenerator()->create_category();
        $this->syllabi->create_syllabus(['category' => $category->id, 'sections' => ['summary' => 'x']]);
        $this->assertNull($this->content($other->context(), 'content', [$new->id, 'new.txt']));
        $this->assertNull($this->content($syllabus->context(), 'content', [$others->id, 'new.txt']));
        $this->assertNull($this->content(context\coursecat::instance($category->id), 'content', [$new->id, 'new.txt']));
        // The link of one course with a version of another.
        $this->assertNull($this->content($syllabus->context(), 'shared', [$syllabus->record->token, $others->id, 'new.txt']));
        $this->assertNull($this->content($other->context(), 'shared', [$syllabus->record->token, $others->id, 'new.txt']));
    }

    /**
     * What the site removed is seen by those who edit, to bring it back, and by nobody else.
     */
    public function test_removed_section(): void {
        [$syllabus, , $new] = $this->two_versions();
        $learner = $this->getDataGenerator()->create_and_enrol(get_course($syllabus->courseid()));
        sections::remove(sections::by_shortname('summary')->id);
        $context = $syllabus->context();
        $this->assertSame('the new file', $this->content($context, 'content', [$new->id, 'new.txt']));
        $this->assertNull($this->content($context, 'shared', [$syllabus->record->token, $new->id, 'new.txt']));
        $this->setUser($learner);
        $this->assertNull($this->content($context, 'content', [$new->id, 'new.txt']));
    }

    /**
     * A section emptied by its teacher takes its files out of readers' sight.
     */
    public function test_emptied_section(): void {
        [$syllabus, , $new] = $this->two_versions();
        $this->syllabi->create_version(['syllabus' => $syllabus, 'section' => 'summary', 'content' => '']);
        $this->assertNull($this->content($syllabus->context(), 'shared', [$syllabus->record->token, $new->id, 'new.txt']));
        $this->setUser($this->getDataGenerator()->create_and_enrol(get_course($syllabus->courseid())));
        $this->assertNull($this->content($syllabus->context(), 'content', [$new->id, 'new.txt']));
    }

    /**
     * The addresses that pages write are those that are served.
     */
    public function test_addresses_of_pages(): void {
        global $PAGE;
        [$syllabus, , $new] = $this->two_versions();
        $token = $syllabus->record->token;
        $model = read_model::of_course($syllabus->courseid());
        $begin = "/pluginfile.php/{$syllabus->context()->id}/local_lectern_syllabus";
        foreach (['' => "content/{$new->id}/new.txt", $token => "shared/{$token}/{$new->id}/new.txt"] as $by => $rest) {
            $shown = new \local_lectern_syllabus\output\syllabus($model, get_course($syllabus->courseid()), token: $by);
            $sections = $shown->export_for_template($PAGE->get_renderer('core'))['sections'];
            $this->assertStringContainsString("{$begin}/{$rest}\"", $sections[0]['content']);
        }
    }

    /**
     * Only what cannot run anything is shown by the browser; pages and drawings with script are saved.
     */
    public function test_harmless(): void {
        $expected = [
            'a.png' => true, 'a.jpg' => true, 'a.webp' => true, 'a.pdf' => true, 'a.mp4' => true, 'a.mp3' => true, 'a.txt' => true,
            'a.svg' => false, 'a.html' => false, 'a.htm' => false, 'a.xhtml' => false, 'a.xml' => false, 'a.js' => false,
            'a.swf' => false, 'a.zip' => false,
        ];
        $actual = [];
        foreach (array_keys($expected) as $name) {
            $file = get_file_storage()->create_file_from_string([
                'contextid' => context\system::instance()->id, 'component' => 'local_lectern_syllabus', 'filearea' => 'content',
                'itemid' => 0, 'filepath' => '/', 'filename' => $name,
            ], $name);
            $actual[$name] = files::is_harmless($file);
        }
        $this->assertSame($expected, $actual);
    }
}
