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

namespace local_lectern_people\local\source;

use local_lectern_people\local\settings;

/**
 * Which fields may say who manages whom.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\source\ownership
 * @covers     \local_lectern_people\local\source\department
 * @covers     \local_lectern_people\local\source\user_role
 */
final class ownership_test extends \advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    /**
     * Kinds of custom fields, and whether they may be a source.
     *
     * @return array[]
     */
    public static function fields(): array {
        return [
            'locked' => [['locked' => 1, 'visible' => 2], null],
            'locked menu' => [['datatype' => 'menu', 'locked' => 1, 'param1' => "a\nb"], null],
            'hidden from its owner' => [['locked' => 0, 'visible' => 0], null],
            'free' => [['locked' => 0, 'visible' => 2], 'problem:fieldunlocked'],
            'free, only seen by its owner' => [['locked' => 0, 'visible' => 1], 'problem:fieldunlocked'],
            'asked at sign-up though locked' => [['locked' => 1, 'signup' => 1], 'problem:fieldsignup'],
            'a long text' => [['datatype' => 'textarea', 'locked' => 1], 'problem:fieldtype'],
            'a box' => [['datatype' => 'checkbox', 'locked' => 1], 'problem:fieldtype'],
        ];
    }

    /**
     * Custom fields.
     *
     * @dataProvider fields
     * @param array $record
     * @param string|null $problem Key of a string.
     */
    public function test_custom_fields(array $record, ?string $problem): void {
        $id = $this->getDataGenerator()->create_custom_profile_field(
            $record + ['datatype' => 'text', 'shortname' => 'boss', 'name' => 'Boss & all'],
        )->id;
        $expected = $problem === null ? null : get_string($problem, 'local_lectern_people', 'Boss &amp; all');
        $this->assertSame($expected, ownership::custom_field_problem((int) $id));
        $listed = ownership::custom_fields();
        if ($problem === 'problem:fieldtype') {
            $this->assertSame([], $listed);
        } else {
            $this->assertSame([$id => ['name' => 'Boss &amp; all', 'problem' => $expected]], $listed);
        }
        settings::set('departmentfield', "profile_{$id}");
        $this->assertSame($expected, (new department())->problem());
    }

    /**
     * A field that is not there.
     */
    public function test_no_field(): void {
        $this->assertNotNull(ownership::custom_field_problem(0));
        $this->assertNotNull(ownership::custom_field_problem(999999));
        foreach (['profile_999999', 'description', 'password', ''] as $field) {
            settings::set('departmentfield', $field);
            $this->assertSame(get_string('problem:nofield', 'local_lectern_people'), (new department())->problem());
        }
    }

    /**
     * A field of every account is good once every login method in use locks it.
     */
    public function test_standard_fields(): void {
        set_config('auth', 'email,ldap');
        $this->assertStringContainsString('Manual accounts', ownership::standard_field_problem('department'));
        set_config('field_lock_department', 'locked', 'auth_manual');
        set_config('field_lock_department', 'unlockedifempty', 'auth_email');
        set_config('field_lock_department', 'locked', 'auth_ldap');
        $problem = ownership::standard_field_problem('department');
        $this->assertStringContainsString('Email-based', $problem);
        $this->assertStringNotContainsString('Manual', $problem);
        set_config('field_lock_department', 'locked', 'auth_email');
        $this->assertNull(ownership::standard_field_problem('department'));
    }

    /**
     * A field that our own sign-up asks is written by whoever signs up, though their login method locks it from then on.
     */
    public function test_asked_at_signup(): void {
        if (!class_exists(\local_lectern_registration\local\form\form_store::class)) {
            $this->markTestSkipped('Without the plugin for registration nobody is asked');
        }
        foreach (['manual', 'email'] as $method) {
            set_config('field_lock_idnumber', 'locked', "auth_{$method}");
        }
        set_config('auth', 'email');
        set_config('registerauth', 'email');
        $this->assertNull(ownership::key_problem('idnumber'));
        set_config('form', json_encode(['fields' => [['name' => 'idnumber', 'shown' => true]]]), 'local_lectern_registration');
        $this->assertStringContainsString('sign-up', ownership::key_problem('idnumber'));
        set_config('registerauth', '');
        $this->assertNull(ownership::key_problem('idnumber'));
    }

    /**
     * What names a manager must not be taken by others.
     */
    public function test_keys(): void {
        set_config('emailchangeconfirmation', 1);
        $this->assertNull(ownership::key_problem('email'));
        set_config('emailchangeconfirmation', 0);
        $this->assertNotNull(ownership::key_problem('email'));
        set_config('registerauth', '');
        $this->assertNull(ownership::key_problem('username'));
        set_config('registerauth', 'email');
        $this->assertNotNull(ownership::key_problem('username'));
        $this->assertNotNull(ownership::key_problem('idnumber'));
    }

    /**
     * Without a role there is nothing to read.
     */
    public function test_roles(): void {
        $source = new user_role();
        $this->assertNotNull($source->problem());
        settings::set('roles', ',x,0');
        $this->assertNotNull($source->problem());
        $role = $this->getDataGenerator()->create_role();
        set_role_contextlevels($role, [CONTEXT_USER]);
        settings::set('roles', (string) $role);
        $this->assertNull($source->problem());
    }
}
