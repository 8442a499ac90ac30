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

namespace local_lectern_people\external;

use core_external\external_api;
use local_lectern_people\local\settings;
use local_lectern_people\makes_people;
use local_lectern_people\task\sync_soon;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/makes_people.php');

/**
 * Another system says who manages whom, and asks what is wrong. Who may is in local\admin\access_test.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\external\set_managers
 * @covers     \local_lectern_people\external\get_problems
 * @covers     \local_lectern_people\external\sync
 * @covers     \local_lectern_people\local\service_claims
 * @covers     \local_lectern_people\local\admin\problem_sql
 */
final class set_managers_test extends \advanced_testcase {
    use makes_people;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
    }

    /**
     * Calls the function as a client does.
     *
     * @param array ...$relations Each as name of the person, names of managers, begin, end.
     * @return array
     */
    private function set(array ...$relations): array {
        return external_api::clean_returnvalue(set_managers::execute_returns(), set_managers::execute(array_map(
            fn(array $one): array => [
                'userid' => $this->person($one[0]),
                'managerids' => array_map($this->person(...), $one[1]),
                'timestart' => $one[2] ?? 0,
                'timeend' => $one[3] ?? 0,
            ],
            $relations,
        )));
    }

    /**
     * What is said replaces what was said of the same persons, and of nobody else, and by this source alone.
     */
    public function test_replaces(): void {
        $this->say('dee', 'old', 'csv');
        $this->assertSame(['claims' => 3, 'enabled' => true], $this->set(['ann', ['bob', 'bob', 'cid']], ['eve', ['bob']]));
        $this->assertCount(1, \core\task\manager::get_adhoc_tasks(sync_soon::class));
        $this->assertSame([], $this->pairs(), 'In force after the sync');
        $this->sync();
        $this->assertSame(['ann<bob', 'ann<cid', 'dee<old', 'eve<bob'], $this->pairs());
        $this->set(['ann', ['dee']]);
        $this->set(['dee', []]);
        $this->sync();
        $this->assertSame(['ann<dee', 'dee<old', 'eve<bob'], $this->pairs());
        $this->assertSame(['claims' => 0, 'enabled' => true], $this->set(['ann', []]));
        settings::set('enabled', 'csv');
        $this->assertFalse($this->set()['enabled']);
        $this->sync();
        $this->assertSame(['dee<old'], $this->pairs());
    }

    /**
     * A person may have one manager now and another later.
     */
    public function test_dates(): void {
        $day = time() + DAYSECS;
        $this->set(['ann', ['bob'], 0, $day], ['ann', ['cid'], $day]);
        $this->sync();
        $this->assertSame(['service:bob inforce', 'service:cid later'], $this->states('ann'));
    }

    /**
     * What is refused.
     *
     * @return array[]
     */
    public static function refusals(): array {
        return [
            'unknown' => [['ann', [999999999]], 'service:unknown', '999999999'],
            'nobody' => [['ann', [0]], 'service:unknown', '0'],
            'of oneself' => [['ann', ['bob', 'ann']], 'service:self', ''],
            'ends before it begins' => [['ann', ['bob'], 200, 100], 'service:dates', ''],
            'before all time' => [['ann', ['bob'], -5], 'service:dates', ''],
            'deleted manager' => [['ann', ['gone']], 'service:unknown', ''],
            'deleted person' => [['gone', ['ann']], 'service:unknown', ''],
            'guest' => [['ann', ['guest']], 'service:unknown', ''],
        ];
    }

    /**
     * One that cannot be refuses all, says which, and nothing is written.
     *
     * @dataProvider refusals
     * @param array $wrong
     * @param string $code
     * @param string $named
     */
    public function test_refused(array $wrong, string $code, string $named): void {
        global $CFG, $DB;
        $this->ids = ['guest' => (int) $CFG->siteguest];
        $this->person('gone', ['deleted' => 1]);
        $this->set(['eve', ['bob']]);
        $before = $DB->get_records('local_lectern_people_claim');
        $id = fn(int|string $who): int => is_int($who) ? $who : $this->person($who);
        try {
            set_managers::execute([
                ['userid' => $this->person('eve'), 'managerids' => []],
                [
                    'userid' => $id($wrong[0]), 'managerids' => array_map($id, $wrong[1]),
                    'timestart' => $wrong[2] ?? 0, 'timeend' => $wrong[3] ?? 0,
                ],
            ]);
            $this->fail('Not refused');
        } catch (\moodle_exception $refused) {
            $this->assertSame($code, $refused->errorcode);
            $this->assertStringContainsString($named, $refused->getMessage());
        }
        $this->assertEquals($before, $DB->get_records('local_lectern_people_claim'));
    }

    /**
     * Too many at once.
     */
    public function test_many(): void {
        $this->expectExceptionMessage('At most 500');
        $this->set(...array_fill(0, 501, ['ann', ['bob']]));
    }

    /**
     * The number of queries does not grow with what is said.
     */
    public function test_queries(): void {
        global $DB;
        $counts = [];
        $this->set(['warm', ['up']]);
        foreach ([1, 30] as $many) {
            $relations = [];
            for ($number = 0; $number < $many; $number++) {
                $relations[] = [$this->person("p{$number}") ? "p{$number}" : '', ['bob']];
            }
            $this->person('bob');
            $before = $DB->perf_get_queries();
            $this->set(...$relations);
            $counts[] = $DB->perf_get_queries() - $before;
        }
        $this->assertSame($counts[0], $counts[1]);
    }

    /**
     * What is wrong, a page at a time: what grants nothing, and what another source contradicts.
     */
    public function test_problems(): void {
        $this->person('idle', ['suspended' => 1]);
        $this->say('ann', 'bob', 'csv');
        $this->say('ann', 'cid', 'service');
        $this->say('eve', 'bob', 'csv');
        $this->say('eve', 'bob', 'service');
        $this->say('fay', 'idle', 'service');
        $this->sync();
        $page = fn(...$args): array => external_api::clean_returnvalue(get_problems::execute_returns(), get_problems::execute(...$args));
        $all = $page();
        $this->assertSame(2, $all['total']);
        $this->assertSame(['overruled', 'suspended'], array_column($all['problems'], 'state'));
        $this->assertSame([$this->person('ann'), $this->person('fay')], array_column($all['problems'], 'userid'));
        $this->assertSame([$this->person('cid'), $this->person('idle')], array_column($all['problems'], 'managerid'));
        $this->assertNotContains('', array_column($all['problems'], 'advice'));
        $this->assertSame(array_slice($all['problems'], 1), $page(1, 1)['problems']);
        $this->assertSame([], $page(7, 1)['problems']);
        $this->assertCount(1, $page(-3, 0)['problems']);
    }

    /**
     * Asking for a sync, and being told that an administrator has to decide.
     */
    public function test_sync(): void {
        $this->preventResetByRollback();
        $this->redirectMessages();
        $ask = fn(): array => external_api::clean_returnvalue(sync::execute_returns(), sync::execute());
        $this->set(['ann', ['bob']]);
        $this->assertSame(['asked' => true, 'waiting' => false], $ask());
        $this->assertCount(1, \core\task\manager::get_adhoc_tasks(sync_soon::class));
        $this->runAdhocTasks(sync_soon::class);
        $this->assertSame(['ann<bob'], $this->pairs());
        $this->set(['ann', []]);
        $this->runAdhocTasks(sync_soon::class);
        $this->assertSame(['ann<bob'], $this->pairs());
        $this->assertTrue($ask()['waiting']);
    }
}
