<?php
// __licence__

namespace __component__;

/**
 * Tests of who may log in.
 *
 * @package    __component__
 * @copyright  __copyright__
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \auth_plugin___name__
 */
final class auth_test extends \advanced_testcase {
    public function test_users_log_in_with_their_password_alone(): void {
        $this->resetAfterTest();
        $this->getDataGenerator()->create_user(['username' => 'ada', 'auth' => '__name__', 'password' => 'Right-1!']);
        $auth = get_auth_plugin('__name__');

        $this->assertTrue($auth->user_login('ada', 'Right-1!'));
        $this->assertFalse($auth->user_login('ada', 'Wrong-1!'));
        $this->assertFalse($auth->user_login('nobody', 'Right-1!'));
    }

    public function test_only_users_of_the_domains_that_are_set_log_in(): void {
        $this->resetAfterTest();
        set_config('domains', 'example.com, example.org', '__component__');
        foreach (['ada' => 'ada@Example.org', 'eve' => 'eve@example.net', 'sub' => 'sub@sub.example.com'] as $name => $email) {
            $this->getDataGenerator()->create_user([
                'username' => $name, 'email' => $email, 'auth' => '__name__', 'password' => 'Right-1!',
            ]);
        }
        $auth = get_auth_plugin('__name__');

        $this->assertTrue($auth->user_login('ada', 'Right-1!'));
        $this->assertFalse($auth->user_login('eve', 'Right-1!'));
        $this->assertFalse($auth->user_login('sub', 'Right-1!'));
    }

    public function test_a_user_can_get_a_new_password(): void {
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user([
            'username' => 'ada',
            'auth' => '__name__',
            'password' => 'Old-1!!!',
        ]);
        $auth = get_auth_plugin('__name__');

        $this->assertTrue($auth->user_update_password($user, 'New-1!!!'));

        $this->assertTrue($auth->user_login('ada', 'New-1!!!'));
        $this->assertFalse($auth->user_login('ada', 'Old-1!!!'));
    }
}
