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

namespace local_lectern_people\local\team;

use advanced_testcase;
use core\dataformat;

/**
 * A team as a file.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\team\export
 * @covers     \local_lectern_people\event\team_exported
 */
final class export_test extends advanced_testcase {
    /**
     * A manager and people.
     *
     * @param array[] $people Fields of each.
     * @return int Id of the manager.
     */
    private function create_team(array $people): int {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('local_lectern_people');
        $manager = $this->getDataGenerator()->create_user();
        foreach ($people as $fields) {
            $generator->create_relation((int) $this->getDataGenerator()->create_user($fields)->id, (int) $manager->id);
        }
        $generator->sync();
        $this->setUser($manager);
        return (int) $manager->id;
    }

    /**
     * Rows of a file.
     *
     * @param view $view
     * @param string $format
     * @return array[]
     */
    private function rows(view $view, string $format): array {
        return iterator_to_array((new export($view, $format, time()))->rows(), false);
    }

    /**
     * No cell is a formula, in any format that a spreadsheet opens; the others have what is there.
     */
    public function test_no_cell_is_a_formula(): void {
        $evil = ['=1+1', '+1', '-1', '@SUM(A1)', "\t=1", ' =1', '＝1', 'Plain-text', "O'Neill", ''];
        $managerid = $this->create_team(array_map(
            fn(int $number): array => ['firstname' => 'F', 'lastname' => "L{$number}", 'department' => $evil[$number]],
            array_keys($evil),
        ));
        set_config('showuseridentity', 'department');
        $this->setAdminUser();
        $told = ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "' =1", '＝1', 'Plain-text', "O'Neill", ''];
        foreach (['csv', 'excel', 'ods'] as $format) {
            $this->assertSame($told, array_column($this->rows(new view($managerid), $format), 'department'), $format);
        }
        $this->assertSame($evil, array_column($this->rows(new view($managerid), 'json'), 'department'));
    }

    /**
     * What a file tells, and what of it can be hidden.
     */
    public function test_what_it_tells(): void {
        global $DB;
        $managerid = $this->create_team([
            [
                'firstname' => '=Ada', 'lastname' => 'B', 'email' => 'ada@example.com', 'lastaccess' => 1764000000, 'suspended' => 1,
                'department' => 'Ovens',
            ],
            ['firstname' => 'Bo', 'lastname' => 'C', 'email' => 'bo@example.com'],
        ]);
        set_config('showuseridentity', 'email,department');
        [$ada, $bo] = $this->rows(new view($managerid), 'csv');
        $columns = (new export(new view($managerid), 'csv', time()))->columns();
        $this->assertSame(array_keys($columns), array_keys($ada));
        $this->assertSame("'=Ada B", $ada['name']);
        $this->assertArrayNotHasKey('email', $ada);
        $this->assertArrayNotHasKey('department', $ada);
        $this->assertSame([0, 0, 0, '', 0], [$ada['courses'], $ada['tracked'], $ada['done'], $ada['progress'], $ada['overdue']]);
        $this->assertSame(userdate(1764000000, '%Y-%m-%d %H:%M', 99, false), $ada['seen']);
        $this->assertSame([1, 0], [$ada['suspended'], $bo['suspended']]);
        $this->assertSame('', $bo['seen']);

        set_config('hiddenuserfields', 'lastaccess,suspended');
        [$ada] = $this->rows(new view($managerid), 'csv');
        $this->assertArrayNotHasKey('seen', $ada);
        $this->assertArrayNotHasKey('suspended', $ada);
        $this->setAdminUser();
        $rows = $this->rows(new view($managerid), 'csv');
        $this->assertSame(['ada@example.com', 'bo@example.com'], array_column($rows, 'email'));
        $this->assertSame(['Ovens', ''], array_column($rows, 'department'));
        $columns = (new export(new view($managerid), 'csv', time()))->columns();
        $this->assertSame(array_keys($columns), array_keys($rows[0]));
        set_config('showuseridentity', 'email');
        $this->assertArrayNotHasKey('department', $this->rows(new view($managerid), 'csv')[0]);
    }

    /**
     * Search and choice hold for the file; the page does not.
     */
    public function test_is_of_the_view(): void {
        $managerid = $this->create_team(array_map(
            fn(int $number): array => ['firstname' => $number % 2 ? 'Odd' : 'Even', 'lastname' => sprintf('%02d', $number)],
            range(0, 29),
        ));
        $names = array_column($this->rows(new view($managerid, true, 'odd', order: 'namedown', page: 1, size: 10), 'csv'), 'name');
        $this->assertCount(15, $names);
        $this->assertSame(['Odd 29', 'Odd 27'], array_slice($names, 0, 2));
    }

    /**
     * A team of several batches: everybody once, in order, and each batch with the same number of reads.
     */
    public function test_several_batches(): void {
        global $DB;
        $managerid = $this->create_team([]);
        $users = [];
        for ($number = 0; $number < 650; $number++) {
            $users[] = (object) [
                'username' => "many{$number}", 'firstname' => 'Many', 'lastname' => sprintf('%04d', $number), 'confirmed' => 1,
                'email' => "many{$number}@example.com", 'mnethostid' => 1,
            ];
        }
        $DB->insert_records('user', $users);
        $ids = $DB->get_fieldset_select('user', 'id', "firstname = 'Many'");
        $DB->insert_records('local_lectern_people_closure', array_map(
            fn(int|string $id): object => (object) ['ancestorid' => $managerid, 'descendantid' => $id, 'depth' => 1],
            $ids,
        ));
        $export = new export(new view($managerid), 'csv', time());
        $this->assertSame(650, $export->count());
        $before = $DB->perf_get_reads();
        $names = array_column(iterator_to_array($export->rows(), false), 'name');
        $this->assertLessThanOrEqual(3 * 6, $DB->perf_get_reads() - $before);
        $this->assertSame(array_map(fn(int $number): string => sprintf('Many %04d', $number), range(0, 649)), $names);
    }

    /**
     * There is room for a large team before its first line is written, and of its people only the numbers are kept.
     */
    public function test_has_room_for_many(): void {
        global $CFG;
        $managerid = $this->create_team([[], []]);
        $limit = ini_get('memory_limit');
        try {
            ini_set('memory_limit', '4G');
            $CFG->extramemorylimit = '5G';
            $export = new export(new view($managerid), 'csv', time());
            $this->assertSame(get_real_size('5G'), get_real_size(ini_get('memory_limit')));
            $this->assertSame(2, $export->count());
        } finally {
            ini_set('memory_limit', $limit);
        }
    }

    /**
     * Core's writer makes a file of it.
     */
    public function test_core_writes_it(): void {
        $managerid = $this->create_team([['firstname' => '=Ada', 'lastname' => 'B'], ['firstname' => 'Zoë', 'lastname' => 'C']]);
        $formats = export::formats();
        $this->assertSame(['csv', 'excel', 'ods', 'json'], array_keys($formats));
        foreach (array_keys($formats) as $format) {
            $export = new export(new view($managerid), $format, time());
            $path = dataformat::write_data('team', $format, $export->columns(), $export->rows());
            $this->assertGreaterThan(100, filesize($path));
            if ($format === 'csv') {
                $this->assertMatchesRegularExpression("/\"?'=Ada B\"?,.*\n\"?Zoë C/u", file_get_contents($path));
            }
        }
    }

    /**
     * The event says whose team it was, and how much of it.
     */
    public function test_event(): void {
        $managerid = $this->create_team([[]]);
        $sink = $this->redirectEvents();
        \local_lectern_people\event\team_exported::of(new view($managerid, false), 'csv', 1)->trigger();
        \local_lectern_people\event\team_viewed::of(new view($managerid, true))->trigger();
        [$exported, $viewed] = $sink->get_events();
        $this->assertEquals($managerid, $exported->relateduserid);
        $this->assertSame(['direct' => false, 'format' => 'csv', 'count' => 1], $exported->other);
        $this->assertSame(['direct' => true], $viewed->other);
        foreach ([$exported, $viewed] as $event) {
            $this->assertEventContextNotUsed($event);
            $this->assertNotEmpty($event->get_description());
            $this->assertStringContainsString('team.php', $event->get_url()->out());
        }
    }
}
