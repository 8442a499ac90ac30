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

namespace local_lectern_people\reportbuilder;

use core\context\system as context_system;
use core_reportbuilder\local\filters\boolean_select;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\filters\text;
use core_reportbuilder\manager;
use core_reportbuilder\system_report_factory;
use core_reportbuilder\table\system_report_table;
use core_reportbuilder\tests\core_reportbuilder_testcase;
use local_lectern_people\makes_people;
use local_lectern_people\reportbuilder\datasource\relations as datasource;
use local_lectern_people\reportbuilder\local\systemreports\problems;
use local_lectern_people\reportbuilder\local\systemreports\relations;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/makes_people.php');

/**
 * The lists of relations and of problems, and the source of custom reports. Who may see them is in local\admin\access_test.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\reportbuilder\local\systemreports\relations
 * @covers     \local_lectern_people\reportbuilder\local\systemreports\problems
 * @covers     \local_lectern_people\reportbuilder\local\entities\relation
 * @covers     \local_lectern_people\reportbuilder\local\entities\claim
 * @covers     \local_lectern_people\reportbuilder\local\harmless
 * @covers     \local_lectern_people\reportbuilder\datasource\relations
 */
final class relations_test extends core_reportbuilder_testcase {
    use makes_people;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        set_config('showuseridentity', '');
        $this->say('ann', 'bob', 'csv');
        $this->say('ann', 'cid', 'service');
        $this->say('eve', 'bob', 'service');
        $this->sync();
        $this->unsay('eve');
        $this->say('eve', 'eve', 'csv');
        $this->sync();
    }

    /**
     * The rows of a report.
     *
     * @param string $class
     * @param array $parameters
     * @param array $filters
     * @return string[][] Cells without tags.
     */
    private function rows(string $class, array $parameters = [], array $filters = []): array {
        global $PAGE;
        $PAGE->set_url('/local/lectern_people/people.php');
        // Another request would not have the report of this one.
        manager::reset_caches();
        $report = system_report_factory::create($class, context_system::instance(), 'local_lectern_people', '', 0, $parameters);
        $report->set_filter_values($filters);
        $table = system_report_table::create($report->get_report_persistent()->get('id'), $parameters);
        $table->guess_base_url();
        $table->setup();
        $table->query_db(1000, false);
        $rows = [];
        foreach ($table->rawdata as $record) {
            $row = $table->format_row($record);
            $rows[] = array_map(
                static fn(string $column): string => strip_tags((string) $row[$column]),
                array_keys($table->columns),
            );
        }
        $table->rawdata->close();
        $report->set_filter_values([]);
        return $rows;
    }

    /**
     * The rows of a report as a file would have them. The file itself is core's, and cannot be written within a test.
     *
     * @param string $class
     * @return string[][] Cells without tags.
     */
    private function downloaded(string $class): array {
        global $PAGE;
        $PAGE->set_url('/local/lectern_people/people.php');
        manager::reset_caches();
        $context = context_system::instance();
        $plain = system_report_factory::create($class, $context, 'local_lectern_people');
        $table = system_report_table::create($plain->get_report_persistent()->get('id'), []);
        $table->guess_base_url();
        $table->setup();
        $table->query_db(1000, false);
        manager::reset_caches();
        $report = system_report_factory::create($class, $context, 'local_lectern_people', '', 0, ['download' => 'csv']);
        $place = 1;
        foreach ($report->get_active_columns() as $column) {
            $column->set_index($place++);
        }
        $rows = [];
        foreach ($table->rawdata as $record) {
            $rows[] = array_map(
                fn($column): string => strip_tags((string) $column->format_value((array) $record)),
                array_values($report->get_active_columns()),
            );
        }
        $table->rawdata->close();
        return $rows;
    }

    /**
     * Those in force, those that ended, both; and a wish that is none is the first.
     */
    public function test_relations(): void {
        $pairs = fn(array $rows): array => array_map(fn(array $row): string => "{$row[0]}, {$row[1]}, {$row[2]}", $rows);
        $this->assertSame(['Ann X, Bob X, A CSV file'], $pairs($this->rows(relations::class)));
        $this->assertSame(['Ann X, Bob X, A CSV file'], $pairs($this->rows(relations::class, ['show' => "1' OR '1'='1"])));
        $this->assertSame(['Eve X, Bob X, The web service'], $pairs($this->rows(relations::class, ['show' => 'ended'])));
        $all = $this->rows(relations::class, ['show' => 'all']);
        $this->assertCount(2, $all);
        $this->assertSame(['', userdate(time(), get_string('strftimedatetimeshort', 'langconfig'))], array_column($all, 4));
        $find = fn(array $filters): array => array_column($this->rows(relations::class, ['show' => 'all'], $filters), 0);
        $this->assertSame(['Eve X'], $find(['relation:source_operator' => select::EQUAL_TO, 'relation:source_value' => 'service']));
        $this->assertSame(['Eve X'], $find(['relation:inforce_operator' => boolean_select::NOT_CHECKED]));
        $this->assertSame(['Ann X'], $find(['person:fullname_operator' => text::CONTAINS, 'person:fullname_value' => 'ann']));
        $this->assertSame(['Ann X', 'Eve X'], $find(['manager:fullname_operator' => text::CONTAINS, 'manager:fullname_value' => 'bob']));
    }

    /**
     * What grants nothing, and what another source contradicts, with what to do.
     */
    public function test_problems(): void {
        $rows = $this->rows(problems::class);
        $this->assertSame(['Ann X', 'Eve X'], array_column($rows, 0));
        $this->assertSame(['The web service', '', 'Cid X', 'Another source decides'], array_slice($rows[0], 1, 4));
        $this->assertSame(['A CSV file', '', 'Eve X', 'Would manage themselves'], array_slice($rows[1], 1, 4));
        $this->assertStringContainsString('change the order', $rows[0][5]);
        $filter = ['claim:state_operator' => select::EQUAL_TO, 'claim:state_value' => 'self'];
        $this->assertSame(['Eve X'], array_column($this->rows(problems::class, [], $filter), 0));
    }

    /**
     * In a downloaded file no name and no value is a formula; on the page all is as it is written.
     */
    public function test_harmless(): void {
        global $DB;
        $DB->set_field('user', 'firstname', '=1+1', ['id' => $this->person('ann')]);
        $DB->set_field('local_lectern_people_claim', 'value', '@SUM(<b>1</b>)', ['userid' => $this->person('ann')]);
        $this->assertSame('=1+1 X', $this->rows(relations::class)[0][0]);
        $this->assertSame(["'=1+1 X", 'Bob X'], array_slice($this->downloaded(relations::class)[0], 0, 2));
        $cells = array_merge(...$this->downloaded(problems::class));
        $this->assertContains("'=1+1 X", $cells);
        $this->assertContains("'@SUM(&lt;b&gt;1&lt;/b&gt;)", $cells);
    }

    /**
     * Custom reports: what stands there at first are the relations in force.
     */
    public function test_datasource(): void {
        $generator = $this->getDataGenerator()->get_plugin_generator('core_reportbuilder');
        $report = $generator->create_report(['name' => 'A', 'source' => datasource::class, 'default' => 1]);
        $rows = array_map(array_values(...), $this->get_custom_report_content($report->get('id')));
        $this->assertSame([['Ann X', 'Bob X', 'A CSV file']], array_map(fn(array $row): array => array_slice($row, 0, 3), $rows));
        $this->setUser($this->person('bob'));
        manager::reset_caches();
        $this->expectException(\core_reportbuilder\exception\source_unavailable_exception::class);
        manager::get_report_from_persistent($report);
    }

    /**
     * Core's own test: every column, aggregation and condition.
     */
    public function test_stress(): void {
        $this->datasource_stress_test_columns(datasource::class);
        $this->datasource_stress_test_columns_aggregation(datasource::class);
        $this->datasource_stress_test_conditions(datasource::class, 'person:username');
    }
}
