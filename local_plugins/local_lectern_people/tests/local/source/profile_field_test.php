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

namespace local_lectern_people\local\source;

use local_lectern_people\local\settings;
use local_lectern_people\makes_people;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures/makes_people.php');

/**
 * Managers who are named by a custom profile field.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\source\profile_field
 * @covers     \local_lectern_people\local\same_sql
 */
final class profile_field_test extends \advanced_testcase {
    use makes_people;

    /** @var int The field. */
    private int $field;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->field = (int) $this->getDataGenerator()->create_custom_profile_field([
            'datatype' => 'text', 'shortname' => 'boss', 'name' => 'Boss', 'locked' => 1,
        ])->id;
        settings::set('fieldid', (string) $this->field);
        $this->switch_on('field');
        set_config('field_lock_idnumber', 'locked', 'auth_manual');
        set_config('field_lock_idnumber', 'locked', 'auth_email');
    }

    /**
     * Writes a person's field.
     *
     * @param string $person
     * @param string $value
     */
    private function write(string $person, string $value): void {
        global $DB;
        $DB->delete_records('user_info_data', ['userid' => $this->person($person)]);
        $DB->insert_record('user_info_data', (object) [
            'userid' => $this->person($person), 'fieldid' => $this->field, 'data' => $value, 'dataformat' => 0,
        ]);
    }

    /**
     * By email address, whatever its case and spaces about it.
     */
    public function test_email(): void {
        $this->person('bob', ['email' => 'Bob.Boss@Example.org']);
        $this->write('ann', ' bob.boss@EXAMPLE.org ');
        $this->write('eve', 'nobody@example.org');
        $this->write('fay', '');
        $this->write('gus', '   ');
        $run = $this->sync();
        $this->assertSame(['ann<bob'], $this->pairs());
        $this->assertSame(['field:? unknown'], $this->states('eve'));
        $this->assertSame([[], []], [$this->states('fay'), $this->states('gus')]);
        $this->assertSame(1, (int) $run->problems);
    }

    /**
     * Two accounts with one address: nobody is meant, be they written alike or not.
     */
    public function test_ambiguous(): void {
        global $DB;
        $this->person('bob', ['email' => 'boss@example.org']);
        $this->person('bea', ['email' => 'BOSS@example.org', 'suspended' => 1]);
        $this->write('ann', 'boss@example.org');
        $this->sync();
        $this->assertSame([], $this->pairs());
        $this->assertSame(['field:? ambiguous'], $this->states('ann'));
        $DB->set_field('user', 'email', 'boss@example.org', ['id' => $this->person('bea')]);
        $this->sync();
        $this->assertSame(['field:? ambiguous'], $this->states('ann'));
        // An account that is gone is nobody; so is one of another host.
        $DB->set_field('user', 'deleted', 1, ['id' => $this->person('bea')]);
        $this->person('far', ['email' => 'boss@example.org', 'mnethostid' => 77]);
        $this->sync();
        $this->assertSame(['ann<bob'], $this->pairs());
    }

    /**
     * Whoever signs up with a manager's address and cannot confirm it takes no team away; alone, they get none.
     */
    public function test_unconfirmed(): void {
        $this->person('bob', ['email' => 'boss@example.org']);
        $this->person('eve', ['email' => 'boss@example.org', 'confirmed' => 0]);
        $this->person('fay', ['email' => 'fay@example.org', 'confirmed' => 0]);
        $this->write('ann', 'boss@example.org');
        $this->write('gus', 'fay@example.org');
        $this->sync();
        $this->assertSame(['ann<bob'], $this->pairs());
        $this->assertSame(['field:fay unconfirmed'], $this->states('gus'));
    }

    /**
     * An accent makes another person.
     */
    public function test_accents(): void {
        $this->person('jose', ['email' => 'jose@example.org']);
        $this->person('accent', ['email' => 'josé@example.org']);
        $this->write('ann', 'jose@example.org');
        $this->write('bea', 'JOSÉ@example.org');
        $this->write('cid', 'josè@example.org');
        $this->sync();
        $this->assertSame(['ann<jose', 'bea<accent'], $this->pairs());
        $this->assertSame(['field:? unknown'], $this->states('cid'));
    }

    /**
     * By ID number, where the same twice means nobody, and none at all means nobody either.
     */
    public function test_idnumber(): void {
        settings::set('fieldkey', 'idnumber');
        $this->person('bob', ['idnumber' => 'B-1']);
        $this->person('one', ['idnumber' => '2']);
        $this->person('two', ['idnumber' => '2']);
        $this->write('ann', 'b-1');
        $this->write('eve', '2');
        $this->write('fay', ' ');
        $this->sync();
        $this->assertSame(['ann<bob'], $this->pairs());
        $this->assertSame(['field:? ambiguous'], $this->states('eve'));
        $this->assertSame([], $this->states('fay'));
    }

    /**
     * By username.
     */
    public function test_username(): void {
        settings::set('fieldkey', 'username');
        set_config('registerauth', '');
        $this->person('bob');
        $this->write('ann', 'BOB');
        $this->write('bob', 'bob');
        $this->sync();
        $this->assertSame(['ann<bob'], $this->pairs());
        $this->assertSame(['field:bob self'], $this->states('bob'));
        set_config('registerauth', 'email');
        $this->sync();
        $this->assertSame([], $this->pairs(), 'Who signs up could take the name');
    }

    /**
     * A field that its owner can write is none: what it said ends.
     */
    public function test_unlocked(): void {
        global $DB;
        $this->person('bob');
        $this->write('ann', 'bob@example.org');
        $this->sync();
        $this->assertSame(['ann<bob'], $this->pairs());
        $DB->set_field('user_info_field', 'locked', 0, ['id' => $this->field]);
        $this->assertNotNull((new profile_field())->problem());
        $this->sync();
        $this->assertSame([[], []], [$this->pairs(), $this->states('ann')]);
        $DB->set_field('user_info_field', 'visible', 0, ['id' => $this->field]);
        $this->sync();
        $this->assertSame(['ann<bob'], $this->pairs(), 'Whoever cannot see a field cannot write it');
        settings::set('fieldid', '0');
        $this->sync();
        $this->assertSame([], $this->pairs());
    }

    /**
     * What stands there may be longer than what is kept of it, and look like SQL.
     */
    public function test_odd_values(): void {
        $this->person('bob');
        $this->write('ann', str_repeat('ä', 300));
        $this->write('eve', "bob@example.org' OR '1'='1");
        $this->write('fay', '%@example.org');
        $this->sync();
        foreach (['ann', 'eve', 'fay'] as $person) {
            $this->assertSame(['field:? unknown'], $this->states($person));
        }
    }
}
