<?php
// __licence__

namespace __component__;

use __component__\local\domains;

/**
 * Tests of who can enrol.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \enrol___name___plugin
 * @covers     \__component__\local\domains
 */
final class lib_test extends \advanced_testcase {
    /**
     * An instance in a new course.
     *
     * @param array $fields Fields of the instance.
     * @return \stdClass
     */
    private function instance(array $fields): \stdClass {
        global $DB;
        $course = $this->getDataGenerator()->create_course();
        $role = $DB->get_field('role', 'id', ['shortname' => 'student'], MUST_EXIST);
        $id = enrol_get_plugin('__name__')->add_instance($course, $fields + [
            'roleid' => $role,
            'status' => ENROL_INSTANCE_ENABLED,
        ]);
        return $DB->get_record('enrol', ['id' => $id]);
    }

    public function test_users_of_the_domains_enrol_for_as_long_as_is_set(): void {
        global $DB;
        $this->resetAfterTest();
        $now = $this->mock_clock_with_frozen()->time();
        $instance = $this->instance(['customtext1' => 'example.com', 'enrolperiod' => WEEKSECS]);
        $user = $this->getDataGenerator()->create_user(['email' => 'ada@example.com']);
        $this->setUser($user);

        enrol_get_plugin('__name__')->enrol_now($instance);

        $this->assertTrue(is_enrolled(\core\context\course::instance($instance->courseid), $user, '', true));
        $this->assertEquals($now + WEEKSECS, $DB->get_field('user_enrolments', 'timeend', ['enrolid' => $instance->id]));
        $this->assertFalse(enrol_get_plugin('__name__')->can_enrol_now($instance), 'Nobody enrols twice.');
    }

    public function test_others_cannot(): void {
        $this->resetAfterTest();
        $instance = $this->instance(['customtext1' => 'example.com']);
        $this->setUser($this->getDataGenerator()->create_user(['email' => 'eve@example.net']));

        $this->assertNull(enrol_get_plugin('__name__')->enrol_page_hook($instance));
        $this->expectException(\moodle_exception::class);
        enrol_get_plugin('__name__')->enrol_now($instance);
    }

    public function test_the_course_page_offers_it(): void {
        global $PAGE;
        $this->resetAfterTest();
        $PAGE->set_url('/enrol/index.php');
        $instance = $this->instance(['customtext1' => 'example.com', 'name' => 'For staff']);
        $this->setUser($this->getDataGenerator()->create_user(['email' => 'ada@example.com']));

        $this->assertStringContainsString('For staff', enrol_get_plugin('__name__')->enrol_page_hook($instance));
    }

    public function test_domains_are_compared_whole_and_without_case(): void {
        $domains = new domains("Example.com,\n example.org");

        $this->assertTrue($domains->have('ada@example.COM'));
        $this->assertTrue($domains->have('ada@example.org'));
        $this->assertFalse($domains->have('ada@sub.example.com'));
        $this->assertFalse($domains->have('example.com'));
        $this->assertTrue((new domains(' , '))->are_none());
    }
}
