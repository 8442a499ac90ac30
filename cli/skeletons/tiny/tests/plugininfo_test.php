<?php
// __licence__

namespace __component__;

use core\context\course;

/**
 * Tests of who gets the button.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \__component__\plugininfo
 */
final class plugininfo_test extends \advanced_testcase {
    public function test_editors_of_users_who_may_use_it_get_the_button(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $context = course::instance($course->id);
        $this->setUser($this->getDataGenerator()->create_and_enrol($course, 'editingteacher'));

        $configuration = (new \editor_tiny\manager())->get_plugin_configuration($context, ['context' => $context]);

        $ours = $configuration['__component__/plugin'];
        $this->assertSame(['__component__/__component___insert'], $ours['buttons']);
        $this->assertSame(['__component__/__component___insert'], $ours['menuitems']);
    }

    public function test_others_do_not(): void {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $context = course::instance($course->id);
        $user = $this->getDataGenerator()->create_and_enrol($course, 'student');
        role_change_permission($this->user_role(), $context, 'tiny/__name__:use', CAP_PROHIBIT);
        $this->setUser($user);

        $configuration = (new \editor_tiny\manager())->get_plugin_configuration($context, ['context' => $context]);

        $this->assertArrayNotHasKey('__component__/plugin', $configuration);
    }

    /**
     * The role of everybody who has logged in.
     *
     * @return int
     */
    private function user_role(): int {
        global $DB;
        return $DB->get_field('role', 'id', ['shortname' => 'user'], MUST_EXIST);
    }
}
