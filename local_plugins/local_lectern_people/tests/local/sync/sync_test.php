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

namespace local_lectern_people\local\sync;

use local_lectern_people\api;
use local_lectern_people\event\relations_synced;
use local_lectern_people\local\settings;
use local_lectern_people\local\tidying;
use local_lectern_people\makes_people;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures/makes_people.php');

/**
 * A sync as a whole: what it does, when it stops, and what is left when it fails.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\sync\sync
 * @covers     \local_lectern_people\local\sync\runs
 * @covers     \local_lectern_people\local\sync\links
 * @covers     \local_lectern_people\local\sync\held_message
 * @covers     \local_lectern_people\local\tidying
 */
final class sync_test extends \advanced_testcase {
    use makes_people;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    /**
     * Ten people with a manager each, synced.
     */
    private function ten(): void {
        // A sync that fails takes its transaction back, and messages are sent after it: it must not be that of the test.
        $this->preventResetByRollback();
        for ($number = 0; $number < 10; $number++) {
            $this->say("p{$number}", $number < 5 ? 'bob' : 'cid');
        }
        $this->sync(0);
    }

    /**
     * What begins and ends is written down with its time, and told.
     */
    public function test_history(): void {
        global $DB;
        $sink = $this->redirectEvents();
        $this->say('ann', 'bob');
        $run = $this->sync();
        $this->assertSame(['done', 1, 0], [$run->status, (int) $run->added, (int) $run->ended]);
        $this->unsay('ann');
        $this->say('ann', 'cid');
        $second = $this->sync();
        $this->assertSame([1, 1], [(int) $second->added, (int) $second->ended]);
        $this->unsay('ann');
        $this->say('ann', 'bob');
        $this->sync();
        $links = array_values($DB->get_records('local_lectern_people_link', ['userid' => $this->person('ann')], 'id'));
        $this->assertSame(
            [$this->person('bob'), $this->person('cid'), $this->person('bob')],
            array_map('intval', array_column($links, 'managerid')),
        );
        $this->assertSame([$run->id, $second->id], [(int) $links[0]->startsync, (int) $links[0]->endsync]);
        $this->assertSame([0, 0], [(int) $links[2]->timeend, (int) $links[2]->endsync]);
        $this->assertGreaterThan(0, (int) $links[0]->timeend);
        $events = array_values(array_filter($sink->get_events(), fn($event): bool => $event instanceof relations_synced));
        $this->assertSame([1, 1, 1], array_map(fn($event): int => $event->other['added'], $events));
        $this->assertSame(0, (int) $this->sync()->added);
    }

    /**
     * Who is a manager when the sync is over, and who is not any more the moment their account is closed.
     */
    public function test_access(): void {
        global $DB;
        // Observers are told once a transaction is over, which must not be that of the test.
        $this->preventResetByRollback();
        $this->say('ann', 'bob');
        $this->say('bob', 'cid');
        $this->assertFalse(api::manages($this->person('bob'), $this->person('ann')), 'Nothing is in force before the sync');
        $this->sync();
        [$ann, $bob, $cid] = [$this->person('ann'), $this->person('bob'), $this->person('cid')];
        $this->assertTrue(api::manages($bob, $ann) && api::manages($cid, $ann) && api::has_team($cid));
        foreach ([[$ann, $bob], [$ann, $ann], [$bob, $cid], [0, $ann], [$bob, 0]] as [$manager, $user]) {
            $this->assertFalse(api::manages($manager, $user));
        }
        [$sql, $params] = api::team_sql($cid);
        $this->assertEqualsCanonicalizing([$ann, $bob], $DB->get_fieldset_sql($sql, $params));
        [$sql, $params] = api::team_sql($cid, true);
        $this->assertEquals([$bob], $DB->get_fieldset_sql($sql, $params));
        $this->assertSame([$bob], array_keys(api::direct_managers($ann)));

        $DB->set_field('user', 'suspended', 1, ['id' => $bob]);
        $this->assertFalse(api::manages($bob, $ann) || api::has_team($bob));
        $this->assertSame([], api::direct_managers($ann));
        [$sql, $params] = api::team_sql($bob);
        $this->assertSame([], $DB->get_fieldset_sql($sql, $params));

        delete_user($DB->get_record('user', ['id' => $cid]));
        $this->assertFalse(api::manages($cid, $bob) || api::manages($cid, $ann));
        $this->assertSame(1, $DB->count_records('task_adhoc', ['component' => 'local_lectern_people']));
        $this->runAdhocTasks('\local_lectern_people\task\sync_soon');
        $this->sync();
        $this->assertSame(['ann<bob'], $this->pairs());
    }

    /**
     * Too many at once: nothing is changed, administrators are asked once, and decide.
     */
    public function test_held_and_ended(): void {
        global $DB;
        $this->ten();
        $before = [$this->pairs(), $this->ways()];
        $sink = $this->redirectMessages();
        $DB->delete_records('local_lectern_people_claim', ['managerid' => $this->person('bob')]);
        $this->say('new', 'cid');
        $run = $this->sync(0);
        $this->assertSame(['held', 5, 10], [$run->status, (int) $run->ended, (int) $run->inforce]);
        $this->assertSame($before, [$this->pairs(), $this->ways()]);
        $this->assertTrue(api::manages($this->person('bob'), $this->person('p0')));
        $this->assertSame((int) $run->id, (int) runs::held()->id);
        $this->assertCount(5, runs::details(runs::held())->shown);
        $told = $sink->count();
        $this->assertGreaterThan(0, $told);
        $this->assertStringContainsString('5 of 10', $sink->get_messages()[0]->fullmessage);
        $again = $this->sync(0);
        $this->assertSame($told, $sink->count(), 'The same is told once');
        $this->assertSame('settled', $DB->get_field(runs::TABLE, 'status', ['id' => $run->id]));
        $this->assertSame((int) $again->id, (int) runs::held()->id);
        // Others are told of once a day; what was allowed for fewer does not suffice.
        $this->unsay('p9');
        $this->assertSame('held', $this->sync(5)->status);
        $this->assertSame('held', $this->sync(5)->status);
        $this->assertSame($told, $sink->count());
        set_config('heldtold', time() - DAYSECS, 'local_lectern_people');
        $this->assertSame('held', $this->sync(5)->status);
        $this->assertSame(2 * $told, $sink->count());
        set_config('heldtold', time() - DAYSECS, 'local_lectern_people');
        $this->assertSame('held', $this->sync(5)->status);
        $this->assertSame(2 * $told, $sink->count(), 'Nor is the same told every day');
        $run = $this->sync(6);
        $this->assertSame(['done', 6, 1], [$run->status, (int) $run->ended, (int) $run->added]);
        $this->assertNull(runs::waiting());
        $this->assertSame(['new<cid', 'p5<cid', 'p6<cid', 'p7<cid', 'p8<cid'], $this->pairs());
    }

    /**
     * A source that is switched off: what it said ends, and where that is much, only when somebody says so.
     */
    public function test_switched_off(): void {
        $this->ten();
        settings::set('enabled', 'service');
        $this->assertSame('held', $this->sync(0)->status);
        $this->assertCount(10, $this->pairs());
        $this->assertSame(['csv:bob off'], $this->states('p0'), 'What is said is told as it is');
        $this->sync(10);
        $this->assertSame([[], []], [$this->pairs(), $this->ways()]);
    }

    /**
     * While one waits, what is over for certain ends all the same: by its date, or because somebody is deleted. It does not count
     * towards the share either.
     */
    public function test_certain(): void {
        global $DB;
        $this->say('p0', 'dee');
        $this->ten();
        $this->say('low', 'p0');
        $this->sync(0);
        $sink = $this->redirectEvents();
        // Twelve are in force: three end for certain, three are only missing. What is said elsewhere, too, is not over.
        $DB->set_field('local_lectern_people_claim', 'timeend', time() - 1, ['userid' => $this->person('low')]);
        $this->say('p0', 'bob', 'csv', ['timeend' => time() - 1]);
        $DB->set_field('user', 'deleted', 1, ['id' => $this->person('dee')]);
        $DB->set_field('user', 'deleted', 1, ['id' => $this->person('p1')]);
        foreach (['p7', 'p8', 'p9'] as $name) {
            $this->unsay($name);
        }
        $this->say('new', 'cid');
        $run = $this->sync(0);
        $this->assertSame(['held', 3, 12], [$run->status, (int) $run->ended, (int) $run->inforce]);
        $this->assertSame(
            ['p0<bob', 'p2<bob', 'p3<bob', 'p4<bob', 'p5<cid', 'p6<cid', 'p7<cid', 'p8<cid', 'p9<cid'],
            $this->pairs(),
        );
        $this->assertSame(array_map(fn(string $pair): string => "{$pair} 1", $this->pairs()), $this->ways());
        $events = array_values(array_filter($sink->get_events(), fn($event): bool => $event instanceof relations_synced));
        $this->assertSame([[0, 3]], array_map(fn($event): array => [$event->other['added'], $event->other['ended']], $events));
        $this->assertSame(
            [$this->person('p7'), $this->person('p8'), $this->person('p9')],
            array_column(runs::details($run)->shown, 'userid'),
        );
        // The three, and one that ends for certain: no more than three are to be allowed.
        $DB->set_field('local_lectern_people_claim', 'timeend', time() - 1, ['userid' => $this->person('p6')]);
        $run = $this->sync(3);
        $this->assertSame(['done', 4, 1], [$run->status, (int) $run->ended, (int) $run->added]);
    }

    /**
     * Many that are over by their date end without a question, and what another source said before does not make others certain.
     */
    public function test_certain_only(): void {
        global $DB;
        $this->ten();
        $DB->set_field('local_lectern_people_claim', 'timeend', time() - 1, ['managerid' => $this->person('bob')]);
        $this->assertSame('done', $this->sync(0)->status);
        foreach (range(5, 9) as $number) {
            $this->say("p{$number}", 'cid', 'service', ['timeend' => time() - DAYSECS]);
        }
        $DB->delete_records('local_lectern_people_claim', ['source' => 'csv']);
        $this->assertSame(['held', 5], [($run = $this->sync(0))->status, (int) $run->ended]);
    }

    /**
     * Where accounts were made one while a sync waits, so that relations go round, it comes to its end.
     */
    public function test_certain_in_circle(): void {
        $this->ten();
        $this->say('cid', 'top');
        $this->say('top', 'boss');
        $this->sync(0);
        $this->rewrite('boss', 'p9', 'userid', 'managerid');
        settings::set('enabled', '');
        $this->assertSame('held', $this->sync(0)->status);
        $this->assertCount(12, $this->pairs());
    }

    /**
     * One that an administrator leaves is not asked about again until others would end, be they as many.
     */
    public function test_left(): void {
        $this->ten();
        $this->redirectMessages();
        settings::set('enabled', 'service');
        $run = $this->sync(0);
        $this->assertTrue(runs::leave((int) $run->id));
        $this->assertFalse(runs::leave((int) $run->id));
        $sink = $this->redirectMessages();
        $this->assertSame('dismissed', $this->sync(0)->status);
        $this->assertSame('dismissed', $this->sync(0)->status);
        $this->assertSame([0, null], [$sink->count(), runs::held()]);
        $this->assertSame(10, (int) runs::waiting()->ended);
        tidying::run(time() + 200 * DAYSECS);
        $this->assertNotNull(runs::waiting(), 'What is not decided is not forgotten');
        set_config('heldtold', 0, 'local_lectern_people');
        settings::set('enabled', 'csv');
        $this->unsay('p0');
        $this->unsay('p1');
        $this->unsay('p2');
        $this->assertSame('held', $this->sync(0)->status);
        $this->assertGreaterThan(0, $sink->count());
        runs::leave((int) runs::waiting()->id);
        $this->assertSame('dismissed', $this->sync(0)->status);
        $this->say('p0', 'bob');
        $this->unsay('p3');
        $run = $this->sync(0);
        $this->assertSame(['held', 3], [$run->status, (int) $run->ended], 'As many, but not the same');
        $this->say('p3', 'bob');
        $this->say('p1', 'bob');
        $this->assertSame('done', $this->sync(0)->status);
        $this->assertNull(runs::waiting());
    }

    /**
     * How many may end without a question.
     */
    public function test_share(): void {
        $this->ten();
        $this->unsay('p0');
        $this->unsay('p1');
        $this->assertSame('done', $this->sync(0)->status, 'Two of ten are a fifth');
        settings::set('maxdrop', '0');
        $this->unsay('p2');
        $this->assertSame('held', $this->sync(0)->status);
        settings::set('maxdrop', '100');
        foreach (range(2, 9) as $number) {
            $this->unsay("p{$number}");
        }
        $this->assertSame('done', $this->sync(0)->status);
        $this->assertSame([], $this->pairs());
    }

    /**
     * One that fails half-way leaves all as it was, and the next does it.
     */
    public function test_failed(): void {
        global $DB;
        $this->ten();
        $state = fn(): array => [
            $this->pairs(), $this->ways(), $this->states('p0'), $DB->get_records('local_lectern_people_claim'),
        ];
        $this->say('p0', 'cid');
        $this->say('new', 'cid');
        $before = $state();
        try {
            $this->without_pairs(fn(): \stdClass => $this->sync());
            $this->fail('It should fail');
        } catch (\dml_exception $error) {
            $this->assertEquals($before, $state());
        }
        $run = current(runs::newest(1));
        $this->assertSame('failed', $run->status);
        $this->assertNotSame('', json_decode($run->details)->error);
        $this->assertSame('done', $this->sync()->status);
        $this->assertContains('new<cid', $this->pairs());
        $this->assertContains('p0<cid', $this->pairs());
    }

    /**
     * One that was killed is marked by the next.
     */
    public function test_killed(): void {
        runs::begin('schedule', 0, 0);
        $this->say('ann', 'bob');
        $this->assertSame('done', $this->sync()->status);
        $this->assertSame(['done', 'failed'], array_column(runs::newest(5), 'status'));
    }

    /**
     * While one is at work, another waits and then gives up; nothing is done twice.
     */
    public function test_alone(): void {
        $this->say('ann', 'bob');
        $this->assertSame('done', $this->sync()->status);
        $lock = \core\lock\lock_config::get_lock_factory('local_lectern_people')->get_lock('sync', 0);
        $this->assertNotFalse($lock, 'It is given back');
        $lock->release();
    }

    /**
     * The number of queries is the same for a hundred and for a thousand people, at first and later.
     */
    public function test_queries(): void {
        global $DB;
        $this->switch_on('field', 'csv', 'service');
        $field = $this->getDataGenerator()->create_custom_profile_field([
            'datatype' => 'text', 'shortname' => 'boss', 'name' => 'Boss', 'locked' => 1,
        ]);
        settings::set('fieldid', (string) $field->id);
        // What is asked once a request, such as the settings.
        $this->sync();
        $counts = [];
        foreach ([100, 1000] as $many) {
            $ids = $this->crowd($many, (int) $field->id);
            $first = $this->count_queries();
            $DB->set_field_select('local_lectern_people_claim', 'managerid', $ids[1], "source = 'csv' AND userid IN ({$ids[50]}, {$ids[51]})");
            $later = $this->count_queries();
            $counts[] = [$first, $later];
            $this->assertSame($many - 1, $DB->count_records('local_lectern_people_link', ['endsync' => 0]));
            foreach (['claim', 'link', 'closure'] as $table) {
                $DB->delete_records("local_lectern_people_{$table}");
            }
            $DB->delete_records('user_info_data');
        }
        $this->assertSame($counts[0], $counts[1]);
        $this->assertLessThanOrEqual(20, $counts[0][0]);
    }

    /**
     * A director, ten managers, and the others below them: half said by the profile field, half by a file.
     *
     * @param int $many
     * @param int $fieldid
     * @return int[]
     */
    private function crowd(int $many, int $fieldid): array {
        global $CFG, $DB;
        $prefix = "m{$many}x";
        $DB->insert_records('user', array_map(fn(int $number): array => [
            'username' => "{$prefix}{$number}", 'email' => "{$prefix}{$number}@example.org", 'firstname' => 'P', 'lastname' => 'X',
            'confirmed' => 1, 'mnethostid' => $CFG->mnet_localhost_id,
        ], range(0, $many - 1)));
        $like = $DB->sql_like('username', ':name');
        $ids = array_map('intval', array_values($DB->get_fieldset_select('user', 'id', "{$like} ORDER BY id", ['name' => "{$prefix}%"])));
        $managers = [];
        for ($number = 1; $number < $many; $number++) {
            $managers[$number] = $number <= 10 ? 0 : $number % 10 + 1;
        }
        [$infield, $infile] = [[], []];
        foreach ($managers as $number => $manager) {
            if ($number % 2) {
                $infile[] = ['source' => 'csv', 'userid' => $ids[$number], 'managerid' => $ids[$manager], 'state' => 'later'];
            } else {
                $infield[] = [
                    'userid' => $ids[$number], 'fieldid' => $fieldid, 'data' => "{$prefix}{$manager}@example.org", 'dataformat' => 0,
                ];
            }
        }
        $DB->insert_records('user_info_data', $infield);
        $DB->insert_records('local_lectern_people_claim', $infile);
        return $ids;
    }

    /**
     * How many queries a sync takes.
     *
     * @return int
     */
    private function count_queries(): int {
        global $DB;
        $before = $DB->perf_get_queries();
        $this->assertSame('done', $this->sync()->status);
        return $DB->perf_get_queries() - $before;
    }
}
