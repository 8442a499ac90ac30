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

namespace local_lectern_syllabus;

use backup;
use backup_controller;
use core\context\course as context_course;
use local_lectern_syllabus\local\drafts;
use local_lectern_syllabus\local\read_model;
use local_lectern_syllabus\local\section_text;
use local_lectern_syllabus\local\sections;
use local_lectern_syllabus\local\syllabus;
use restore_controller;
use restore_dbops;
use stdClass;

defined('MOODLE_INTERNAL') || die();

global $CFG;
require_once($CFG->dirroot . '/backup/util/includes/backup_includes.php');
require_once($CFG->dirroot . '/backup/util/includes/restore_includes.php');

/**
 * Backup, restore, course copy and import of syllabi.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \backup_local_lectern_syllabus_plugin
 * @covers     \restore_local_lectern_syllabus_plugin
 * @covers     \restore_local_lectern_syllabus_step
 */
final class backup_restore_test extends \advanced_testcase {
    /** @var stdClass Course with a syllabus. */
    private stdClass $course;
    /** @var stdClass Who wrote its first versions. */
    private stdClass $ada;
    /** @var stdClass Who wrote its later versions, and left. */
    private stdClass $bob;

    /**
     * A course with a syllabus that two teachers have written, with files, dates and links, and that is shared.
     */
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $generator = $this->getDataGenerator();
        $this->course = $generator->create_course(['startdate' => 1700000000]);
        $this->ada = $generator->create_and_enrol($this->course, 'editingteacher');
        $this->bob = $generator->create_and_enrol($this->course, 'editingteacher');
        $syllabi = $this->syllabi();
        $syllabi->create_syllabus(['course' => $this->course->id, 'userid' => $this->ada->id, 'sections' => [
            'summary' => [
                'content' => '<p>First.</p><img src="@@PLUGINFILE@@/first.png" alt="">',
                'files' => ['first.png' => base64_decode(
                    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
                )],
            ],
            'grading' => ['content' => 'Half *exam*', 'contentformat' => FORMAT_MARKDOWN, 'brief' => '50 % exam'],
            'schedule' => ['content' => '', 'dates' => [
                ['label' => 'Exam «ä/ö»', 'time' => 1700604800],
                ['label' => 'Start', 'time' => 1700000000],
            ]],
        ]]);
        $syllabi->create_syllabus(['course' => $this->course->id, 'userid' => $this->bob->id, 'origin' => 'service', 'sections' => [
            'summary' => [
                'content' => '<p>Second &amp; last, in <a href="@@PLUGINFILE@@/plan.txt">the plan</a>.</p>',
                'brief' => 'Second & last',
                'files' => ['plan.txt' => 'A plan', 'notes.txt' => 'Notes'],
            ],
            // Emptied: there is a history, and nothing to show.
            'policies' => 'Once',
        ]]);
        $syllabi->create_syllabus(['course' => $this->course->id, 'userid' => $this->bob->id, 'sections' => ['policies' => '']]);
        // He is no longer there, and wrote what he wrote.
        enrol_get_plugin('manual')->unenrol_user(
            $DB->get_record('enrol', ['courseid' => $this->course->id, 'enrol' => 'manual'], '*', MUST_EXIST),
            $this->bob->id,
        );
        $syllabus = syllabus::of_course($this->course->id);
        $syllabus->update(['shared' => 1, 'token' => str_repeat('t', 40), 'enrolpage' => 1]);
        drafts::keep($syllabus, sections::by_shortname('grading'), new section_text('<p>Not yet</p>'), 0);
        // Not the times of this test: else nobody would see that they were kept.
        $DB->execute('UPDATE {local_lectern_syllabus_version} SET timecreated = 1600000000 + id');
        $DB->set_field('local_lectern_syllabus', 'timecreated', 1600000001);
        $DB->set_field('local_lectern_syllabus', 'timemodified', 1600000002);
        // Somebody who wrote nothing else, and is not there.
        $DB->set_field('local_lectern_syllabus', 'usermodified', $generator->create_user()->id);
    }

    /**
     * A new course gets everything as it was but the public link and the drafts.
     */
    public function test_restore_into_new_course(): void {
        global $DB;
        $new = $this->restore($this->backup());
        $this->assertSame($this->expected(), $this->all_of($new));
        $versions = $this->all_of($new)['sections']['summary']['versions'];
        $this->assertSame([['/first.png'], ['/notes.txt', '/plan.txt']], [
            array_keys($versions[1]['files']), array_keys($versions[2]['files']),
        ]);
        $this->assertFalse($DB->record_exists('local_lectern_syllabus_draft', ['syllabusid' => syllabus::of_course($new)->id()]));
        // The old one is as it was.
        $this->assertSame(['1', str_repeat('t', 40)], [
            syllabus::of_course($this->course->id)->record->shared, syllabus::of_course($this->course->id)->record->token,
        ]);
    }

    /**
     * Links to the course and to its activities lead to the new ones, in texts and in their short versions.
     */
    public function test_links(): void {
        global $CFG, $DB;
        $page = $this->getDataGenerator()->create_module('page', ['course' => $this->course->id]);
        $link = fn(int $courseid, int $cmid): string => "{$CFG->wwwroot}/course/view.php?id={$courseid} "
            . "{$CFG->wwwroot}/mod/page/view.php?id={$cmid}";
        $this->syllabi()->create_syllabus(['course' => $this->course->id, 'sections' => [
            'materials' => [
                'content' => '<p>' . $link($this->course->id, $page->cmid) . '</p>',
                'brief' => $link($this->course->id, $page->cmid),
            ],
        ]]);
        $new = $this->restore($this->backup());
        $text = syllabus::of_course($new)->current()[sections::by_shortname('materials')->id];
        $cmid = $DB->get_field('course_modules', 'id', ['course' => $new], MUST_EXIST);
        $this->assertSame('<p>' . $link($new, $cmid) . '</p>', $text->content);
        $this->assertSame($link($new, $cmid), $text->brief);
    }

    /**
     * Without users, nobody is said to have written anything; the backup does not even hold their ids.
     */
    public function test_without_users(): void {
        global $DB;
        $backup = $this->backup(users: false);
        $xml = file_get_contents(make_backup_temp_directory($backup) . '/course/course.xml');
        $this->assertStringContainsString('<usermodified>0</usermodified>', $xml);
        $this->assertStringNotContainsString("<usermodified>{$this->ada->id}<", $xml);
        $this->assertStringNotContainsString(str_repeat('t', 40), $xml);
        $new = $this->restore($backup);
        $expected = $this->expected();
        $expected['usermodified'] = '0';
        foreach ($expected['sections'] as &$section) {
            foreach ($section['versions'] as &$version) {
                $version['usermodified'] = '0';
            }
        }
        $this->assertSame($expected, $this->all_of($new));
    }

    /**
     * Dates move with the start of the course.
     */
    public function test_dates_move(): void {
        $new = $this->restore($this->backup(), settings: ['course_startdate' => 1700000000 + WEEKSECS]);
        $this->assertSame(
            [['label' => 'Start', 'time' => 1700000000 + WEEKSECS], ['label' => 'Exam «ä/ö»', 'time' => 1700604800 + WEEKSECS]],
            syllabus::of_course($new)->current()[sections::by_shortname('schedule')->id]->dates,
        );
    }

    /**
     * A copy of a course, as its form makes it.
     */
    public function test_course_copy(): void {
        global $DB;
        $copy = \copy_helper::process_formdata((object) [
            'courseid' => $this->course->id, 'fullname' => 'Copy', 'shortname' => 'copy', 'category' => $this->course->category,
            'visible' => 1, 'startdate' => $this->course->startdate + DAYSECS, 'enddate' => 0, 'idnumber' => '', 'userdata' => 0,
        ]);
        \copy_helper::create_copy($copy);
        ob_start();
        $this->runAdhocTasks(\core\task\asynchronous_copy_task::class);
        ob_end_clean();
        $new = (int) $DB->get_field('course', 'id', ['shortname' => 'copy'], MUST_EXIST);
        $expected = $this->expected();
        $expected['usermodified'] = '0';
        foreach ($expected['sections'] as &$section) {
            foreach ($section['versions'] as &$version) {
                $version['usermodified'] = '0';
                $version['dates'] = preg_replace_callback(
                    '/1700\d{6}/',
                    fn(array $time): string => (string) ($time[0] + DAYSECS),
                    $version['dates'],
                );
            }
        }
        $this->assertSame($expected, $this->all_of($new));
    }

    /**
     * A course that has texts keeps them; what comes goes to their history, and is shown only where there was nothing.
     *
     * @dataProvider overwriting
     * @param bool $overwrite Whether the course's settings are overwritten.
     */
    public function test_merge(bool $overwrite): void {
        $target = (int) $this->getDataGenerator()->create_course()->id;
        $this->syllabi()->create_syllabus([
            'course' => $target, 'shared' => 1, 'token' => str_repeat('o', 40), 'enrolpage' => 0,
            'sections' => ['summary' => '<p>Ours</p>', 'grading' => ''],
        ]);
        // Cached, so that it has to be forgotten.
        read_model::of_course($target);
        $ours = $this->all_of($target);
        $theirs = $this->expected();
        $began = time();
        $this->restore($this->backup(), $target, backup::TARGET_EXISTING_ADDING, ['overwrite_conf' => $overwrite]);
        $now = $this->all_of($target);

        $this->assertSame(['1', str_repeat('o', 40), '0'], [$now['shared'], $now['token'], $now['enrolpage']]);
        // What came is old, that it came is not.
        $this->assertGreaterThanOrEqual($began, (int) $now['timemodified']);
        $summary = $now['sections']['summary'];
        $this->assertSame('1', $summary['current']);
        $this->assertSame($ours['sections']['summary']['versions'][1], $summary['versions'][1]);
        $this->assertSame(
            array_map(fn(array $version): array => ['version' => ''] + $version, $theirs['sections']['summary']['versions']),
            [1 => ['version' => ''] + $summary['versions'][2], 2 => ['version' => ''] + $summary['versions'][3]],
        );
        // There was an empty one.
        $this->assertSame('2', $now['sections']['grading']['current']);
        $this->assertSame('Half *exam*', $now['sections']['grading']['versions'][2]['content']);
        $this->assertSame($theirs['sections']['policies'], $now['sections']['policies']);
        $texts = array_column(read_model::of_course($target)['texts'], 'content');
        $this->assertContains('<p>Ours</p>', $texts);
        $this->assertContains('Half *exam*', $texts);
    }

    /**
     * Both answers to whether settings are overwritten: core reads course.xml for one of them only.
     *
     * @return array[]
     */
    public static function overwriting(): array {
        return ['settings kept' => [false], 'settings overwritten' => [true]];
    }

    /**
     * Where the contents of the course are deleted first, its texts are as well.
     *
     * @dataProvider overwriting
     * @param bool $overwrite Whether the course's settings are overwritten.
     */
    public function test_delete_first(bool $overwrite): void {
        global $DB;
        $target = (int) $this->getDataGenerator()->create_course(['startdate' => 1700000000])->id;
        $this->syllabi()->create_syllabus(['course' => $target, 'sections' => [
            'summary' => ['content' => '<p>Ours</p>', 'files' => ['ours.txt' => 'Ours']],
            'materials' => 'Ours as well',
        ]]);
        read_model::of_course($target);
        $backup = $this->backup();
        restore_dbops::delete_course_content($target, ['keep_roles_and_enrolments' => true, 'keep_groups_and_groupings' => true]);
        $this->assertNull(read_model::of_course($target));
        $this->restore($backup, $target, backup::TARGET_EXISTING_DELETING, ['overwrite_conf' => $overwrite]);
        $this->assertSame($this->expected(), $this->all_of($target));
        $this->assertFalse($DB->record_exists('files', ['component' => 'local_lectern_syllabus', 'filename' => 'ours.txt']));
    }

    /**
     * An import brings the syllabus along with the top of the course page, and no names.
     */
    public function test_import(): void {
        $target = (int) $this->getDataGenerator()->create_course(['startdate' => 1700000000])->id;
        $this->import($target, $this->ada_in($target));
        $now = $this->all_of($target);
        $expected = $this->expected();
        $this->assertSame(array_keys($expected['sections']), array_keys($now['sections']));
        foreach ($expected['sections'] as $name => $section) {
            $this->assertSame($section['current'], $now['sections'][$name]['current']);
            $this->assertSame(
                array_map(fn(array $version): array => ['usermodified' => '0'] + $version, $section['versions']),
                array_map(fn(array $version): array => ['usermodified' => '0'] + $version, $now['sections'][$name]['versions']),
            );
        }
        $this->assertSame(['0', null], [$now['shared'], $now['token']]);
    }

    /**
     * An import of other sections of the course leaves the syllabus alone.
     */
    public function test_import_of_another_section(): void {
        $target = (int) $this->getDataGenerator()->create_course()->id;
        $this->import($target, $this->ada_in($target), top: false);
        $this->assertNull(syllabus::of_course($target));
    }

    /**
     * Whoever may not change the syllabus does not change it by an import.
     */
    public function test_import_without_right(): void {
        global $DB;
        $target = (int) $this->getDataGenerator()->create_course()->id;
        $ada = $this->ada_in($target);
        $role = $DB->get_field('role', 'id', ['shortname' => 'editingteacher']);
        assign_capability('local/lectern_syllabus:edit', CAP_PROHIBIT, $role, context_course::instance($target)->id);
        $this->import($target, $ada);
        $this->assertNull(syllabus::of_course($target));
    }

    /**
     * A section that the site does not have is kept aside, with all that it says.
     */
    public function test_unknown_section(): void {
        global $DB;
        $this->syllabi()->create_syllabus(['course' => $this->course->id, 'sections' => [
            'labs' => ['content' => '<p>Bring <a href="@@PLUGINFILE@@/goggles.txt">goggles</a></p>',
                'files' => ['goggles.txt' => 'Green']],
        ]]);
        $backup = $this->backup();
        $expected = $this->expected()['sections']['labs'];
        // As on another site.
        delete_course($this->course->id, false);
        $this->assertTrue(sections::remove(sections::by_shortname('labs')->id));
        $this->assertNull(sections::by_shortname('labs'));

        $new = $this->restore($backup);
        $labs = sections::by_shortname('labs');
        $this->assertSame([false, 'Labs', 'text'], [$labs->enabled, $labs->storedname, $labs->kind]);
        $this->assertSame($expected, $this->all_of($new)['sections']['labs']);
        // It is not shown, until the site wants it.
        $this->assertArrayNotHasKey($labs->id, read_model::of_course($new)['texts']);
        sections::update($labs->id, (object) ['enabled' => 1]);
        $this->assertArrayHasKey($labs->id, read_model::of_course($new)['texts']);
        $this->assertSame(1, $DB->count_records('local_lectern_syllabus_section', ['shortname' => 'labs']));
    }

    /**
     * A course without a syllabus stays one.
     */
    public function test_course_without_syllabus(): void {
        $this->course = $this->getDataGenerator()->create_course();
        $this->assertNull(syllabus::of_course($this->restore($this->backup())));
    }

    /**
     * Who wrote what is found again where users have other ids: here, by another user of the same name.
     */
    public function test_authors_by_name(): void {
        global $DB;
        $backup = $this->backup();
        // As on another site, where ada is somebody else's id.
        $xml = make_backup_temp_directory($backup) . '/moodle_backup.xml';
        file_put_contents($xml, preg_replace(
            '~<original_site_identifier_hash>.*?</original_site_identifier_hash>~',
            '<original_site_identifier_hash>elsewhere</original_site_identifier_hash>',
            file_get_contents($xml),
        ));
        $DB->set_field('user', 'username', 'another', ['id' => $this->ada->id]);
        $DB->set_field('user', 'email', 'another@example.com', ['id' => $this->ada->id]);
        $ada = $this->getDataGenerator()->create_user([
            'username' => $this->ada->username, 'email' => $this->ada->email, 'firstname' => $this->ada->firstname,
            'lastname' => $this->ada->lastname, 'firstaccess' => 0,
        ]);
        $new = $this->restore($backup);
        $authors = array_column($this->all_of($new)['sections']['summary']['versions'], 'usermodified');
        $this->assertSame([$ada->id, $this->bob->id], $authors);
    }

    /**
     * Search indexes what was restored, however old it is.
     */
    public function test_search_is_told(): void {
        global $DB;
        set_config('enableglobalsearch', true);
        $target = (int) $this->getDataGenerator()->create_course()->id;
        $this->restore($this->backup(), $target, backup::TARGET_EXISTING_ADDING, ['overwrite_conf' => false]);
        $this->assertTrue($DB->record_exists('search_index_requests', [
            'contextid' => context_course::instance($target)->id, 'searcharea' => 'local_lectern_syllabus-section',
        ]));
    }

    /**
     * The plugin's generator.
     *
     * @return \local_lectern_syllabus_generator
     */
    private function syllabi(): \local_lectern_syllabus_generator {
        return $this->getDataGenerator()->get_plugin_generator('local_lectern_syllabus');
    }

    /**
     * Enrols Ada in another course as a teacher.
     *
     * @param int $courseid
     * @return int Her id.
     */
    private function ada_in(int $courseid): int {
        $this->getDataGenerator()->enrol_user($this->ada->id, $courseid, 'editingteacher');
        return (int) $this->ada->id;
    }

    /**
     * Backs the course up.
     *
     * @param bool $users
     * @return string Name of the folder with the backup.
     */
    private function backup(bool $users = true): string {
        global $USER;
        $controller = new backup_controller(
            backup::TYPE_1COURSE,
            $this->course->id,
            backup::FORMAT_MOODLE,
            backup::INTERACTIVE_NO,
            backup::MODE_GENERAL,
            $USER->id,
        );
        $controller->get_plan()->get_setting('users')->set_value($users);
        $controller->execute_plan();
        $file = $controller->get_results()['backup_destination'];
        $controller->destroy();
        $folder = restore_controller::get_tempdir_name($this->course->id, $USER->id);
        $file->extract_to_pathname(get_file_packer('application/vnd.moodle.backup'), make_backup_temp_directory($folder));
        return $folder;
    }

    /**
     * Restores a backup.
     *
     * @param string $folder
     * @param int|null $courseid Null makes a course.
     * @param int $target
     * @param array $settings
     * @return int Id of the course.
     */
    private function restore(
        string $folder,
        ?int $courseid = null,
        int $target = backup::TARGET_NEW_COURSE,
        array $settings = [],
    ): int {
        global $USER;
        $courseid ??= restore_dbops::create_new_course('New', 'new', $this->course->category);
        $controller = new restore_controller(
            $folder,
            $courseid,
            backup::INTERACTIVE_NO,
            backup::MODE_GENERAL,
            $USER->id,
            $target,
        );
        foreach ($settings as $name => $value) {
            $controller->get_plan()->get_setting($name)->set_value($value);
        }
        $this->assertTrue($controller->execute_precheck());
        $controller->execute_plan();
        $controller->destroy();
        return $courseid;
    }

    /**
     * Imports the course into another, as a teacher does it.
     *
     * @param int $target
     * @param int $userid
     * @param bool $top Whether the first section comes along.
     */
    private function import(int $target, int $userid, bool $top = true): void {
        global $DB;
        $controller = new backup_controller(
            backup::TYPE_1COURSE,
            $this->course->id,
            backup::FORMAT_MOODLE,
            backup::INTERACTIVE_NO,
            backup::MODE_IMPORT,
            $userid,
        );
        if (!$top) {
            $first = $DB->get_field('course_sections', 'id', ['course' => $this->course->id, 'section' => 0], MUST_EXIST);
            $controller->get_plan()->get_setting("section_{$first}_included")->set_value(false);
        }
        $controller->execute_plan();
        $folder = $controller->get_backupid();
        $controller->destroy();
        $controller = new restore_controller(
            $folder,
            $target,
            backup::INTERACTIVE_NO,
            backup::MODE_IMPORT,
            $userid,
            backup::TARGET_CURRENT_ADDING,
        );
        $this->assertTrue($controller->execute_precheck());
        $controller->execute_plan();
        $controller->destroy();
    }

    /**
     * What the restored syllabus is to be.
     *
     * @return array
     */
    private function expected(): array {
        return ['shared' => '0', 'token' => null] + $this->all_of((int) $this->course->id);
    }

    /**
     * All that is stored of a course's syllabus, field by field, but the ids.
     *
     * @param int $courseid
     * @return array
     */
    private function all_of(int $courseid): array {
        global $DB;
        $contextid = context_course::instance($courseid)->id;
        $row = $DB->get_record('local_lectern_syllabus', ['courseid' => $courseid, 'contextid' => $contextid], '*', MUST_EXIST);
        $all = ['shared' => '', 'token' => ''] + self::without_ids($row);
        $all['shared'] = $row->shared;
        $all['token'] = $row->token;
        $shortnames = array_map(fn($section) => $section->shortname, sections::all());
        foreach ($DB->get_records('local_lectern_syllabus_version', ['syllabusid' => $row->id], 'sectionid, version') as $version) {
            $files = [];
            $stored = get_file_storage()->get_area_files(
                $contextid,
                'local_lectern_syllabus',
                'content',
                $version->id,
                'filepath, filename',
                false,
            );
            foreach ($stored as $file) {
                $files[$file->get_filepath() . $file->get_filename()] = [
                    $file->get_content(), $file->get_mimetype(), $file->get_author(), $file->get_license(), $file->get_source(),
                ];
            }
            $all['sections'][$shortnames[$version->sectionid]]['versions'][$version->version]
                = self::without_ids($version) + ['files' => $files];
        }
        foreach ($DB->get_records('local_lectern_syllabus_content', ['syllabusid' => $row->id]) as $content) {
            $all['sections'][$shortnames[$content->sectionid]]['current']
                = $DB->get_field('local_lectern_syllabus_version', 'version', ['id' => $content->versionid], MUST_EXIST);
            $all['sections'][$shortnames[$content->sectionid]] += self::without_ids($content);
        }
        return $all;
    }

    /**
     * A row's fields but those that another row has to have otherwise.
     *
     * @param stdClass $row
     * @return array
     */
    private static function without_ids(stdClass $row): array {
        return array_diff_key((array) $row, array_flip(['id', 'contextid', 'courseid', 'syllabusid', 'sectionid', 'versionid']));
    }
}
