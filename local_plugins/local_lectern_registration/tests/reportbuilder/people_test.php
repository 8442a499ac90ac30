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

namespace local_lectern_registration\reportbuilder;

use core\context\system as context_system;
use core_reportbuilder\exception\report_access_exception;
use core_reportbuilder\local\filters\boolean_select;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\manager;
use core_reportbuilder\system_report;
use core_reportbuilder\system_report_factory;
use core_reportbuilder\table\system_report_table;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\report\part;
use local_lectern_registration\reportbuilder\local\filters\lacking;
use local_lectern_registration\reportbuilder\local\systemreports\people;

/**
 * The list of people with what they lack.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\reportbuilder\local\systemreports\people
 * @covers     \local_lectern_registration\reportbuilder\local\entities\registration
 * @covers     \local_lectern_registration\reportbuilder\local\filters\lacking
 * @covers     \local_lectern_registration\reportbuilder\local\filters\membership
 * @covers     \local_lectern_registration\local\report\part
 */
final class people_test extends \advanced_testcase {
    /** @var int[] Ids of some people, by name. */
    private array $people = [];

    /** @var int A cohort. */
    private int $cohort;

    /**
     * People of all kinds.
     */
    private function make_people(): void {
        $generator = $this->getDataGenerator();
        $generator->create_custom_profile_field(['datatype' => 'text', 'shortname' => 'team', 'name' => 'Team & all']);
        set_config('field_lock_city', 'locked', 'auth_ldap');
        form_store::save(new form([new field('city'), new field('country'), new field('profile_field_team')]));
        $this->cohort = (int) $generator->create_cohort(['name' => 'Welders'])->id;
        foreach (
            [
                'Ann' => ['city' => 'Porto', 'country' => 'PT', 'profile_field_team' => 'Red'],
                'Ben' => ['city' => '', 'country' => ''],
                'Cid' => ['city' => '', 'country' => 'NO', 'auth' => 'ldap', 'profile_field_team' => 'Red'],
                'Sue' => ['city' => '', 'country' => '', 'suspended' => 1],
            ] as $name => $record
        ) {
            $this->people[$name] = (int) $generator->create_user($record + ['firstname' => $name, 'lastname' => 'X'])->id;
        }
        cohort_add_member($this->cohort, $this->people['Ben']);
        cohort_add_member((int) $generator->create_cohort()->id, $this->people['Ben']);
    }

    /**
     * The report.
     *
     * @param array $parameters
     * @return system_report
     */
    private function report(array $parameters = []): system_report {
        // Another request would not have the report of this one.
        manager::reset_caches();
        $context = context_system::instance();
        return system_report_factory::create(people::class, $context, 'local_lectern_registration', '', 0, $parameters);
    }

    /**
     * The rows.
     *
     * @param array $parameters
     * @param array $filters
     * @return array<string, array> By first name.
     */
    private function rows(array $parameters = [], array $filters = []): array {
        global $PAGE;
        $PAGE->set_url('/local/lectern_registration/report.php');
        $report = $this->report($parameters);
        $report->set_filter_values($filters);
        $table = system_report_table::create($report->get_report_persistent()->get('id'), $parameters);
        $table->guess_base_url();
        $table->setup();
        $table->query_db(1000, false);
        $names = array_flip($this->people);
        $rows = [];
        foreach ($table->rawdata as $record) {
            $row = $table->format_row($record);
            $rows[$names[(int) $record->id] ?? (string) $record->id][] = array_map(
                static fn(string $column): string => (string) $row[$column],
                array_keys($table->columns),
            );
        }
        $table->rawdata->close();
        $report->set_filter_values([]);
        ksort($rows);
        return array_map(function (array $same): array {
            $this->assertCount(1, $same, 'A person stands in it once');
            return $same[0];
        }, $rows);
    }

    /**
     * Who is asked stands there with what is missing.
     */
    public function test_rows(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->make_people();
        $rows = $this->rows();
        $this->assertSame(['Ann', 'Ben', 'Cid'], array_keys($rows));
        // After the name and the email address.
        $this->assertSame(['Yes', '', ''], array_slice($rows['Ann'], 2, 3));
        $this->assertSame(['No', 'City/town, Country, Team &amp; all', ''], array_slice($rows['Ben'], 2, 3));
        $this->assertSame(['Yes', '', 'City/town'], array_slice($rows['Cid'], 2, 3));
        $this->assertStringContainsString('/user/editadvanced.php', end($rows['Ann']));
    }

    /**
     * Narrowed by what the other pages lead to.
     */
    public function test_parts(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->make_people();
        $find = fn(string $by, string $of): array => array_keys($this->rows(['by' => $by, 'of' => $of]));
        $this->assertSame(['Ben'], $find(part::COHORT, (string) $this->cohort));
        $this->assertSame(['Ann', 'Cid'], $find(part::COHORT, part::NONE));
        $this->assertSame(['Cid'], $find(part::COUNTRY, 'NO'));
        $this->assertSame(['Ben'], $find(part::COUNTRY, part::NONE));
        $this->assertSame(['Ann', 'Ben', 'Cid'], $find(part::MONTH, userdate(time(), '%Y%m')));
        $this->assertSame([], $find(part::MONTH, '200001'));
        $this->assertSame(['Ben'], $find(part::MISSING, 'city'));
        $this->assertSame(['Cid'], $find(part::LOCKED, 'city'));
        $this->assertSame(['Ben'], $find(part::MISSING, 'profile_field_team'));
        $this->assertSame(['Ann', 'Ben', 'Cid'], $find('nothing', 'city'));
    }

    /**
     * The filters.
     */
    public function test_filters(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->make_people();
        $find = fn(array $filters): array => array_keys($this->rows([], $filters));
        $this->assertSame(['Ben'], $find(['user:cohort_values' => [$this->cohort]]));
        $this->assertSame(['Ann', 'Ben', 'Cid'], $find(['user:cohort_values' => ['x']]));
        $this->assertSame(['Ann'], $find(['user:country_operator' => select::EQUAL_TO, 'user:country_value' => 'PT']));
        $this->assertSame(['Cid'], $find(['user:auth_operator' => select::EQUAL_TO, 'user:auth_value' => 'ldap']));
        $this->assertSame(['Ben'], $find(['registration:complete_operator' => boolean_select::NOT_CHECKED]));
        $this->assertSame(['Ben', 'Cid'], $find([
            'registration:fields_operator' => lacking::EITHER, 'registration:fields_value' => 'city',
        ]));
        // With a part as well.
        $this->assertSame(['Cid'], array_keys($this->rows(['by' => part::COUNTRY, 'of' => 'NO'], [
            'registration:fields_operator' => lacking::LOCKED, 'registration:fields_value' => 'city',
        ])));
        $this->assertSame([], array_keys($this->rows(['by' => part::MISSING, 'of' => 'city'], [
            'registration:fields_operator' => lacking::LOCKED, 'registration:fields_value' => 'city',
        ])));
    }

    /**
     * Who may not see it does not get it, by page or by web service; a cohort that one may not see finds nobody.
     */
    public function test_who_sees_it(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->make_people();
        $generator = $this->getDataGenerator();
        foreach (['user', 'guest', 'student', 'editingteacher', 'coursecreator'] as $role) {
            $user = $generator->create_user();
            role_assign($DB->get_field('role', 'id', ['shortname' => $role]), $user->id, context_system::instance());
            $this->setUser($user);
            try {
                $this->report();
                $this->fail("Shown to {$role}");
            } catch (report_access_exception $refused) {
                $this->assertNotEmpty($refused->getMessage());
            }
        }
        $viewer = $generator->create_user();
        $role = $generator->create_role();
        assign_capability(people::CAPABILITY, CAP_ALLOW, $role, context_system::instance());
        role_assign($role, $viewer->id, context_system::instance());
        $this->setUser($viewer);
        $this->assertArrayHasKey('Ann', $this->rows());
        $this->assertSame([], $this->rows([], ['user:cohort_values' => [$this->cohort]]));
        $this->assertFalse($this->report()->has_actions());
        $this->expectExceptionMessage(get_string('report:nopart', 'local_lectern_registration'));
        $this->report(['by' => part::COHORT, 'of' => (string) $this->cohort]);
    }
}
