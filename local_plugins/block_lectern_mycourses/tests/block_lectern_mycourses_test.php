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

namespace block_lectern_mycourses;

use block_lectern_mycourses\local\preferences;

/**
 * The block as pages show it, and the number of database reads that it takes.
 *
 * @package    block_lectern_mycourses
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \block_lectern_mycourses
 * @covers     \block_lectern_mycourses\output\mycourses
 */
final class block_lectern_mycourses_test extends \advanced_testcase {
    /**
     * Loads what blocks need.
     */
    public static function setUpBeforeClass(): void {
        global $CFG;
        parent::setUpBeforeClass();
        require_once($CFG->dirroot . '/blocks/moodleblock.class.php');
        require_once($CFG->dirroot . '/blocks/lectern_mycourses/block_lectern_mycourses.php');
    }

    /**
     * Adds a block to a page.
     *
     * @param array $config Its configuration.
     * @return \block_lectern_mycourses
     */
    private function add_block(array $config = []): \block_lectern_mycourses {
        $instance = $this->getDataGenerator()->create_block('lectern_mycourses', [
            'parentcontextid' => \core\context\system::instance()->id,
            'pagetypepattern' => 'my-index',
            'configdata' => base64_encode(serialize((object) $config)),
        ]);
        return $this->load_block($instance->id);
    }

    /**
     * A page to show blocks on.
     *
     * @return \moodle_page
     */
    private static function create_page(): \moodle_page {
        $page = new \moodle_page();
        $page->set_context(\core\context\system::instance());
        $page->set_pagelayout('standard');
        $page->set_pagetype('my-index');
        $page->set_url('/my/index.php');
        return $page;
    }

    /**
     * Loads a block for a new page.
     *
     * @param int $instanceid Block instance.
     * @return \block_lectern_mycourses
     */
    private function load_block(int $instanceid): \block_lectern_mycourses {
        global $DB;
        $page = self::create_page();
        return block_instance('lectern_mycourses', $DB->get_record('block_instances', ['id' => $instanceid]), $page);
    }

    /**
     * Enrols a user in new courses with tracked activities.
     *
     * @param \stdClass $user User.
     * @param int $number Number of courses.
     */
    private function enrol_in_courses(\stdClass $user, int $number): void {
        $generator = $this->getDataGenerator();
        for ($i = 0; $i < $number; $i++) {
            $course = $generator->create_course(['enablecompletion' => 1, 'numsections' => 0, 'enddate' => time() + WEEKSECS]);
            $generator->create_module('label', ['course' => $course->id, 'completion' => 1]);
            $generator->enrol_user($user->id, $course->id);
        }
    }

    /**
     * The number of reads that a block's content takes for a user in what is like a fresh process with warm caches.
     *
     * @param int $instanceid Block instance.
     * @param \stdClass $user User.
     * @return int
     */
    private function count_reads(int $instanceid, \stdClass $user): int {
        global $DB, $FILTERLIB_PRIVATE;
        $reads = null;
        // The first round warms the caches.
        for ($round = 0; $round < 2; $round++) {
            accesslib_clear_all_caches_for_unit_testing();
            \core\context_helper::reset_caches();
            get_fast_modinfo(0, 0, true);
            \filter_manager::reset_caches();
            \core\di::reset_container();
            $FILTERLIB_PRIVATE = null;
            $this->setUser($DB->get_record('user', ['id' => $user->id]));
            $block = $this->load_block($instanceid);
            // What every page has before it comes to its blocks: preferences, roles (by then in the cache) and core's renderer.
            get_user_preferences();
            get_role_definitions(array_keys(get_all_roles()));
            has_capability('moodle/block:view', \core\context\block::instance($instanceid));
            $block->page->get_renderer('core');
            $before = $DB->perf_get_reads();
            $text = $block->get_content()->text;
            $reads = $DB->perf_get_reads() - $before;
            $this->assertStringContainsString('data-course=', $text);
        }
        return $reads;
    }

    /**
     * The number of reads is the same for 12 and for 120 courses, and with 12 and 48 shown.
     */
    public function test_reads_do_not_grow(): void {
        global $CFG;
        $this->resetAfterTest();
        set_config('enablecompletion', 1);
        $few = $this->getDataGenerator()->create_user();
        $many = $this->getDataGenerator()->create_user();
        $this->enrol_in_courses($few, 12);
        $this->enrol_in_courses($many, 120);
        $this->setAdminUser();
        foreach ([12, 48] as $perpage) {
            $instanceid = $this->add_block(['perpage' => $perpage])->instance->id;
            // Enrolments, courses, progress, pictures.
            $this->assertSame(4, $this->count_reads($instanceid, $few), "12 courses, $perpage at a time");
            $this->assertSame(4, $this->count_reads($instanceid, $many), "120 courses, $perpage at a time");
        }
        // Filters of headings take two more: those active, and their settings.
        filter_set_global_state('multilang', TEXTFILTER_ON);
        filter_set_applies_to_strings('multilang', true);
        set_config('filterall', 1);
        $instanceid = $this->add_block(['perpage' => 48, 'sort' => 'name'])->instance->id;
        $this->assertSame(6, $this->count_reads($instanceid, $few), '12 courses, headings filtered');
        $this->assertSame(6, $this->count_reads($instanceid, $many), '120 courses, headings filtered');
    }

    /**
     * Visitors and guests get nothing, so that pages do not even show the block's frame.
     */
    public function test_visitors_and_guests(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $instanceid = $this->add_block()->instance->id;
        $this->setUser(null);
        $this->assertTrue($this->load_block($instanceid)->is_empty());
        $this->setGuestUser();
        $this->assertTrue($this->load_block($instanceid)->is_empty());
        $this->setAdminUser();
        $this->assertFalse($this->load_block($instanceid)->is_empty());
    }

    /**
     * Two blocks on a page have no id in common, and each its own choices.
     */
    public function test_two_blocks_on_a_page(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $ids = [$this->add_block()->instance->id, $this->add_block(['title' => 'Done <i>&</i> dusted'])->instance->id];
        $user = $this->getDataGenerator()->create_user();
        $this->enrol_in_courses($user, 2);
        $this->setUser($user);
        preferences::remember($ids[0], ['view' => 'list']);
        $found = [];
        foreach ($ids as $i => $instanceid) {
            $block = $this->load_block($instanceid);
            $html = $block->get_content()->text;
            preg_match_all('/ id="([^"]+)"/', $html, $matches);
            $this->assertSame($matches[1], array_unique($matches[1]));
            $found[] = $matches[1];
            $this->assertStringContainsString('data-view="' . ['list', 'cards'][$i] . '"', $html);
        }
        $this->assertNotEmpty($found[0]);
        $this->assertSame([], array_intersect(...$found));
        $this->assertSame('Done &amp; dusted', $block->title);
    }

    /**
     * Without JavaScript 'Show more' is a link that keeps what was chosen, and the address can choose.
     */
    public function test_address(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $instanceid = $this->add_block()->instance->id;
        $user = $this->getDataGenerator()->create_user();
        $this->enrol_in_courses($user, 30);
        $this->setUser($user);

        $html = $this->load_block($instanceid)->get_content()->text;
        $this->assertSame(12, substr_count($html, 'data-course='));
        $this->assertMatchesRegularExpression(
            "/href=\"[^\"]*lmc{$instanceid}show=24[^\"]*#lectern-mycourses-$instanceid-course-\d+\"/",
            $html
        );

        $_GET = ["lmc{$instanceid}show" => '24', "lmc{$instanceid}view" => 'list', "lmc{$instanceid}filter" => 'notstarted'];
        $html = $this->load_block($instanceid)->get_content()->text;
        $this->assertSame(24, substr_count($html, 'data-course='));
        $this->assertStringContainsString('data-view="list"', $html);
        $this->assertMatchesRegularExpression('/value="notstarted"[^>]*aria-pressed="true"/', $html);
        // What the address chooses is for one visit.
        $this->assertNull(preferences::remembered($instanceid)['view']);

        $_GET = ["lmc{$instanceid}show" => '36'];
        $html = $this->load_block($instanceid)->get_content()->text;
        $this->assertSame(30, substr_count($html, 'data-course='));
        $this->assertStringNotContainsString('show=', $html);

        $_GET = ["lmc{$instanceid}search" => '"><script>alert(1)</script>nothing'];
        $html = $this->load_block($instanceid)->get_content()->text;
        $this->assertStringNotContainsString('<script>', $html);
        $this->assertStringContainsString('name="clear"', $html);
    }

    /**
     * Those without courses are told what will come, and get no controls to play with.
     */
    public function test_no_courses(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $instanceid = $this->add_block()->instance->id;
        $this->setUser($this->getDataGenerator()->create_user());
        $html = $this->load_block($instanceid)->get_content()->text;
        $this->assertStringContainsString('No courses yet', $html);
        $this->assertStringContainsString('/course/index.php', $html);
        $this->assertMatchesRegularExpression('/<form[^>]* hidden>/', $html);
        $this->assertStringNotContainsString('name="clear"', $html);
    }

    /**
     * A deleted block takes the choices made in it along.
     */
    public function test_deletion(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        global $DB;
        $block = $this->add_block();
        $id = $block->instance->id;
        preferences::remember($id, ['view' => 'list']);
        blocks_delete_instance($block->instance);
        $this->assertFalse($DB->record_exists('user_preferences', ['name' => preferences::name('view', $id)]));
    }
}
