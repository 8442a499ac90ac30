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

namespace local_lectern_registration\privacy;

use core\context\system as context_system;
use core\context\user as context_user;
use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use local_lectern_registration\local\consent\answers;
use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\consent\purposes;
use local_lectern_registration\local\signup\intake;
use stdClass;

/**
 * Privacy.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\privacy\provider
 */
final class provider_test extends \core_privacy\tests\provider_testcase {
    /** @var string Component. */
    private const COMPONENT = 'local_lectern_registration';

    /** @var stdClass Who wrote the text, and consents. */
    private stdClass $ada;
    /** @var stdClass Who consents. */
    private stdClass $bob;

    /**
     * Two who consented, one of whom wrote the text.
     */
    protected function setUp(): void {
        global $DB;
        parent::setUp();
        $this->resetAfterTest();
        $this->ada = $this->getDataGenerator()->create_user();
        $this->bob = $this->getDataGenerator()->create_user();
        $this->setUser($this->ada);
        $id = purposes::create('news', ['en' => ['name' => 'News', 'content' => '<p>The text that was read</p>']]);
        // What is kept of everybody at once.
        $DB->delete_records('local_lectern_registration_user');
        foreach ([$this->ada, $this->bob] as $user) {
            $text = purposes::all()[$id]->offer()->textid;
            consents::record($user->id, $text, true, consents::SIGNUP);
            consents::record($user->id, $text, false, consents::PROFILE);
            $DB->insert_record('local_lectern_registration_user', (object) [
                'userid' => $user->id, 'origin' => "web{$user->id}", 'reminder' => '', 'timeasked' => 1700000000,
            ]);
            $DB->insert_record(intake::TABLE, (object) [
                'userid' => $user->id, 'token' => "token{$user->id}", 'secret' => '', 'state' => intake::SENT,
                'outcome' => 'created', 'lasterror' => '',
                'data' => json_encode(['values' => ['city' => 'London'], 'password' => 'the-hash']),
            ]);
        }
    }

    /**
     * All that is described has a text that describes it.
     */
    public function test_metadata(): void {
        $items = provider::get_metadata(new collection(self::COMPONENT))->get_collection();
        $this->assertSame(
            array_map(fn(string $table): string => self::COMPONENT . "_{$table}", ['user', 'consent', 'text', 'signup', 'limit']),
            array_map(fn($item) => $item->get_name(), $items),
        );
        foreach ($items as $item) {
            foreach ([$item->get_summary(), ...array_values($item->get_privacy_fields() ?? [])] as $string) {
                $this->assertTrue(get_string_manager()->string_exists($string, self::COMPONENT), $string);
            }
        }
    }

    /**
     * Where a user's data is, and whose data is there.
     */
    public function test_contexts(): void {
        global $DB;
        $ofada = context_user::instance($this->ada->id);
        $ofbob = context_user::instance($this->bob->id);
        $system = context_system::instance();
        $contexts = fn(stdClass $user): array => provider::get_contexts_for_userid($user->id)->get_contextids();
        $this->assertEqualsCanonicalizing([$ofada->id, $system->id], $contexts($this->ada));
        $this->assertEqualsCanonicalizing([$ofbob->id], $contexts($this->bob));
        $other = $this->getDataGenerator()->create_user();
        $DB->delete_records('local_lectern_registration_user', ['userid' => $other->id]);
        $this->assertSame([], $contexts($other));
        foreach ([[$ofada, $this->ada], [$ofbob, $this->bob], [$system, $this->ada]] as [$context, $user]) {
            $list = new userlist($context, self::COMPONENT);
            provider::get_users_in_context($list);
            $this->assertSame([(int) $user->id], array_map('intval', $list->get_userids()));
        }
    }

    /**
     * What a person said is exported with the text that they read.
     */
    public function test_export(): void {
        foreach ([context_user::instance($this->ada->id), context_system::instance()] as $context) {
            $this->export_context_data_for_user($this->ada->id, $context, self::COMPONENT);
        }
        $string = fn(string $name): string => get_string($name, self::COMPONENT);
        $own = writer::with_context(context_user::instance($this->ada->id));
        $this->assertSame("web{$this->ada->id}", $own->get_data([$string('pluginname')])->origin);
        $consents = $own->get_data([$string('pluginname'), $string('consents')])->consents;
        $this->assertSame(['No', 'Yes'], array_column($consents, 'given'));
        $this->assertStringContainsString('The text that was read', $consents[0]->content);
        $signups = $own->get_data([$string('pluginname'), $string('privacy:signups')])->signups;
        $this->assertSame(['city' => 'London'], (array) $signups[0]->data);
        $this->assertStringNotContainsString('the-hash', json_encode($signups));
        $texts = writer::with_context(context_system::instance())->get_data([$string('pluginname'), $string('purposes')])->texts;
        $this->assertSame(['News'], array_column($texts, 'name'));
        $this->assertFalse(writer::with_context(context_user::instance($this->bob->id))->has_any_data());
    }

    /**
     * A user's data goes, only where it was approved; the text stays without its writer.
     */
    public function test_delete_for_user(): void {
        $ofada = context_user::instance($this->ada->id)->id;
        $ofbob = context_user::instance($this->bob->id)->id;
        // Another's context is not theirs to delete.
        provider::delete_data_for_user(new approved_contextlist($this->ada, self::COMPONENT, [$ofbob]));
        $this->assert_left([$this->ada, $this->bob], $this->ada);
        provider::delete_data_for_user(new approved_contextlist($this->ada, self::COMPONENT, [$ofada]));
        $this->assert_left([$this->bob], $this->ada);
        provider::delete_data_for_user(new approved_contextlist($this->ada, self::COMPONENT, [context_system::instance()->id]));
        $this->assert_left([$this->bob], null);
    }

    /**
     * The same by context.
     */
    public function test_delete_in_context(): void {
        $ofbob = context_user::instance($this->bob->id);
        $system = context_system::instance();
        provider::delete_data_for_users(new approved_userlist($ofbob, self::COMPONENT, [$this->ada->id]));
        provider::delete_data_for_users(new approved_userlist($system, self::COMPONENT, [$this->bob->id]));
        $this->assert_left([$this->ada, $this->bob], $this->ada);
        provider::delete_data_for_users(new approved_userlist($ofbob, self::COMPONENT, [$this->bob->id]));
        provider::delete_data_for_users(new approved_userlist($system, self::COMPONENT, [$this->ada->id]));
        $this->assert_left([$this->ada], null);
        provider::delete_data_for_all_users_in_context($system);
        $this->assert_left([$this->ada], null);
        provider::delete_data_for_all_users_in_context(context_user::instance($this->ada->id));
        $this->assert_left([], null);
    }

    /**
     * Checks whose data is left.
     *
     * @param stdClass[] $users
     * @param stdClass|null $writer Of the text.
     */
    private function assert_left(array $users, ?stdClass $writer): void {
        global $DB;
        $ids = array_map(fn(stdClass $user): int => (int) $user->id, $users);
        foreach ([answers::TABLE, 'local_lectern_registration_user', intake::TABLE] as $table) {
            $left = array_map('intval', $DB->get_fieldset_sql("SELECT DISTINCT userid FROM {{$table}}"));
            $this->assertEqualsCanonicalizing($ids, $left, $table);
        }
        $this->assertSame((int) ($writer?->id ?? 0), (int) $DB->get_field(purposes::TEXT, 'usermodified', []));
    }
}
