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

namespace local_lectern_syllabus\privacy;

use core\context;
use core\context\course as context_course;
use core\context\coursecat as context_coursecat;
use core\context\system as context_system;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use local_lectern_syllabus\local\drafts;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;
use stdClass;

/**
 * Privacy.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\privacy\provider
 */
final class provider_test extends \core_privacy\tests\provider_testcase {
    /** @var string Component. */
    private const COMPONENT = 'local_lectern_syllabus';

    /** @var stdClass Course that both have written in. */
    private stdClass $course;
    /** @var stdClass Who has written everywhere. */
    private stdClass $ada;
    /** @var stdClass Who has written in the course. */
    private stdClass $bob;

    /**
     * Two teachers, who have written texts and drafts in a course; one of them a category's template and an import.
     */
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->resetAfterTest();
        $generator = $this->getDataGenerator();
        $this->course = $generator->create_course();
        $this->ada = $generator->create_and_enrol($this->course, 'editingteacher');
        $this->bob = $generator->create_and_enrol($this->course, 'editingteacher');
        $syllabi = $generator->get_plugin_generator(self::COMPONENT);
        foreach (['grading' => $this->bob, 'summary' => $this->ada] as $section => $user) {
            $this->setUser($user);
            $draft = sections::by_shortname($user === $this->bob ? 'materials' : 'policies');
            $syllabus = $syllabi->create_syllabus(['course' => $this->course->id, 'sections' => [$section => [
                'content' => "<p>By {$user->id}, <a href=\"@@PLUGINFILE@@/a.txt\">A</a></p>",
                'brief' => "Short by {$user->id}",
                'files' => ['a.txt' => "File of {$user->id}"],
            ]]]);
            drafts::keep($syllabus, $draft, new section_text("<p>Draft by {$user->id}</p>"), 0);
        }
        $this->setUser($this->ada);
        $syllabi->create_syllabus(['category' => $this->course->category, 'sections' => ['policies' => 'A template']]);
        foreach ([$this->ada, get_admin()] as $user) {
            $DB->insert_record('local_lectern_syllabus_import', (object) [
                'userid' => $user->id, 'name' => "of{$user->id}.csv", 'onlyempty' => 0, 'status' => 'done',
                'timecreated' => 1700000000, 'timemodified' => 1700000000,
            ]);
        }
    }

    /**
     * All that is described has a text that describes it.
     */
    public function test_metadata(): void {
        $items = provider::get_metadata(new collection(self::COMPONENT))->get_collection();
        $this->assertSame(
            ['local_lectern_syllabus', 'local_lectern_syllabus_version', 'local_lectern_syllabus_draft',
                'local_lectern_syllabus_import', 'core_files', 'local_lectern_syllabus_folded_courseid'],
            array_map(fn($item) => $item->get_name(), $items),
        );
        foreach ($items as $item) {
            foreach ([$item->get_summary(), ...array_values($item->get_privacy_fields() ?? [])] as $string) {
                $this->assertTrue(get_string_manager()->string_exists($string, self::COMPONENT), $string);
            }
        }
    }

    /**
     * Where a user's data is.
     */
    public function test_contexts(): void {
        $this->assertEqualsCanonicalizing(
            [$this->context()->id, $this->category()->id, context_system::instance()->id],
            provider::get_contexts_for_userid($this->ada->id)->get_contextids(),
        );
        $this->assertEqualsCanonicalizing(
            [$this->context()->id],
            provider::get_contexts_for_userid($this->bob->id)->get_contextids(),
        );
        $this->assertSame([], provider::get_contexts_for_userid($this->getDataGenerator()->create_user()->id)->get_contextids());
    }

    /**
     * Whose data is in a context.
     */
    public function test_users(): void {
        $ids = function (context $context): array {
            $list = new userlist($context, self::COMPONENT);
            provider::get_users_in_context($list);
            return array_map('intval', $list->get_userids());
        };
        $this->assertEqualsCanonicalizing([(int) $this->ada->id, (int) $this->bob->id], $ids($this->context()));
        $this->assertSame([(int) $this->ada->id], $ids($this->category()));
        $this->assertEqualsCanonicalizing([(int) $this->ada->id, (int) get_admin()->id], $ids(context_system::instance()));
        $this->assertSame([], $ids(context_course::instance($this->getDataGenerator()->create_course()->id)));
    }

    /**
     * What a user wrote is exported with its files, and nobody else's.
     */
    public function test_export(): void {
        foreach ([$this->context(), $this->category(), context_system::instance()] as $context) {
            $this->export_context_data_for_user($this->ada->id, $context, self::COMPONENT);
        }
        $name = get_string('pluginname', self::COMPONENT);
        [$history, $drafts, $imports] = array_map(
            fn(string $path): string => get_string("privacy:path:{$path}", self::COMPONENT),
            ['versions', 'drafts', 'imports'],
        );
        $writer = writer::with_context($this->context());
        $text = $writer->get_data([$name, $history, 'summary', '1']);
        $this->assertStringContainsString("By {$this->ada->id}", $text->content);
        $this->assertStringNotContainsString('@@PLUGINFILE@@', $text->content);
        $this->assertSame("Short by {$this->ada->id}", $text->brief);
        $files = $writer->get_files([$name, $history, 'summary', '1']);
        $this->assertSame(["File of {$this->ada->id}"], array_values(array_map(fn($file) => $file->get_content(), $files)));
        $this->assertStringContainsString("Draft by {$this->ada->id}", $writer->get_data([$name, $drafts, 'policies'])->content);
        $this->assertSame([], (array) $writer->get_data([$name, $drafts, 'materials']));
        $this->assertNotEmpty($writer->get_data([$name])->timemodified);
        $this->assertSame([], (array) $writer->get_data([$name, $history, 'grading', '1']));
        $template = writer::with_context($this->category())->get_data([$name, $history, 'policies', '1']);
        $this->assertStringContainsString('A template', $template->content);
        $system = writer::with_context(context_system::instance())->get_data([$name, $imports]);
        $this->assertSame(["of{$this->ada->id}.csv"], array_column($system->imports, 'name'));
    }

    /**
     * What a user has folded is exported in words.
     */
    public function test_export_preferences(): void {
        set_user_preference('local_lectern_syllabus_folded_7', '1', $this->ada);
        set_user_preference('local_lectern_syllabus_folded_8', '0', $this->ada);
        set_user_preference('local_lectern_syllabus_folded_9', '1', $this->bob);
        provider::export_user_preferences($this->ada->id);
        $exported = (array) writer::with_context(context_system::instance())->get_user_preferences(self::COMPONENT);
        $this->assertSame(
            ['local_lectern_syllabus_folded_7' => 'Yes', 'local_lectern_syllabus_folded_8' => 'No'],
            array_map(fn($preference) => $preference->value, $exported),
        );
    }

    /**
     * A user's data goes: drafts altogether, texts and imports lose their name only.
     */
    public function test_delete_for_user(): void {
        $contexts = [$this->context()->id, $this->category()->id, context_system::instance()->id];
        provider::delete_data_for_user(new approved_contextlist($this->ada, self::COMPONENT, $contexts));
        $this->assert_left([0, (int) $this->bob->id], [(int) $this->bob->id], [0], [0, (int) get_admin()->id]);
        $this->assertSame([], provider::get_contexts_for_userid($this->ada->id)->get_contextids());
    }

    /**
     * Only where it was approved.
     */
    public function test_delete_for_user_in_one_context(): void {
        provider::delete_data_for_user(new approved_contextlist($this->ada, self::COMPONENT, [$this->category()->id]));
        $this->assert_left(
            [(int) $this->ada->id, (int) $this->bob->id],
            [(int) $this->ada->id, (int) $this->bob->id],
            [0],
            [(int) $this->ada->id, (int) get_admin()->id],
        );
    }

    /**
     * The same for several users in a context.
     */
    public function test_delete_for_users(): void {
        provider::delete_data_for_users(new approved_userlist($this->context(), self::COMPONENT, [$this->bob->id]));
        $this->assert_left(
            [0, (int) $this->ada->id],
            [(int) $this->ada->id],
            [(int) $this->ada->id],
            [(int) $this->ada->id, (int) get_admin()->id],
        );
        provider::delete_data_for_users(new approved_userlist($this->context(), self::COMPONENT, []));
        provider::delete_data_for_users(new approved_userlist(context_system::instance(), self::COMPONENT, [$this->ada->id]));
        $this->assert_left(
            [0, (int) $this->ada->id],
            [(int) $this->ada->id],
            [(int) $this->ada->id],
            [0, (int) get_admin()->id],
        );
    }

    /**
     * The same for all users in a context.
     */
    public function test_delete_for_all_users(): void {
        provider::delete_data_for_all_users_in_context($this->context());
        $this->assert_left([0, 0], [], [(int) $this->ada->id], [(int) $this->ada->id, (int) get_admin()->id]);
        provider::delete_data_for_all_users_in_context(context_system::instance());
        $this->assert_left([0, 0], [], [(int) $this->ada->id], [0, 0]);
    }

    /**
     * Checks whose names are left, and that all texts and files are.
     *
     * @param int[] $versions Authors in the course.
     * @param int[] $drafts Writers in the course.
     * @param int[] $template Authors in the category.
     * @param int[] $imports Who imported.
     */
    private function assert_left(array $versions, array $drafts, array $template, array $imports): void {
        global $DB;
        $syllabus = syllabus::of_course($this->course->id);
        $users = fn(string $table, string $field, array $where): array => array_values(array_map('intval', $DB->get_fieldset_sql(
            "SELECT {$field} FROM {{$table}} WHERE syllabusid = ?",
            $where,
        )));
        $this->assertEqualsCanonicalizing($versions, $users('local_lectern_syllabus_version', 'usermodified', [$syllabus->id()]));
        $this->assertContains((int) $syllabus->record->usermodified, $versions);
        $this->assertEqualsCanonicalizing($drafts, $users('local_lectern_syllabus_draft', 'userid', [$syllabus->id()]));
        $category = syllabus::for_context($this->category());
        $this->assertSame($template, $users('local_lectern_syllabus_version', 'usermodified', [$category->id()]));
        $this->assertSame($template, [(int) $category->record->usermodified]);
        $this->assertEqualsCanonicalizing(
            $imports,
            array_map('intval', $DB->get_fieldset_select('local_lectern_syllabus_import', 'userid', '1 = 1')),
        );
        $texts = array_map(fn($version): string => $version->content, array_values($syllabus->current()));
        $this->assertStringContainsString("By {$this->ada->id}", implode($texts));
        $this->assertStringContainsString("By {$this->bob->id}", implode($texts));
        $this->assertCount(2, get_file_storage()->get_area_files(
            $this->context()->id,
            self::COMPONENT,
            'content',
            false,
            'id',
            false,
        ));
    }

    /**
     * The course's context.
     *
     * @return context
     */
    private function context(): context {
        return context_course::instance($this->course->id);
    }

    /**
     * The category's context.
     *
     * @return context
     */
    private function category(): context {
        return context_coursecat::instance($this->course->category);
    }
}
