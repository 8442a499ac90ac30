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

use local_lectern_people\local\forgetting;
use local_lectern_people\makes_people;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures/makes_people.php');

/**
 * Who manages whom through others, brought up to date step by step.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\sync\closure
 * @covers     \local_lectern_people\local\sync\links
 * @covers     \local_lectern_people\local\forgetting
 */
final class closure_test extends \advanced_testcase {
    use makes_people;

    /**
     * Each pair stands there once with the shortest way.
     */
    public function test_shortest_way(): void {
        $this->resetAfterTest();
        $this->say('ann', 'bob');
        $this->say('bob', 'cid');
        $this->say('cid', 'dee');
        $this->say('ann', 'dee');
        $this->sync();
        $this->assertSame(
            ['ann<bob 1', 'ann<cid 2', 'ann<dee 1', 'bob<cid 1', 'bob<dee 2', 'cid<dee 1'],
            $this->ways(),
        );
        $this->unsay('ann');
        $this->say('ann', 'bob');
        $this->sync();
        $this->assertContains('ann<dee 3', $this->ways());
    }

    /**
     * A whole part of the tree moves to somebody else with all who are in it.
     */
    public function test_move(): void {
        $this->resetAfterTest();
        $this->say('ann', 'bob');
        $this->say('bob', 'cid');
        $this->say('cid', 'old');
        $this->say('old', 'top');
        $this->say('new', 'top');
        $this->sync();
        $this->unsay('cid');
        $this->say('cid', 'new');
        $this->sync();
        $this->assertSame([
            'ann<bob 1', 'ann<cid 2', 'ann<new 3', 'ann<top 4', 'bob<cid 1', 'bob<new 2', 'bob<top 3', 'cid<new 1', 'cid<top 2',
            'new<top 1', 'old<top 1',
        ], $this->ways());
    }

    /**
     * A plugin that merges accounts rewrites user ids in tables of others: who became somebody else is with the managers of both,
     * and who was given up is with nobody.
     */
    public function test_rewritten_elsewhere(): void {
        global $DB;
        $this->resetAfterTest();
        $this->say('old', 'bob');
        $this->say('bob', 'top');
        $this->say('new', 'cid');
        $this->say('low', 'old');
        $this->sync();
        foreach (['claim', 'link'] as $table) {
            $DB->set_field("local_lectern_people_{$table}", 'userid', $this->person('new'), ['userid' => $this->person('old')]);
        }
        \local_lectern_people\local\merging::move($this->person('old'), $this->person('new'));
        $this->sync();
        $this->assertSame([
            'bob<top 1', 'low<bob 2', 'low<cid 2', 'low<new 1', 'low<top 3', 'new<bob 1', 'new<cid 1', 'new<top 2',
        ], $this->ways());
        // Even where nothing begins or ends.
        $DB->delete_records('local_lectern_people_closure', ['ancestorid' => $this->person('new')]);
        $this->assertSame([0, 0], [(int) ($run = $this->sync())->added, (int) $run->ended]);
        $this->assertContains('low<new 1', $this->ways());
    }

    /**
     * After any changes, what was brought up to date step by step is what one finds from the beginning.
     *
     * @dataProvider seeds
     * @param int $seed
     */
    public function test_random(int $seed): void {
        global $DB;
        $this->resetAfterTest();
        mt_srand($seed);
        $ids = [];
        for ($number = 0; $number < 40; $number++) {
            $ids[] = $this->person("p{$number}");
        }
        for ($round = 0; $round < 8; $round++) {
            // Circles among them: as many managers are below as above.
            for ($change = 0; $change < ($round === 0 ? 35 : 6); $change++) {
                $userid = $ids[mt_rand(0, 39)];
                if (mt_rand(0, 2) === 0) {
                    $DB->delete_records('local_lectern_people_claim', ['userid' => $userid]);
                } else {
                    $this->getDataGenerator()->get_plugin_generator('local_lectern_people')
                        ->create_relation($userid, $ids[mt_rand(0, 39)], mt_rand(0, 1) ? 'csv' : 'service');
                }
            }
            $this->sync();
            $this->assertSame($this->expected_ways(), $this->ways(), "Seed {$seed}, round {$round}");
        }
    }

    /**
     * Seeds.
     *
     * @return array[]
     */
    public static function seeds(): array {
        return [[1], [2], [3], [4]];
    }

    /**
     * The ways, found from what is in force by going up from everybody.
     *
     * @return string[]
     */
    private function expected_ways(): array {
        global $DB;
        $managers = [];
        foreach ($DB->get_records('local_lectern_people_claim', ['state' => 'inforce']) as $claim) {
            $managers[$claim->userid][$claim->managerid] = true;
        }
        $names = array_flip($this->ids);
        $ways = [];
        foreach (array_keys($managers) as $userid) {
            $found = [];
            $now = [$userid];
            for ($depth = 1; $now !== []; $depth++) {
                $next = [];
                foreach ($now as $one) {
                    foreach (array_keys($managers[$one] ?? []) as $managerid) {
                        $this->assertNotSame($userid, $managerid, 'A circle is left');
                        if (!isset($found[$managerid])) {
                            $found[$managerid] = $depth;
                            $next[] = $managerid;
                        }
                    }
                }
                $now = $next;
            }
            foreach ($found as $managerid => $depth) {
                $ways[] = "{$names[$userid]}<{$names[$managerid]} {$depth}";
            }
        }
        sort($ways);
        return $ways;
    }

    /**
     * Who is forgotten leaves no way behind that went by them.
     */
    public function test_forgotten(): void {
        global $DB;
        $this->resetAfterTest();
        $this->say('ann', 'bob');
        $this->say('bob', 'cid');
        $this->say('cid', 'dee');
        $this->say('ann', 'eve');
        $this->say('eve', 'dee');
        $this->sync();
        forgetting::person($this->person('bob'));
        $this->assertSame(['ann<dee 2', 'ann<eve 1', 'cid<dee 1', 'eve<dee 1'], $this->ways());
        $this->assertSame(['ann<eve', 'cid<dee', 'eve<dee'], $this->pairs());
        $this->assertSame([], $this->states('bob'));
        $before = $this->ways();
        $this->sync();
        $this->assertSame($before, $this->ways());
        $this->assertSame(0, $DB->count_records('local_lectern_people_affected', ['userid' => $this->person('bob')]));
    }
}
