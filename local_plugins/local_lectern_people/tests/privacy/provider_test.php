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

namespace local_lectern_people\privacy;

use core\context\system as context_system;
use core\context\user as context_user;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use local_lectern_people\local\forgetting;
use local_lectern_people\local\settings;
use local_lectern_people\local\sync\runs;
use local_lectern_people\local\sync\sync;
use local_lectern_people\makes_people;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/makes_people.php');

/**
 * Privacy.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\privacy\provider
 * @covers     \local_lectern_people\privacy\export
 */
final class provider_test extends \core_privacy\tests\provider_testcase {
    use makes_people;

    /** @var string Component. */
    private const COMPONENT = 'local_lectern_people';

    /**
     * Ann is managed by Bob, Bob by Cid; Eve is an administrator who wrote it all.
     */
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->resetAfterTest();
        $eve = $this->person('eve');
        $this->say('ann', 'bob', 'csv', ['usermodified' => $eve, 'value' => 'bob@x', 'timemodified' => 1700000000]);
        $this->say('bob', 'cid');
        $DB->insert_record('local_lectern_people_leader', (object) [
            'kind' => 'department', 'itemid' => 0, 'itemname' => 'Red', 'userid' => $this->person('bob'), 'usermodified' => $eve,
            'timecreated' => 1700000000,
        ]);
        $DB->insert_record('local_lectern_people_import', (object) [
            'status' => 'done', 'userid' => $eve, 'filename' => 'people.csv', 'timecreated' => 1700000000, 'timemodified' => 0,
        ]);
        sync::run('hand', $eve);
        $this->person('out');
    }

    /**
     * All that is described has a text that describes it, and every table is described.
     */
    public function test_metadata(): void {
        $items = provider::get_metadata(new collection(self::COMPONENT))->get_collection();
        $this->assertSame(
            [
                ...array_map(
                    fn(string $table): string => self::COMPONENT . "_{$table}",
                    ['claim', 'link', 'closure', 'affected', 'leader', 'sync', 'import', 'import_problem'],
                ),
                'core_files',
            ],
            array_map(fn($item) => $item->get_name(), $items),
        );
        foreach ($items as $item) {
            foreach ([$item->get_summary(), ...array_values($item->get_privacy_fields() ?? [])] as $string) {
                $this->assertTrue(get_string_manager()->string_exists($string, self::COMPONENT), $string);
            }
        }
    }

    /**
     * Where somebody's data is, and whose is there.
     */
    public function test_contexts(): void {
        $system = context_system::instance();
        $contexts = fn(string $name): array => array_map(
            'intval',
            provider::get_contexts_for_userid($this->person($name))->get_contextids(),
        );
        foreach (['ann', 'bob', 'cid'] as $name) {
            $context = context_user::instance($this->person($name));
            $this->assertSame([(int) $context->id], $contexts($name));
            $list = new userlist($context, self::COMPONENT);
            provider::get_users_in_context($list);
            $this->assertEquals([$this->person($name)], $list->get_userids());
        }
        $this->assertSame([(int) $system->id], $contexts('eve'));
        $this->assertSame([], $contexts('out'));
        $list = new userlist($system, self::COMPONENT);
        provider::get_users_in_context($list);
        $this->assertEquals([$this->person('eve')], $list->get_userids());
    }

    /**
     * A person gets who manages them by name, and of those whom they manage only since when.
     */
    public function test_export(): void {
        global $DB;
        $string = fn(string $name): string => get_string($name, self::COMPONENT);
        $get = function (string $name, string $part) use ($string): \stdClass|array {
            $context = context_user::instance($this->person($name));
            $this->export_context_data_for_user($this->person($name), $context, self::COMPONENT);
            return writer::with_context($context)->get_data([$string('pluginname'), $string($part)]);
        };
        $this->assertSame(['Cid X'], array_column($get('bob', 'privacy:managers')->managers, 'manager'));
        $team = $get('bob', 'privacy:team')->team;
        $this->assertCount(1, $team);
        $this->assertStringNotContainsString('Ann', json_encode($team));
        $this->assertSame('Red', $get('bob', 'tool:leaders')->leads[0]->name);
        $claim = $get('ann', 'privacy:claims')->claims[0];
        $this->assertSame(['A CSV file', '', 'In force'], [$claim->source, $claim->value, $claim->state], 'What names Bob is his');
        $DB->set_field('local_lectern_people_claim', 'managerid', 0, ['userid' => $this->person('ann')]);
        writer::reset();
        $this->assertSame('bob@x', $get('ann', 'privacy:claims')->claims[0]->value, 'Nobody is known to be called so');
        $this->assertSame([], $get('ann', 'privacy:team'));
        $system = context_system::instance();
        $this->export_context_data_for_user($this->person('eve'), $system, self::COMPONENT);
        $done = writer::with_context($system)->get_data([$string('pluginname'), $string('privacy:done')])->done;
        $this->assertCount(4, $done);
        $this->assertContains('people.csv', array_column($done, 'what'));
    }

    /**
     * Somebody's data goes, only where that was approved, with all that was by way of them.
     */
    public function test_delete(): void {
        global $DB;
        $context = fn(string $name): \core\context => context_user::instance($this->person($name));
        $user = fn(string $name): \stdClass => $DB->get_record('user', ['id' => $this->person($name)]);
        // Another's context is not theirs to delete.
        provider::delete_data_for_user(new approved_contextlist($user('ann'), self::COMPONENT, [$context('bob')->id]));
        provider::delete_data_for_users(new approved_userlist($context('bob'), self::COMPONENT, [$this->person('ann')]));
        $this->assertSame(['ann<bob 1', 'ann<cid 2', 'bob<cid 1'], $this->ways());
        provider::delete_data_for_user(new approved_contextlist($user('bob'), self::COMPONENT, [$context('bob')->id]));
        $this->assertSame([[], []], [$this->pairs(), $this->ways()]);
        foreach (['claim', 'link', 'leader'] as $table) {
            $this->assertSame(0, $DB->count_records(self::COMPONENT . "_{$table}"));
        }
    }

    /**
     * What syncs that stopped and problems of files say of somebody goes, too; what they say of others stays.
     */
    public function test_delete_from_logs(): void {
        global $DB;
        $DB->update_record('user', (object) ['id' => $this->person('ann'), 'idnumber' => 'A-1']);
        $this->say('eve', 'cid');
        $this->sync();
        settings::set('enabled', '');
        $run = $this->sync(0);
        $this->assertSame('held', $run->status);
        $values = ['ANN@example.org', 'ann', 'a-1 ', 'joann', '', 'eve@example.org'];
        $DB->insert_records(self::COMPONENT . '_import_problem', array_map(
            fn(string $value): array => ['importid' => 1, 'line' => 2, 'code' => 'unknown', 'value' => $value],
            $values,
        ));
        forgetting::person($this->person('ann'));
        $shown = fn(): array => array_column(runs::details(runs::waiting())->shown, 'userid');
        $this->assertSame([$this->person('bob'), $this->person('eve')], $shown());
        $this->assertSame(['', '', '', 'joann', '', 'eve@example.org'], $DB->get_fieldset_select(
            self::COMPONENT . '_import_problem',
            'value',
            '1 = 1 ORDER BY id',
        ));
        forgetting::person($this->person('cid'));
        $this->assertSame([], $shown());
    }

    /**
     * The same by context.
     */
    public function test_delete_in_context(): void {
        $ann = context_user::instance($this->person('ann'));
        provider::delete_data_for_users(new approved_userlist($ann, self::COMPONENT, [$this->person('ann')]));
        $this->assertSame(['bob<cid'], $this->pairs());
        provider::delete_data_for_all_users_in_context(context_user::instance($this->person('cid')));
        $this->assertSame([], $this->pairs());
    }

    /**
     * What an administrator did stays without their name.
     */
    public function test_delete_administrator(): void {
        global $DB;
        $system = context_system::instance();
        $written = fn(): array => [
            $DB->count_records_select(self::COMPONENT . '_claim', 'usermodified > 0'),
            $DB->count_records_select(self::COMPONENT . '_leader', 'usermodified > 0'),
            $DB->count_records_select(self::COMPONENT . '_sync', 'userid > 0'),
            $DB->count_records_select(self::COMPONENT . '_import', 'userid > 0'),
        ];
        provider::delete_data_for_users(new approved_userlist($system, self::COMPONENT, [$this->person('ann')]));
        $this->assertSame([1, 1, 1, 1], $written());
        provider::delete_data_for_users(new approved_userlist($system, self::COMPONENT, [$this->person('eve')]));
        $this->assertSame([0, 0, 0, 0], $written());
        $this->assertSame(['ann<bob', 'bob<cid'], $this->pairs());
        provider::delete_data_for_all_users_in_context($system);
        $this->assertSame(['ann<bob', 'bob<cid'], $this->pairs());
    }
}
