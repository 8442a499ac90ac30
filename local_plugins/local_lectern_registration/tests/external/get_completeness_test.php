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

use core\context\system as context_system;
use core_external\external_api;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;

/**
 * How complete people's registrations are, by web service.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\external\get_completeness
 */
final class get_completeness_test extends \advanced_testcase {
    /**
     * Calls the function, through the description of what it returns.
     *
     * @param mixed ...$args
     * @return array
     */
    private function call(...$args): array {
        return external_api::clean_returnvalue(get_completeness::execute_returns(), get_completeness::execute(...$args));
    }

    /**
     * Numbers of all people, and of a cohort.
     */
    public function test_numbers(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $generator = $this->getDataGenerator();
        set_config('field_lock_country', 'locked', 'auth_ldap');
        form_store::save(new form([new field('city'), new field('country')]));
        $cohort = $generator->create_cohort();
        $generator->create_user(['city' => 'Porto', 'country' => 'PT']);
        $generator->create_user(['city' => 'Porto', 'country' => '', 'auth' => 'ldap']);
        $member = $generator->create_user(['city' => '', 'country' => 'PT']);
        cohort_add_member($cohort->id, $member->id);

        $all = $this->call();
        $this->assertEqualsWithDelta(time(), $all['time'], 60);
        unset($all['time']);
        $fields = array_column($all['fields'], null, 'name');
        $this->assertSame(['firstname', 'lastname', 'email', 'city', 'country'], array_keys($fields));
        $city = ['name' => 'city', 'label' => 'City/town', 'asked' => 3, 'missing' => 1, 'locked' => 0];
        $this->assertSame($city, $fields['city']);
        $country = ['name' => 'country', 'label' => 'Country', 'asked' => 3, 'missing' => 0, 'locked' => 1];
        $this->assertSame($country, $fields['country']);
        unset($all['fields']);
        $this->assertSame(['people' => 3, 'complete' => 2, 'incomplete' => 1, 'waiting' => 1], $all);

        $some = $this->call((int) $cohort->id);
        $this->assertSame([1, 0, 1, 0], [$some['people'], $some['complete'], $some['incomplete'], $some['waiting']]);
    }

    /**
     * Who may not see the reports gets nothing, nor does who may not see the cohort.
     */
    public function test_refused(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $generator = $this->getDataGenerator();
        $cohort = (int) $generator->create_cohort()->id;
        $course = $generator->create_course();
        $refused = function (string $error, ...$args): void {
            try {
                $this->call(...$args);
                $this->fail('Not refused');
            } catch (\moodle_exception $exception) {
                $this->assertSame($error, $exception->errorcode);
            }
        };
        $refused('report:nopart', 999999);
        $refused('report:nopart', -1);
        foreach (['student', 'teacher', 'editingteacher', 'manager'] as $role) {
            $this->setUser($generator->create_and_enrol($course, $role));
            $refused('nopermissions');
        }
        foreach (['user', 'coursecreator'] as $role) {
            $user = $generator->create_user();
            role_assign($DB->get_field('role', 'id', ['shortname' => $role]), $user->id, context_system::instance());
            $this->setUser($user);
            $refused('nopermissions');
        }
        $this->setGuestUser();
        $refused('nopermissions');

        $viewer = $generator->create_user();
        $role = $generator->create_role();
        assign_capability('local/lectern_registration:viewreports', CAP_ALLOW, $role, context_system::instance());
        role_assign($role, $viewer->id, context_system::instance());
        $this->setUser($viewer);
        $this->assertGreaterThan(0, $this->call()['people']);
        $refused('report:nopart', $cohort);
    }
}
