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
use local_lectern_people\local\settings;
use local_lectern_people\makes_people;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures/makes_people.php');

/**
 * What becomes of what the sources say.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\sync\claims
 * @covers     \local_lectern_people\local\source\sources
 */
final class claims_test extends \advanced_testcase {
    use makes_people;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    /**
     * Who cannot be a manager is none, and everybody else is one.
     */
    public function test_managers(): void {
        global $CFG, $DB;
        $this->person('gone', ['deleted' => 1]);
        $this->person('idle', ['suspended' => 1]);
        $this->person('new', ['confirmed' => 0]);
        $this->person('out', ['suspended' => 1]);
        $this->ids['guest'] = (int) $CFG->siteguest;
        $this->say('ann', 'bob gone idle new guest ann');
        // A person's own suspension changes nothing: they come back, and were managed all the time.
        $this->say('out', 'bob');
        $run = $this->sync();
        $this->assertSame(
            ['csv:ann self', 'csv:bob inforce', 'csv:gone gone', 'csv:guest gone', 'csv:idle suspended', 'csv:new unconfirmed'],
            $this->states('ann'),
        );
        $this->assertSame(['ann<bob', 'ann<idle', 'out<bob'], $this->pairs());
        $this->assertSame(5, (int) $run->problems);
        $DB->set_field('user', 'suspended', 0, ['id' => $this->person('idle')]);
        $DB->set_field('user', 'confirmed', 1, ['id' => $this->person('new')]);
        $DB->set_field('user', 'deleted', 1, ['id' => $this->person('out')]);
        $this->sync();
        $this->assertSame(['ann<bob', 'ann<idle', 'ann<new'], $this->pairs());
        $this->assertSame(['csv:bob persongone'], $this->states('out'));
    }

    /**
     * The first source that names somebody decides, be their account suspended; one that names nobody who could be a manager does not.
     */
    public function test_order(): void {
        $this->person('idle', ['suspended' => 1]);
        $this->say('ann', 'bob', 'csv');
        $this->say('ann', 'cid dee', 'service');
        $this->say('eve', 'idle', 'csv');
        $this->say('eve', 'dee', 'service');
        $this->person('gone', ['deleted' => 1]);
        $this->say('fay', 'gone', 'csv');
        $this->say('fay', 'dee', 'service');
        $this->sync();
        $this->assertSame(['csv:bob inforce', 'service:cid overruled', 'service:dee overruled'], $this->states('ann'));
        $this->assertSame(['csv:idle suspended', 'service:dee overruled'], $this->states('eve'));
        $this->assertSame(['csv:gone gone', 'service:dee inforce'], $this->states('fay'));
        $this->assertSame(['ann<bob', 'eve<idle', 'fay<dee'], $this->pairs());
        settings::set('order', 'service,csv');
        $this->sync();
        $this->assertSame(['csv:bob overruled', 'service:cid inforce', 'service:dee inforce'], $this->states('ann'));
        $this->assertSame(['csv:idle overruled', 'service:dee inforce'], $this->states('eve'));
        $this->assertSame(['ann<cid', 'ann<dee', 'eve<dee', 'fay<dee'], $this->pairs());
        settings::set('enabled', 'csv');
        $this->sync();
        $this->assertSame(['csv:bob inforce', 'service:cid off', 'service:dee off'], $this->states('ann'));
        $this->assertSame(['ann<bob', 'eve<idle'], $this->pairs());
        settings::set('enabled', '');
        $this->sync();
        $this->assertSame([], $this->pairs());
    }

    /**
     * A manager whose account is suspended sees nobody, and those above see the people below all the same. It stays a problem.
     */
    public function test_suspended_in_between(): void {
        global $DB;
        $this->say('ann', 'bob');
        $this->say('bob', 'top');
        $this->sync();
        $DB->set_field('user', 'suspended', 1, ['id' => $this->person('bob')]);
        $run = $this->sync(0);
        $this->assertSame([0, 1], [(int) $run->ended, (int) $run->problems]);
        $this->assertSame(['ann<bob 1', 'ann<top 2', 'bob<top 1'], $this->ways());
        $this->assertTrue(api::manages($this->person('top'), $this->person('ann')));
        $this->assertFalse(api::manages($this->person('bob'), $this->person('ann')) || api::has_team($this->person('bob')));
        $this->assertSame([], api::direct_managers($this->person('ann')));
        // One who never confirmed holds nothing, suspended or not; one in a circle is told once.
        $this->say('eve', 'new');
        $DB->update_record('user', (object) ['id' => $this->person('new'), 'confirmed' => 0, 'suspended' => 1]);
        $this->say('one', 'two');
        $this->say('two', 'one');
        $DB->set_field('user', 'suspended', 1, ['id' => $this->person('two')]);
        $run = $this->sync();
        $this->assertSame(['csv:new unconfirmed'], $this->states('eve'));
        $this->assertSame(['csv:two cycle'], $this->states('one'));
        $this->assertSame(4, (int) $run->problems);
        $this->assertSame(['ann<bob', 'bob<top'], $this->pairs());
    }

    /**
     * Sources that agree leave one relation, which goes on when the first of them falls silent.
     */
    public function test_agreement(): void {
        global $DB;
        $this->say('ann', 'bob', 'csv');
        $this->say('ann', 'bob', 'service');
        $this->assertSame(1, (int) $this->sync()->added);
        $before = $DB->get_record('local_lectern_people_link', []);
        $DB->delete_records('local_lectern_people_claim', ['source' => 'csv']);
        $this->assertSame(0, (int) $this->sync()->ended);
        $this->assertEquals($before, $DB->get_record('local_lectern_people_link', []));
    }

    /**
     * What begins later, what is over, and what ends by and by.
     */
    public function test_dates(): void {
        global $DB;
        $this->say('ann', 'later', 'csv', ['timestart' => time() + DAYSECS]);
        $this->say('ann', 'past', 'csv', ['timeend' => time() - 1]);
        $this->say('ann', 'now', 'csv', ['timestart' => time() - DAYSECS, 'timeend' => time() + DAYSECS]);
        $this->sync();
        $this->assertSame(['csv:later later', 'csv:now inforce', 'csv:past past'], $this->states('ann'));
        $this->assertSame(['ann<now'], $this->pairs());
        $DB->set_field('local_lectern_people_claim', 'timeend', time() - 1, ['managerid' => $this->person('now')]);
        $DB->set_field('local_lectern_people_claim', 'timestart', time() - 1, ['managerid' => $this->person('later')]);
        $this->sync();
        $this->assertSame(['ann<later'], $this->pairs());
        // A source whose time is over lets the next one speak.
        $this->say('ann', 'other', 'service');
        $DB->set_field('local_lectern_people_claim', 'timeend', time() - 1, ['managerid' => $this->person('later')]);
        $this->sync();
        $this->assertSame(['ann<other'], $this->pairs());
    }

    /**
     * Nobody in a circle is managed by anybody in it; who is above or below still counts.
     */
    public function test_circles(): void {
        $this->say('ann', 'bob');
        $this->say('bob', 'ann boss');
        $this->say('low', 'ann');
        $this->say('one', 'two');
        $this->say('two', 'three');
        $this->say('three', 'one');
        $run = $this->sync();
        $this->assertSame(['bob<boss', 'low<ann'], $this->pairs());
        $this->assertSame(['csv:ann cycle', 'csv:boss inforce'], $this->states('bob'));
        $this->assertSame(['csv:two cycle'], $this->states('one'));
        $this->assertSame(5, (int) $run->problems);
        $this->assertSame(['bob<boss 1', 'low<ann 1'], $this->ways());
        $this->unsay('bob');
        $this->unsay('three');
        $this->sync();
        $this->assertSame(['ann<bob', 'low<ann', 'one<two', 'two<three'], $this->pairs());
        $this->assertContains('low<bob 2', $this->ways());
    }

    /**
     * What is overruled cannot be part of a circle.
     */
    public function test_circle_of_what_counts(): void {
        $this->say('ann', 'bob', 'csv');
        $this->say('bob', 'ann', 'service');
        $this->say('bob', 'boss', 'csv');
        $this->assertSame(0, (int) $this->sync()->problems);
        $this->assertSame(['ann<bob', 'bob<boss'], $this->pairs());
    }
}
