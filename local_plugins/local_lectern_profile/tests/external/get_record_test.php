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

namespace local_lectern_profile\external;

use core_external\external_api;
use local_lectern_profile\audience;
use local_lectern_profile\event\record_viewed;
use local_lectern_profile\fixtures\keys_section;
use local_lectern_profile\hook\collect_sections;
use stdClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/keys_section.php');

/**
 * The record by web service, as every role.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\external\get_record
 */
final class get_record_test extends \advanced_testcase {
    /** @var stdClass Whose record it is. */
    private stdClass $learner;
    /** @var stdClass The learner's course. */
    private stdClass $course;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->learner = $this->getDataGenerator()->create_user();
        $this->course = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->enrol_user($this->learner->id, $this->course->id, 'student');
        $this->redirectHook(collect_sections::class, function (collect_sections $hook): void {
            foreach (audience::cases() as $audience) {
                $hook->add_section(new keys_section("local_{$audience->value}", [$audience]));
            }
        });
    }

    /**
     * Calls the function, through the description of what it returns.
     *
     * @param int ...$userid
     * @return array
     */
    private function call(int ...$userid): array {
        return external_api::clean_returnvalue(get_record::execute_returns(), get_record::execute(...$userid));
    }

    /**
     * The sections of the learner that the current user gets.
     *
     * @return string Names with blanks between, ours left out; the error where there is one.
     */
    private function sections(): string {
        try {
            $names = array_column($this->call((int) $this->learner->id)['sections'], 'name');
        } catch (\moodle_exception $refused) {
            return $refused->errorcode;
        }
        return implode(' ', preg_filter('/^local_(?!lectern)/', '', $names));
    }

    /**
     * Facts and tables as data.
     */
    public function test_data(): void {
        $this->setUser($this->learner);
        $record = $this->call();
        $this->assertEquals($this->learner->id, $record['userid']);
        $this->assertSame(fullname($this->learner), $record['fullname']);
        $this->assertSame(['audiences' => ['self', 'everyone'], 'all' => false], $record['viewer']);
        $section = array_column($record['sections'], null, 'name')['local_self'];
        $this->assertSame('Keys & doors <local_self>', $section['title']);
        $this->assertSame([
            ['label' => 'Locker', 'value' => '7 <b>', 'url' => 'https://example.org/7', 'missing' => false],
            ['label' => 'Shirt size', 'value' => '', 'url' => '', 'missing' => true],
        ], $section['facts']);
        $table = ['caption' => 'Doors', 'head' => ['Door', 'Since'], 'rows' => [['Workshop & yard', '1 March 2026']]];
        $this->assertSame([$table], $section['tables']);
    }

    /**
     * Everyone gets what they may see, and strangers learn nothing, not even whether there is such a person.
     */
    public function test_roles(): void {
        $generator = $this->getDataGenerator();
        $this->setUser($this->learner);
        $this->assertSame('self everyone', $this->sections());
        foreach (['student' => 'everyone', 'teacher' => 'teacher everyone', 'editingteacher' => 'teacher everyone'] as $role => $seen) {
            $user = $generator->create_user();
            $generator->enrol_user($user->id, $this->course->id, $role);
            $this->setUser($user);
            $this->assertSame($seen, $this->sections(), $role);
        }
        $this->setAdminUser();
        $this->assertSame('self teacher manager everyone', $this->sections());
        $stranger = $generator->create_user();
        $generator->enrol_user($stranger->id, $generator->create_course()->id, 'editingteacher');
        $this->setUser($stranger);
        $this->assertSame('usernotavailable', $this->sections());
        $this->learner->id = 999999999;
        $this->assertSame('usernotavailable', $this->sections());
    }

    /**
     * Guests get nothing, even where core shows them profiles; without login there is no call at all.
     */
    public function test_without_account(): void {
        set_config('forceloginforprofiles', 0);
        $this->setGuestUser();
        $this->assertSame('usernotavailable', $this->sections());
        $this->setUser(null);
        $this->assertNotSame('', $error = $this->sections());
        $this->assertContains($error, ['requireloginerror', 'usernotavailable']);
    }

    /**
     * A manager gets what managers may see of their people, and nothing of others.
     */
    public function test_manager(): void {
        if (!class_exists(\local_lectern_people\api::class)) {
            $this->markTestSkipped('Needs local_lectern_people.');
        }
        $people = $this->getDataGenerator()->get_plugin_generator('local_lectern_people');
        $manager = $this->getDataGenerator()->create_user();
        $this->setUser($manager);
        $this->assertSame('usernotavailable', $this->sections());
        $people->create_relation((int) $this->learner->id, (int) $manager->id);
        $people->sync();
        $this->assertSame('manager everyone', $this->sections());
    }

    /**
     * A section with nothing to tell is left out, though the page says to oneself that there is nothing yet.
     */
    public function test_nothing_to_tell(): void {
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertNotContains('local_lectern_profile_badges', array_column($this->call()['sections'], 'name'));
    }

    /**
     * Looking by web service is noted as well.
     */
    public function test_event(): void {
        $this->setAdminUser();
        $sink = $this->redirectEvents();
        $this->call((int) $this->learner->id);
        $viewed = array_filter($sink->get_events(), fn($event): bool => $event instanceof record_viewed);
        $this->assertCount(1, $viewed);
    }
}
