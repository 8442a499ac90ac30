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

use core_reportbuilder\local\filters\boolean_select;
use core_reportbuilder\local\filters\date;
use core_reportbuilder\local\filters\number;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\helpers\format;
use core_reportbuilder\tests\core_reportbuilder_testcase;
use local_lectern_registration\local\form\exemption;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\person\people as people_table;
use local_lectern_registration\local\signup\funnel as counts;
use local_lectern_registration\reportbuilder\datasource\funnel;
use local_lectern_registration\reportbuilder\datasource\people;
use local_lectern_registration\reportbuilder\local\filters\lacking;

/**
 * The sources of custom reports: people, and the sign-up.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\reportbuilder\datasource\people
 * @covers     \local_lectern_registration\reportbuilder\datasource\funnel
 * @covers     \local_lectern_registration\reportbuilder\local\entities\registration
 * @covers     \local_lectern_registration\reportbuilder\local\entities\funnel
 * @covers     \local_lectern_registration\reportbuilder\local\filters\lacking
 * @covers     \local_lectern_registration\reportbuilder\local\filters\day
 * @covers     \local_lectern_registration\local\report\origins
 */
final class datasources_test extends core_reportbuilder_testcase {
    /**
     * People who lack something, somebody who lacks nothing, somebody who is not asked.
     *
     * @return \stdClass[] By name.
     */
    private function people(): array {
        global $DB;
        $generator = $this->getDataGenerator();
        $generator->create_custom_profile_field(['datatype' => 'text', 'shortname' => 'team', 'name' => 'Team']);
        $cohort = $generator->create_cohort();
        set_config('field_lock_city', 'locked', 'auth_ldap');
        form_store::save(new form(
            [new field('city'), new field('country'), new field('profile_field_team', exempt: new exemption([], [$cohort->id]))],
            [],
            new exemption([], [], ['oauth2']),
        ));
        $people = [];
        foreach (
            [
                'Ann' => ['city' => 'Porto', 'country' => 'PT'],
                'Ben' => ['city' => '', 'country' => ''],
                'Cid' => ['city' => '', 'country' => 'NO', 'auth' => 'ldap'],
                'Dee' => ['city' => '', 'country' => '', 'auth' => 'oauth2'],
            ] as $name => $record
        ) {
            $people[$name] = $generator->create_user($record + ['firstname' => $name, 'lastname' => 'X']);
        }
        cohort_add_member($cohort->id, $people['Ann']->id);
        $DB->set_field(people_table::TABLE, 'origin', '');
        people_table::update(people_table::ensure((int) $people['Ben']->id), [
            'origin' => 'csv', 'timeasked' => 1700000000, 'timereminded' => 1700500000,
        ]);
        return $people;
    }

    /**
     * A report with some columns.
     *
     * @param string $source
     * @param string[] $columns
     * @return int Its id.
     */
    private function report(string $source, array $columns): int {
        $generator = $this->getDataGenerator()->get_plugin_generator('core_reportbuilder');
        $report = $generator->create_report(['name' => 'A', 'source' => $source, 'default' => 0]);
        foreach ($columns as $column) {
            $generator->create_column(['reportid' => $report->get('id'), 'uniqueidentifier' => $column]);
        }
        return (int) $report->get('id');
    }

    /**
     * What a report says, by the first column.
     *
     * @param int $reportid
     * @param array $filters
     * @return array[]
     */
    private function rows(int $reportid, array $filters = []): array {
        $rows = [];
        foreach ($this->get_custom_report_content($reportid, 30, $filters) as $row) {
            $row = array_values($row);
            $rows[array_shift($row)] = $row;
        }
        ksort($rows);
        return $rows;
    }

    /**
     * Who is asked, who is complete, what is missing and what only the administrator can fill.
     */
    public function test_people(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->people();
        $report = $this->report(people::class, ['user:firstname', ...array_map(
            static fn(string $name): string => "registration:{$name}",
            ['asked', 'complete', 'missing', 'fields', 'locked', 'origin', 'reminded', 'completed'],
        )]);
        $rows = $this->rows($report);
        $this->assertSame(['Yes', 'Yes', 0, '', '', '', '', ''], $rows['Ann']);
        $reminded = format::userdate(1700500000, new \stdClass());
        $this->assertSame(
            ['Yes', 'No', 3, 'City/town, Country, Team', '', 'Upload of a file', $reminded, ''],
            $rows['Ben'],
        );
        $this->assertSame(['Yes', 'No', 1, 'Team', 'City/town', '', '', ''], $rows['Cid']);
        $this->assertSame(['No', '', null, '', '', '', '', ''], $rows['Dee']);
    }

    /**
     * Filters find whom they should.
     */
    public function test_people_filters(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->people();
        $report = $this->report(people::class, ['user:firstname']);
        $generator = $this->getDataGenerator()->get_plugin_generator('core_reportbuilder');
        foreach (['asked', 'complete', 'missing', 'fields', 'origin', 'firstasked', 'completed', 'reminded'] as $name) {
            $generator->create_filter(['reportid' => $report, 'uniqueidentifier' => "registration:{$name}"]);
        }
        $find = function (array $values) use ($report): array {
            $filters = [];
            foreach ($values as $name => $value) {
                $filters["registration:{$name}"] = $value;
            }
            return array_values(array_diff(array_keys($this->rows($report, $filters)), ['Admin']));
        };
        $this->assertSame(['Dee'], $find(['asked_operator' => boolean_select::NOT_CHECKED]));
        $this->assertSame(['Ann'], $find(['complete_operator' => boolean_select::CHECKED]));
        $this->assertSame(['Ben', 'Cid'], $find(['complete_operator' => boolean_select::NOT_CHECKED]));
        $this->assertSame(['Ben'], $find(['missing_operator' => number::GREATER_THAN, 'missing_value1' => 1]));
        foreach (
            [
                [lacking::MISSING, 'city', ['Ben']], [lacking::LOCKED, 'city', ['Cid']], [lacking::EITHER, 'city', ['Ben', 'Cid']],
                [lacking::MISSING, 'profile_field_team', ['Ben', 'Cid']],
                [lacking::MISSING, 'gone', ['Ann', 'Ben', 'Cid', 'Dee']], [9, 'city', ['Ann', 'Ben', 'Cid', 'Dee']],
            ] as [$operator, $field, $expected]
        ) {
            $this->assertSame($expected, $find(['fields_operator' => $operator, 'fields_value' => $field]));
        }
        $this->assertSame(['Ben'], $find(['origin_operator' => select::EQUAL_TO, 'origin_value' => 'csv']));
        $this->assertSame(['Ben'], $find(['firstasked_operator' => date::DATE_NOT_EMPTY]));
        $this->assertSame(['Ben'], $find([
            'reminded_operator' => date::DATE_RANGE, 'reminded_from' => 1700400000, 'reminded_to' => 1700600000,
        ]));
        // Several at once.
        $this->assertSame(['Cid'], $find([
            'complete_operator' => boolean_select::NOT_CHECKED,
            'fields_operator' => lacking::LOCKED, 'fields_value' => 'city',
            'missing_operator' => number::EQUAL_TO, 'missing_value1' => 1,
        ]));
    }

    /**
     * What the sign-up's source says, and its sums.
     */
    public function test_funnel(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->days();
        $report = $this->report(funnel::class, ['funnel:day', 'funnel:month', 'funnel:place', 'funnel:item', 'funnel:hits']);
        $content = array_map(array_values(...), $this->get_custom_report_content($report));
        $this->assertContains(['1 November 2026', 'November 2026', 'Opened the form', '', 7], $content);
        $this->assertContains(['31 October 2026', 'October 2026', 'Answer refused', 'City/town', 2], $content);
        $this->assertContains(['31 October 2026', 'October 2026', 'Answer refused', 'gone&lt;', 1], $content);

        $generator = $this->getDataGenerator()->get_plugin_generator('core_reportbuilder');
        $report = $this->report(funnel::class, ['funnel:month']);
        $generator->create_column(['reportid' => $report, 'uniqueidentifier' => 'funnel:hits', 'aggregation' => 'sum']);
        $generator->create_filter(['reportid' => $report, 'uniqueidentifier' => 'funnel:place']);
        $generator->create_filter(['reportid' => $report, 'uniqueidentifier' => 'funnel:day']);
        $this->assertEquals(['November 2026' => [7], 'October 2026' => [8]], $this->rows($report));
        $this->assertEquals(['November 2026' => [7], 'October 2026' => [5]], $this->rows($report, [
            'funnel:place_operator' => select::EQUAL_TO, 'funnel:place_value' => 'opened',
        ]));
        $october = counts::noon(20261031);
        $this->assertEquals(['October 2026' => [8]], $this->rows($report, [
            'funnel:day_operator' => date::DATE_RANGE, 'funnel:day_from' => $october - DAYSECS, 'funnel:day_to' => $october,
        ]));
        $DB->set_field(counts::TABLE, 'day', counts::day(time()), ['day' => 20261101]);
        $this->assertCount(1, $this->rows($report, [
            'funnel:day_operator' => date::DATE_CURRENT, 'funnel:day_unit' => date::DATE_UNIT_DAY,
        ]));
    }

    /**
     * Two days of sign-ups.
     */
    private function days(): void {
        global $DB;
        foreach (
            [
                [20261101, counts::OPENED, '', 7], [20261031, counts::OPENED, '', 5],
                [20261031, counts::STOPPED, 'city', 2], [20261031, counts::STOPPED, 'gone<', 1],
            ] as [$day, $place, $item, $hits]
        ) {
            $DB->insert_record(counts::TABLE, ['day' => $day, 'place' => $place, 'item' => $item, 'hits' => $hits]);
        }
    }

    /**
     * Core's own test: every column, aggregation and condition.
     */
    public function test_stress_people(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->people();
        $this->datasource_stress_test_columns(people::class);
        $this->datasource_stress_test_columns_aggregation(people::class);
        $this->datasource_stress_test_conditions(people::class, 'user:username');
    }

    /**
     * The same of the sign-up.
     */
    public function test_stress_funnel(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->days();
        $this->datasource_stress_test_columns(funnel::class);
        $this->datasource_stress_test_columns_aggregation(funnel::class);
        $this->datasource_stress_test_conditions(funnel::class, 'funnel:hits');
    }
}
