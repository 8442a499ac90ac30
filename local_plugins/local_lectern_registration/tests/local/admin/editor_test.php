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

namespace local_lectern_registration\local\admin;

use local_lectern_registration\event\form_updated;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;

/**
 * Changing the form.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\admin\editor
 * @covers     \local_lectern_registration\local\admin\arrangement
 */
final class editor_test extends \advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->begin(['firstname', 'lastname', 'email'], ['city', 'country'], ['phone1']);
    }

    /**
     * Stores a form.
     *
     * @param string[] ...$steps Names of the fields of each step.
     */
    private function begin(array ...$steps): void {
        $fields = [];
        foreach ($steps as $place => $names) {
            foreach ($names as $name) {
                $fields[] = new field($name, step: $place + 1);
            }
        }
        form_store::save(new form($fields, array_map(static fn(int $place): string => 'T' . ($place + 1), array_keys($steps))));
    }

    /**
     * How the form is arranged now.
     *
     * @return array[]
     */
    private function steps_of_fields(): array {
        return array_values(arrangement::groups(form_store::current()));
    }

    /**
     * A switch changes what it says, and nothing else of the field or the form.
     */
    public function test_set(): void {
        editor::set('city', ['help' => 'Where you work', 'rules' => ['minlength' => 2]]);
        $before = form_store::current()->to_array();
        $field = editor::set('city', ['mandatory' => false]);
        $this->assertFalse($field->mandatory);
        $after = form_store::current()->to_array();
        $this->assertFalse($after['fields'][3]['mandatory']);
        $after['fields'][3]['mandatory'] = true;
        $this->assertSame($before, $after);
    }

    /**
     * A change is made to the form as it is now, even where this request has read an older one.
     */
    public function test_two_administrators(): void {
        global $DB;
        $this->assertTrue(form_store::current()->fields['city']->mandatory);
        // Another server saves: what this one holds in its memory knows nothing of it.
        $stored = form_store::current()->with_field(new field('country', false, false, 2))->to_array();
        $DB->set_field('config_plugins', 'value', json_encode($stored), [
            'plugin' => 'local_lectern_registration', 'name' => 'form',
        ]);
        $this->assertTrue(form_store::current()->fields['country']->shown);

        editor::set('city', ['mandatory' => false]);
        $now = form_store::current()->fields;
        $this->assertFalse($now['city']->mandatory);
        $this->assertFalse($now['country']->shown);
        $this->assertFalse($now['country']->mandatory);
    }

    /**
     * Where somebody else is at it, one is told so, and nothing is saved. Afterwards it works again.
     */
    public function test_lock_is_given_back(): void {
        try {
            editor::change(static fn() => throw new \moodle_exception('field:unknown', 'local_lectern_registration'));
            $this->fail();
        } catch (\moodle_exception $thrown) {
            $this->assertSame('field:unknown', $thrown->errorcode);
        }
        editor::set('city', ['shown' => false]);
        $this->assertFalse(form_store::current()->fields['city']->shown);
    }

    /**
     * Everybody is looked at again after a change, and only then.
     */
    public function test_saves_changes_only(): void {
        $version = form_store::version(time());
        $sink = $this->redirectEvents();
        editor::set('city', ['mandatory' => true]);
        editor::shift('firstname', -1);
        editor::add('city');
        $this->assertSame([], $sink->get_events());
        $this->assertSame($version, form_store::version(time()));
        editor::set('city', ['mandatory' => false]);
        $this->assertInstanceOf(form_updated::class, $sink->get_events()[0]);
        $this->assertCount(1, $sink->get_events());
        $this->assertNotSame($version, form_store::version(time()));
    }

    /**
     * Without names and an address there is no account.
     */
    public function test_always(): void {
        foreach ([['shown' => false], ['mandatory' => false]] as $changes) {
            try {
                editor::set('email', $changes);
                $this->fail();
            } catch (\moodle_exception $refused) {
                $this->assertSame('field:always', $refused->errorcode);
            }
        }
        editor::set('email', ['help' => 'At work']);
        $this->assertSame('At work', form_store::current()->fields['email']->help);
        $this->expectExceptionMessage(get_string('field:always', 'local_lectern_registration'));
        editor::remove('email');
    }

    /**
     * What is not in the form cannot be set or moved, and what Moodle does not have cannot be added.
     */
    public function test_unknown(): void {
        $tries = [
            'field:gone' => [
                static fn() => editor::set('department', ['shown' => true]),
                static fn() => editor::move('department', 1),
                static fn() => editor::shift('department', 1),
            ],
            'field:unknown' => [static fn() => editor::add('password'), static fn() => editor::add('profile_field_none')],
        ];
        foreach ($tries as $code => $calls) {
            foreach ($calls as $call) {
                try {
                    $call();
                    $this->fail();
                } catch (\moodle_exception $refused) {
                    $this->assertSame($code, $refused->errorcode);
                }
            }
        }
    }

    /**
     * A field is added at the end of a step, shown and mandatory, and removed.
     */
    public function test_add_and_remove(): void {
        editor::add('department', 2);
        editor::add('institution');
        $this->assertSame(
            [['firstname', 'lastname', 'email'], ['city', 'country', 'department'], ['phone1', 'institution']],
            $this->steps_of_fields(),
        );
        $field = form_store::current()->fields['department'];
        $this->assertTrue($field->shown && $field->mandatory);
        editor::remove('department');
        editor::remove('department');
        $this->assertSame(['city', 'country'], $this->steps_of_fields()[1]);
    }

    /**
     * Fields move within a step, into others, and one place at a time over the edges of steps.
     */
    public function test_move(): void {
        editor::move('phone1', 2, 'country');
        $this->assertSame([['firstname', 'lastname', 'email'], ['city', 'phone1', 'country'], []], $this->steps_of_fields());
        editor::move('city', 3, 'firstname');
        $this->assertSame([['firstname', 'lastname', 'email'], ['phone1', 'country'], ['city']], $this->steps_of_fields());
        editor::move('city', 99);
        editor::shift('city', -1);
        $this->assertSame([['firstname', 'lastname', 'email'], ['phone1', 'country', 'city'], []], $this->steps_of_fields());
        editor::shift('phone1', 1);
        editor::shift('country', -1);
        $this->assertSame(['firstname', 'lastname', 'email', 'country'], $this->steps_of_fields()[0]);
        editor::shift('city', 1);
        editor::shift('city', 1);
        $this->assertSame([['firstname', 'lastname', 'email', 'country'], ['phone1'], ['city']], $this->steps_of_fields());
        editor::move('email', 1, 'email');
        editor::move('email', 1, 'firstname');
        $this->assertSame(['email', 'firstname', 'lastname', 'country'], $this->steps_of_fields()[0]);
    }

    /**
     * Steps come and go; no field goes with them.
     */
    public function test_steps(): void {
        editor::add_step();
        $this->assertSame(['T1', 'T2', 'T3', ''], form_store::current()->steps);
        editor::remove_step(2);
        $this->assertSame(['T1', 'T3', ''], form_store::current()->steps);
        $this->assertSame([['firstname', 'lastname', 'email', 'city', 'country'], ['phone1'], []], $this->steps_of_fields());
        editor::remove_step(1);
        $this->assertSame(['T3', ''], form_store::current()->steps);
        $this->assertSame([['firstname', 'lastname', 'email', 'city', 'country', 'phone1'], []], $this->steps_of_fields());
        editor::remove_step(7);
        editor::remove_step(2);
        editor::remove_step(1);
        $this->assertSame(['T3'], form_store::current()->steps);
        $this->assertCount(6, $this->steps_of_fields()[0]);
    }
}
