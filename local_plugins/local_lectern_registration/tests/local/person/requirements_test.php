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

namespace local_lectern_registration\local\person;

use advanced_testcase;
use core_user;
use local_lectern_registration\local\form\exemption;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;
use PHPUnit\Framework\Attributes\CoversClass;

/**
 * What somebody lacks.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\person\requirements
 */
#[CoversClass(requirements::class)]
final class requirements_test extends advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    /**
     * Names of what somebody lacks in a form of some fields.
     *
     * @param int $userid
     * @param field[] $fields
     * @param exemption|null $exempt
     * @return string[]
     */
    private static function missing(int $userid, array $fields, ?exemption $exempt = null): array {
        return array_keys(requirements::of($userid, new form($fields, [], $exempt))->missing);
    }

    public function test_what_is_empty_is_missing(): void {
        $user = $this->getDataGenerator()->create_user(['city' => '', 'country' => 'AU', 'timezone' => '99', 'phone1' => '0']);
        $fields = [new field('city'), new field('country'), new field('timezone'), new field('phone1'), new field('phone2', true, false)];
        $this->assertSame(['city', 'timezone'], self::missing((int) $user->id, $fields));
    }

    public function test_custom_fields_are_missing_until_somebody_answered_even_with_a_default(): void {
        global $DB;
        $make = fn(string $type, string $name, array $more = []) => $this->getDataGenerator()->create_custom_profile_field(
            ['datatype' => $type, 'shortname' => $name, 'name' => $name] + $more
        );
        $make('text', 'team', ['defaultdata' => 'Sales']);
        $checkbox = $make('checkbox', 'remote');
        $datetime = $make('datetime', 'begin');
        $user = (int) $this->getDataGenerator()->create_user()->id;
        $DB->insert_record('user_info_data', ['userid' => $user, 'fieldid' => $checkbox->id, 'data' => '0', 'dataformat' => 0]);
        $DB->insert_record('user_info_data', ['userid' => $user, 'fieldid' => $datetime->id, 'data' => '0', 'dataformat' => 0]);
        $fields = [new field('profile_field_team'), new field('profile_field_remote'), new field('profile_field_begin')];
        $this->assertSame(['profile_field_team', 'profile_field_begin'], self::missing($user, $fields));
    }

    public function test_what_nobody_can_answer_is_not_asked(): void {
        $make = fn(string $name, array $more, string $type = 'text') => $this->getDataGenerator()->create_custom_profile_field(
            ['datatype' => $type, 'shortname' => $name, 'name' => $name] + $more
        );
        $make('hidden', ['visible' => 0]);
        $make('locked', ['locked' => 1]);
        $make('empty', ['param1' => " \n "], 'menu');
        $make('asked', []);
        $names = ['hidden', 'locked', 'empty', 'asked', 'deleted'];
        $fields = array_map(static fn(string $name): field => new field("profile_field_{$name}"), $names);
        $user = (int) $this->getDataGenerator()->create_user()->id;
        $this->assertSame(['profile_field_asked'], self::missing($user, $fields));
    }

    public function test_what_the_login_method_locks_is_the_administrators_to_fill(): void {
        set_config('field_lock_city', 'locked', 'auth_ldap');
        set_config('field_lock_department', 'unlockedifempty', 'auth_ldap');
        $user = $this->getDataGenerator()->create_user(['auth' => 'ldap', 'city' => '', 'department' => '']);
        $standing = requirements::of((int) $user->id, new form([new field('city'), new field('department')]));
        $this->assertSame(['department'], array_keys($standing->missing));
        $this->assertSame(['city'], $standing->locked);
    }

    public function test_what_somebody_may_not_edit_is_the_administrators_to_fill(): void {
        global $CFG;
        $user = (int) $this->getDataGenerator()->create_user(['city' => ''])->id;
        unassign_capability('moodle/user:editownprofile', $CFG->defaultuserroleid);
        $standing = requirements::of($user, new form([new field('city')]));
        $this->assertTrue($standing->is_complete());
        $this->assertSame(['city'], $standing->locked);
    }

    public function test_who_is_exempt_is_not_asked(): void {
        global $DB;
        $generator = $this->getDataGenerator();
        $fields = [new field('city')];
        $user = (int) $generator->create_user(['city' => ''])->id;
        $cohort = $generator->create_cohort();
        $role = (int) $DB->get_field('role', 'id', ['shortname' => 'editingteacher']);

        $this->assertSame([], self::missing($user, $fields, new exemption([], [], ['manual'])));
        $this->assertSame([], self::missing($user, [new field('city', exempt: new exemption([], [], ['manual']))]));
        $this->assertSame(['city'], self::missing($user, $fields, new exemption([$role], [$cohort->id])));
        cohort_add_member($cohort->id, $user);
        $this->assertSame([], self::missing($user, $fields, new exemption([$role], [$cohort->id])));
        cohort_remove_member($cohort->id, $user);
        $generator->create_and_enrol($generator->create_course(), 'editingteacher', ['username' => 'teacher']);
        $teacher = core_user::get_user_by_username('teacher');
        $DB->set_field('user', 'city', '', ['id' => $teacher->id]);
        $this->assertSame([], self::missing((int) $teacher->id, $fields, new exemption([$role])));
    }

    public function test_a_field_is_asked_from_its_day_on_and_makes_another_version_then(): void {
        $user = (int) $this->getDataGenerator()->create_user(['city' => ''])->id;
        $this->assertSame([], self::missing($user, [new field('city', from: time() + DAYSECS)]));
        $this->assertSame(['city'], self::missing($user, [new field('city', from: time() - 1)]));

        form_store::save(new form([new field('city', from: time() + DAYSECS)]));
        $this->assertNotSame(form_store::version(time()), form_store::version(time() + DAYSECS));
        $this->assertSame(form_store::version(time()), form_store::version(time() + HOURSECS));
    }

    public function test_administrators_and_guests_are_never_asked(): void {
        global $DB;
        $this->assertSame([], self::missing((int) get_admin()->id, [new field('phone1')]));
        $this->assertSame([], self::missing((int) guest_user()->id, [new field('phone1')]));
    }
}
