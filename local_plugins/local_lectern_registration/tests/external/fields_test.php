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

use core_external\external_api;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;

/**
 * Switching fields and moving them by web service. Who may is in local\admin\access_test.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\external\set_field
 * @covers     \local_lectern_registration\external\move_field
 */
final class fields_test extends \advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        form_store::save(form::from_array([
            'fields' => [['name' => 'city', 'rules' => ['minlength' => 2, 'maxlength' => 40]], ['name' => 'country', 'step' => 2]],
            'steps' => ['', ''],
        ]));
    }

    /**
     * What is not said stays, and what holds now is told.
     */
    public function test_set(): void {
        $set = static fn(...$args): array
            => external_api::clean_returnvalue(set_field::execute_returns(), set_field::execute(...$args));
        $this->assertSame(
            ['shown' => false, 'mandatory' => true, 'facts' => ['asked after login, not at sign-up', '2 to 40 characters']],
            $set('city', shown: false),
        );
        $this->assertSame(
            ['shown' => false, 'mandatory' => false, 'facts' => ['not asked now', '2 to 40 characters']],
            $set('city', mandatory: false),
        );
        $this->assertTrue($set('city', true, null)['shown']);
        $this->assertFalse(form_store::current()->fields['city']->mandatory);
        $this->assertSame($set('city'), $set('city'));
    }

    /**
     * What cannot be is refused with the reason, and changes nothing.
     */
    public function test_refused(): void {
        $before = form_store::current()->to_array();
        $tries = [
            'field:always' => fn() => set_field::execute('email', mandatory: false),
            'field:gone' => fn() => set_field::execute("city' OR 1=1", shown: true),
        ];
        foreach ($tries as $code => $try) {
            try {
                $try();
                $this->fail();
            } catch (\moodle_exception $refused) {
                $this->assertSame($code, $refused->errorcode);
            }
        }
        $this->assertSame($before, form_store::current()->to_array());
        $this->expectExceptionMessage(get_string('field:gone', 'local_lectern_registration'));
        move_field::execute('department', 1);
    }

    /**
     * A field goes before the one that is named, or to the end of the step.
     */
    public function test_move(): void {
        $move = static fn(...$args): bool
            => external_api::clean_returnvalue(move_field::execute_returns(), move_field::execute(...$args));
        $this->assertTrue($move('city', 2, 'country'));
        $this->assertSame(['firstname', 'lastname', 'email', 'city', 'country'], array_keys(form_store::current()->fields));
        $this->assertSame(2, form_store::current()->fields['city']->step);
        $move('city', 2);
        $move('email', -5, 'firstname');
        $this->assertSame(['email', 'firstname', 'lastname', 'country', 'city'], array_keys(form_store::current()->fields));
    }
}
