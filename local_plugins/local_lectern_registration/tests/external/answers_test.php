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

namespace local_lectern_registration\external;

use advanced_testcase;
use core\exception\moodle_exception;
use core\exception\required_capability_exception;
use core_external\external_api;
use local_lectern_registration\event\registration_changed;
use local_lectern_registration\event\registration_completed;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\person\people;
use local_lectern_registration\local\rules\rules;
use PHPUnit\Framework\Attributes\CoversClass;

/**
 * Asking and answering by web services.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\external\save_answers
 */
#[CoversClass(get_requirements::class)]
#[CoversClass(validate::class)]
#[CoversClass(save_answers::class)]
final class answers_test extends advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->getDataGenerator()->create_custom_profile_field([
            'datatype' => 'menu', 'shortname' => 'team', 'name' => 'Team', 'param1' => "Sales\nSupport",
        ]);
        form_store::save(new form([
            new field('city', rules: rules::from_array(['minlength' => 2])), new field('department'), new field('profile_field_team'),
        ]));
    }

    /**
     * Calls a function as the current user.
     *
     * @param class-string<external_api> $function
     * @param array $answers By name.
     * @return array
     */
    private static function call(string $function, array $answers): array {
        $list = array_map(static fn($name, $value) => ['name' => $name, 'value' => $value], array_keys($answers), $answers);
        return external_api::clean_returnvalue($function::execute_returns(), $function::execute($list));
    }

    public function test_somebody_asks_what_is_missing_answers_and_is_complete(): void {
        $user = $this->getDataGenerator()->create_user(['city' => '', 'department' => '']);
        $this->setUser($user);
        $asked = external_api::clean_returnvalue(get_requirements::execute_returns(), get_requirements::execute());
        $this->assertSame(['city', 'department', 'profile_field_team'], array_column($asked['missing'], 'name'));
        $this->assertFalse($asked['complete']);

        $sink = $this->redirectEvents();
        $answer = self::call(save_answers::class, ['city' => ' Perth ', 'department' => 'R&D', 'email' => 'new@example.org']);
        $this->assertSame([true, false, ['email']], [$answer['valid'], $answer['complete'], $answer['notasked']]);
        $answer = self::call(save_answers::class, ['profile_field_team' => 'Support']);
        $this->assertTrue($answer['complete']);
        $events = array_map(get_class(...), $sink->get_events());
        $this->assertCount(2, array_keys($events, registration_changed::class));
        $this->assertCount(1, array_keys($events, registration_completed::class));

        $now = \core_user::get_user($user->id);
        $this->assertSame(['Perth', 'R&D', $user->email], [$now->city, $now->department, $now->email]);
        $this->assertSame('Support', profile_user_record((int) $user->id)->team);
    }

    public function test_who_has_answered_begins_anew(): void {
        $user = $this->getDataGenerator()->create_user(['city' => '', 'department' => '']);
        $this->setUser($user);
        people::update(people::ask((int) $user->id), ['timeasked' => 1, 'logins' => 9, 'reminder' => 'grace7-1']);
        self::call(save_answers::class, ['city' => 'Perth', 'department' => 'R&D', 'profile_field_team' => 'Sales']);
        $record = people::record((int) $user->id);
        $this->assertSame(['0', '1', ''], [(string) $record->timeasked, (string) $record->logins, $record->reminder]);
        $this->assertGreaterThan(0, $record->timecompleted);
    }

    public function test_nothing_is_stored_where_the_login_methods_directory_cannot_be_reached(): void {
        if (!extension_loaded('ldap')) {
            $this->markTestSkipped('Needs the ldap extension');
        }
        foreach (['host_url' => 'ldap://127.0.0.1:1', 'field_map_city' => 'l', 'field_updateremote_city' => '1'] as $name => $value) {
            set_config($name, $value, 'auth_ldap');
        }
        $user = $this->getDataGenerator()->create_user(['auth' => 'ldap', 'city' => '', 'department' => '']);
        $this->setUser($user);
        try {
            self::call(save_answers::class, ['city' => 'Perth', 'department' => 'R&D']);
            $this->fail('It was stored here and not there');
        } catch (moodle_exception $refused) {
            $this->assertStringContainsString('LDAP', $refused->getMessage());
        }
        $now = \core_user::get_user($user->id);
        $this->assertSame(['', ''], [$now->city, $now->department]);
    }

    public function test_all_or_nothing_is_stored(): void {
        $user = $this->getDataGenerator()->create_user(['city' => '', 'department' => '']);
        $this->setUser($user);
        $answer = self::call(save_answers::class, ['city' => 'x', 'department' => 'R&D', 'profile_field_team' => 'None']);
        $this->assertSame(['city', 'profile_field_team'], array_column($answer['problems'], 'name'));
        $this->assertSame('', \core_user::get_user($user->id)->department);
    }

    public function test_what_is_answered_already_is_not_taken(): void {
        $user = $this->getDataGenerator()->create_user(['city' => 'Perth', 'department' => '']);
        $this->setUser($user);
        self::call(save_answers::class, ['city' => 'Sydney']);
        $this->assertSame('Perth', \core_user::get_user($user->id)->city);
    }

    public function test_only_who_sees_the_reports_asks_of_others(): void {
        global $DB;
        $other = $this->getDataGenerator()->create_user(['city' => '']);
        $manager = $this->getDataGenerator()->create_user(['city' => 'x']);
        role_assign($DB->get_field('role', 'id', ['shortname' => 'manager']), $manager->id, \core\context\system::instance());
        $this->setUser($manager);
        $this->assertContains('city', array_column(get_requirements::execute((int) $other->id)['missing'], 'name'));
        $this->setUser($this->getDataGenerator()->create_user());
        $this->expectException(required_capability_exception::class);
        get_requirements::execute((int) $other->id);
    }

    public function test_nobody_answers_as_a_guest(): void {
        $this->setGuestUser();
        $this->expectException(moodle_exception::class);
        save_answers::execute([]);
    }
}
