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
use core_reportbuilder\local\filters\select;
use core_reportbuilder\tests\core_reportbuilder_testcase;
use local_lectern_registration\local\consent\consents as domain;
use local_lectern_registration\local\consent\purposes;
use local_lectern_registration\reportbuilder\datasource\consents;

/**
 * Consents in reports.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\reportbuilder\datasource\consents
 * @covers     \local_lectern_registration\reportbuilder\local\entities\consent
 */
final class consents_test extends core_reportbuilder_testcase {
    /** @var int The purpose that somebody consents to. */
    private int $news;

    /**
     * Ada consents to news, after a withdrawal; Bob has withdrawn; Cleo consented and is gone.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->news = purposes::create('news', ['en' => ['name' => 'News & more', 'content' => '<p>Text</p>']]);
        $photos = purposes::create('photos', ['en' => ['name' => 'Photos', 'content' => '<p>Pictures</p>']]);
        $text = purposes::all()[$this->news]->offer()->textid;
        $user = fn(string $name): int => (int) $this->getDataGenerator()->create_user(['firstname' => $name, 'lastname' => 'L'])->id;
        $said = ['Ada' => [true, false, true], 'Bob' => [true, false], 'Cleo' => [true]];
        foreach ($said as $name => $answers) {
            $id = $user($name);
            foreach ($answers as $given) {
                domain::record($id, $text, $given, domain::PROFILE);
            }
            if ($name === 'Bob') {
                domain::record($id, purposes::all()[$photos]->offer()->textid, false, domain::SIGNUP);
            }
        }
        delete_user(\core_user::get_user($id));
    }

    /**
     * A new report shows who consents now.
     */
    public function test_default(): void {
        $generator = $this->getDataGenerator()->get_plugin_generator('core_reportbuilder');
        $report = $generator->create_report(['name' => 'C', 'source' => consents::class, 'default' => 1]);
        $rows = array_map('array_values', $this->get_custom_report_content($report->get('id')));
        $this->assertCount(1, $rows);
        [$user, $name, $version, $lang, $source, $time] = $rows[0];
        $this->assertStringContainsString('Ada L', $user);
        $this->assertSame('News &amp; more', $name);
        $this->assertEquals(1, $version);
        $this->assertStringContainsString('English', $lang);
        $this->assertSame(get_string('consent:from_profile', 'local_lectern_registration'), $source);
        $this->assertNotEmpty($time);
    }

    /**
     * All answers, and the other columns.
     */
    public function test_columns(): void {
        $generator = $this->getDataGenerator()->get_plugin_generator('core_reportbuilder');
        $report = $generator->create_report(['name' => 'C', 'source' => consents::class, 'default' => 0]);
        $columns = ['user:firstname', 'consent:purpose', 'consent:given', 'consent:current', 'consent:content'];
        foreach ($columns as $column) {
            $generator->create_column(['reportid' => $report->get('id'), 'uniqueidentifier' => $column]);
        }
        $rows = array_map(
            fn(array $row): string => strip_tags(implode(' ', array_slice(array_values($row), 0, 4))),
            $this->get_custom_report_content($report->get('id')),
        );
        $this->assertEqualsCanonicalizing([
            'Ada news Yes No', 'Ada news No No', 'Ada news Yes Yes',
            'Bob news Yes No', 'Bob news No Yes', 'Bob photos No Yes',
        ], $rows);
    }

    /**
     * Filters.
     */
    public function test_filters(): void {
        $generator = $this->getDataGenerator()->get_plugin_generator('core_reportbuilder');
        $cases = [
            ['consent:purpose', select::EQUAL_TO, $this->news, 5],
            ['consent:source', select::EQUAL_TO, 'signup', 1],
            ['consent:lang', select::EQUAL_TO, 'en', 6],
            ['consent:given', boolean_select::NOT_CHECKED, null, 3],
            ['consent:current', boolean_select::CHECKED, null, 3],
        ];
        foreach ($cases as [$filter, $operator, $value, $count]) {
            $report = $generator->create_report(['name' => 'C', 'source' => consents::class, 'default' => 0]);
            $generator->create_column(['reportid' => $report->get('id'), 'uniqueidentifier' => 'consent:purpose']);
            $generator->create_filter(['reportid' => $report->get('id'), 'uniqueidentifier' => $filter]);
            $content = $this->get_custom_report_content($report->get('id'), 0, [
                "{$filter}_operator" => $operator, "{$filter}_value" => $value,
            ]);
            $this->assertCount($count, $content, $filter);
        }
    }

    /**
     * Every column, aggregation and condition can be used.
     */
    public function test_stress(): void {
        if (!PHPUNIT_LONGTEST) {
            $this->markTestSkipped('PHPUNIT_LONGTEST is not defined');
        }
        $this->datasource_stress_test_columns(consents::class);
        $this->datasource_stress_test_columns_aggregation(consents::class);
        $this->datasource_stress_test_conditions(consents::class, 'consent:purpose');
    }
}
