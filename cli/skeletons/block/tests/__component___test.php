<?php
// __licence__

namespace __component__;

use core\output\named_templatable;
use __component__\output\greeting;

/**
 * Tests of the block and its greeting.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__
 * @covers     \__component__\output\greeting
 */
final class __component___test extends \advanced_testcase {
    /**
     * The block on the Dashboard of a new user.
     *
     * Whoever is logged in afterwards sees it: an administrator, unless the test says otherwise.
     *
     * @param array $config The instance's configuration.
     * @return \block_base
     */
    private function block(array $config = []): \block_base {
        global $CFG;
        require_once($CFG->libdir . '/blocklib.php');
        $this->setAdminUser();
        $page = new \moodle_page();
        $page->set_context(\core\context\user::instance($this->getDataGenerator()->create_user()->id));
        $page->set_pagelayout('mydashboard');
        $page->set_pagetype('my-index');
        $page->set_url('/my/');
        $page->blocks->add_region('content', false);
        $page->blocks->load_blocks();
        $page->blocks->add_block('__name__', 'content', 0, false);
        $page->blocks->load_blocks();
        [$block] = $page->blocks->get_blocks_for_region('content');
        if ($config) {
            $block->config = (object) $config;
            $block->specialization();
        }
        return $block;
    }

    public function test_it_greets_the_user_and_shows_the_message_escaped(): void {
        $this->resetAfterTest();
        $block = $this->block(['message' => 'Tea <b>at</b> four']);
        $this->setUser($this->getDataGenerator()->create_user(['firstname' => 'Ada']));

        $html = $block->get_content()->text;

        $this->assertStringContainsString('Hello, Ada', $html);
        $this->assertStringContainsString('Tea &lt;b&gt;at&lt;/b&gt; four', $html);
    }

    public function test_without_a_message_there_is_nothing_to_hide(): void {
        $this->resetAfterTest();

        $this->assertStringNotContainsString('<button', $this->block()->get_content()->text);
    }

    public function test_guests_see_nothing(): void {
        $this->resetAfterTest();
        $block = $this->block();
        $this->setGuestUser();

        $this->assertSame('', $block->get_content()->text);
    }

    public function test_an_instance_can_have_a_title_of_its_own(): void {
        $this->resetAfterTest();

        $this->assertSame('Noticeboard', $this->block(['title' => 'Noticeboard'])->title);
    }
}
