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

namespace local_lectern_profile\local\sections;

use local_lectern_profile\audience;
use local_lectern_profile\content;
use local_lectern_profile\fact;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;
use stdClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/looking.php');

/**
 * Who somebody is: to others never more than core's profile shows.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\local\sections\about
 * @covers     \local_lectern_profile\local\facts\person_fields
 * @covers     \local_lectern_profile\local\facts\visibility
 * @covers     \local_lectern_profile\local\facts\registration
 * @covers     \local_lectern_profile\local\facts\managers
 * @covers     \local_lectern_profile\local\facts\plain
 */
final class about_test extends \advanced_testcase {
    use looking;

    /** @var stdClass Whose record it is. */
    private stdClass $user;

    /**
     * Somebody with all kinds of details.
     */
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        $this->resetAfterTest();
        require_once($CFG->dirroot . '/user/profile/lib.php');
        $generator = $this->getDataGenerator();
        $fields = ['everyone' => PROFILE_VISIBLE_ALL, 'own' => PROFILE_VISIBLE_PRIVATE, 'nobody' => PROFILE_VISIBLE_NONE];
        foreach ($fields + ['teachers' => PROFILE_VISIBLE_TEACHERS] as $name => $visible) {
            $generator->create_custom_profile_field([
                'datatype' => 'text', 'shortname' => $name, 'name' => "Field {$name}", 'visible' => $visible,
            ]);
        }
        $this->user = $generator->create_user([
            'email' => 'ada@example.com', 'maildisplay' => \core_user::MAILDISPLAY_HIDE,
            'city' => 'London', 'country' => 'GB', 'department' => 'Engines', 'institution' => 'Academy',
            'profile_field_everyone' => 'For all', 'profile_field_own' => 'My own', 'profile_field_nobody' => 'Secret',
            'profile_field_teachers' => 'For teachers',
        ]);
    }

    /**
     * What a section says, by label.
     *
     * @param content $content
     * @return string[]
     */
    private function said(content $content): array {
        $said = [];
        foreach ($content->facts as $fact) {
            $said[$fact->label] = $fact->value;
        }
        return $said;
    }

    /**
     * What is missing.
     *
     * @param content $content
     * @return fact[]
     */
    private function missing(content $content): array {
        return array_values(array_filter($content->facts, static fn(fact $fact): bool => $fact->missing));
    }

    /**
     * Asks for two more fields, or leaves the test out where nobody can ask.
     */
    private function ask(): void {
        if (!class_exists(form_store::class)) {
            $this->markTestSkipped('local_lectern_registration is not installed.');
        }
        form_store::save(new form([new field('city'), new field('phone1'), new field('profile_field_own')]));
    }

    /**
     * One's own record has all that one can see.
     */
    public function test_own(): void {
        $content = (new about())->get_content($this->own($this->user));
        $said = $this->said($content);
        $this->assertSame('ada@example.com', $said['Email address']);
        $this->assertSame('London', $said['City/town']);
        $this->assertSame('United Kingdom', $said['Country']);
        $this->assertSame('Engines', $said['Department']);
        $this->assertSame('Academy', $said['Institution']);
        $this->assertSame(
            ['For all', 'My own', 'For teachers'],
            [$said['Field everyone'], $said['Field own'], $said['Field teachers']],
        );
        $this->assertArrayNotHasKey('Field nobody', $said);
        $html = $this->html($content);
        $this->assertStringContainsString('London', $html);
    }

    /**
     * An administrator's preview shows what others see, not what administrators may.
     */
    public function test_preview_of_another(): void {
        $generator = $this->getDataGenerator();
        $generator->create_custom_profile_field([
            'datatype' => 'text', 'shortname' => 'secret', 'name' => 'Secret', 'visible' => PROFILE_VISIBLE_PRIVATE,
        ]);
        set_config('hiddenuserfields', 'city');
        $user = $generator->create_user([
            'profile_field_secret' => 'Kept', 'city' => 'Porto', 'idnumber' => 'X7', 'maildisplay' => \core_user::MAILDISPLAY_HIDE,
        ]);
        $this->setAdminUser();
        $seen = \local_lectern_profile\local\viewer::admit((int) $user->id);
        $all = json_encode((new about())->get_content($seen)->facts);
        $this->assertStringContainsString('Kept', $all);
        $this->assertStringContainsString('Porto', $all);
        foreach (\local_lectern_profile\local\viewer::previews() as $as) {
            $preview = \local_lectern_profile\local\viewer::preview($seen, $as);
            $facts = json_encode((new about())->get_content($preview)->facts);
            foreach (['Kept', 'Porto', $user->email] as $hidden) {
                $this->assertStringNotContainsString($hidden, $facts);
            }
        }
    }

    /**
     * Others see what core's profile shows them, as manager or whoever they are; a preview shows the same.
     */
    public function test_others(): void {
        set_config('hiddenuserfields', 'city');
        $boss = $this->getDataGenerator()->create_user();
        foreach ([$boss, $this->user] as $viewer) {
            $said = $this->said((new about())->get_content($this->seen_by($this->user, $viewer, audience::MANAGER)));
            unset($said['Phone']);
            $this->assertSame(['Country' => 'United Kingdom', 'Field everyone' => 'For all'], $said);
        }
        $said = $this->said((new about())->get_content($this->seen_by($this->user, get_admin(), audience::EVERYONE)));
        $this->assertSame('ada@example.com', $said['Email address']);
        $this->assertSame('London', $said['City/town']);
        $this->assertSame('My own', $said['Field own']);
        $this->assertSame('Secret', $said['Field nobody']);
    }

    /**
     * The address is seen by whom the person chose.
     */
    public function test_email(): void {
        global $DB;
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $generator->enrol_user($this->user->id, $course->id);
        $mate = $generator->create_and_enrol($course);
        $stranger = $generator->create_user();
        $expected = [
            \core_user::MAILDISPLAY_HIDE => [false, false, false, false],
            \core_user::MAILDISPLAY_EVERYONE => [true, true, true, true],
            \core_user::MAILDISPLAY_COURSE_MEMBERS_ONLY => [true, false, true, false],
        ];
        foreach ($expected as $display => $seen) {
            $DB->set_field('user', 'maildisplay', $display, ['id' => $this->user->id]);
            $lookers = [
                $this->looks($mate, audience::EVERYONE), $this->looks($stranger, audience::EVERYONE),
                $this->looks($this->user, audience::TEACHER), $this->looks($this->user, audience::EVERYONE),
            ];
            $this->assertSame($seen, $lookers, (string) $display);
        }
    }

    /**
     * Whether somebody sees the address.
     *
     * @param stdClass $viewer
     * @param audience $audience
     * @return bool
     */
    private function looks(stdClass $viewer, audience $audience): bool {
        $content = (new about())->get_content($this->seen_by($this->user, $viewer, $audience));
        return isset($this->said($content)['Email address']);
    }

    /**
     * The person and their managers know what is missing; only the person is led to where it is filled in.
     */
    public function test_missing(): void {
        global $DB;
        $this->ask();
        $DB->delete_records('user_info_data', ['userid' => $this->user->id]);
        $boss = $this->getDataGenerator()->create_user();

        $own = (new about())->get_content($this->own($this->user));
        $missing = $this->missing($own);
        $this->assertSame(['Phone', 'Field own'], array_column($missing, 'label'));
        $this->assertStringContainsString('/local/lectern_registration/complete.php', $missing[0]->url);
        $this->assertStringContainsString('complete.php', $this->html($own));

        $managed = (new about())->get_content($this->seen_by($this->user, $boss, audience::MANAGER));
        $this->assertSame(['Phone', 'Field own'], array_column($this->missing($managed), 'label'));
        $this->assertSame(['', ''], array_column($this->missing($managed), 'url'));
        $this->assertStringNotContainsString('complete.php', $this->html($managed));
        foreach ([audience::TEACHER, audience::EVERYONE] as $audience) {
            $this->assertSame([], $this->missing((new about())->get_content($this->seen_by($this->user, $boss, $audience))));
        }
    }

    /**
     * What only administrators can fill in is missing all the same, but nobody is led anywhere.
     */
    public function test_missing_locked(): void {
        $this->ask();
        set_config('field_lock_phone1', 'locked', 'auth_manual');
        $missing = $this->missing((new about())->get_content($this->own($this->user)));
        $this->assertSame(['Phone'], array_column($missing, 'label'));
        $this->assertSame('', $missing[0]->url);
    }

    /**
     * Markup in a value is text.
     */
    public function test_escaped(): void {
        global $DB;
        $DB->set_field('user', 'city', '<script>alert(1)</script>', ['id' => $this->user->id]);
        $html = $this->html((new about())->get_content($this->own($this->user)));
        $this->assertStringNotContainsString('<script>alert', $html);
        $this->assertStringContainsString('&lt;script&gt;', $html);
    }

    /**
     * Managers are named, and linked where their profile may be opened.
     */
    public function test_managers(): void {
        global $DB;
        if (!class_exists(\local_lectern_people\api::class) || !$DB->get_manager()->table_exists('local_lectern_people_claim')) {
            $this->markTestSkipped('local_lectern_people is not installed.');
        }
        $generator = $this->getDataGenerator();
        $boss = $generator->create_user(['firstname' => 'Grace', 'lastname' => 'Hopper']);
        $gone = $generator->create_user(['suspended' => 1]);
        $people = $generator->get_plugin_generator('local_lectern_people');
        $people->create_relation($this->user->id, $boss->id);
        $people->create_relation($this->user->id, $gone->id);
        $people->sync();

        $content = (new about())->get_content($this->own($this->user));
        $this->assertSame('Grace Hopper', $this->said($content)['Manager']);
        // Core's own page does not know managers: they stand beside the way to the record.
        $this->setUser($this->user);
        $tree = new \core_user\output\myprofile\tree();
        \local_lectern_profile\local\core_profile::extend($tree, $DB->get_record('user', ['id' => $this->user->id]), null);
        $said = array_map(static fn($node): string => "{$node->title}: {$node->content}", $tree->nodes);
        $this->assertContains('Manager: Grace Hopper', $said);
        // People in no common course do not open each other's profiles.
        $this->assertSame('', $content->data['managers'][0]['url']);
        $course = $generator->create_course();
        $generator->enrol_user($this->user->id, $course->id);
        $generator->enrol_user($boss->id, $course->id);
        $content = (new about())->get_content($this->own($this->user));
        $this->assertStringContainsString("/user/profile.php?id={$boss->id}", $content->data['managers'][0]['url']);
        $content = (new about())->get_content($this->seen_by($this->user, $this->user, audience::EVERYONE));
        $this->assertSame('Grace Hopper', $content->data['managers'][0]['name']);
        $this->assertSame('', $content->data['managers'][0]['url']);
    }

    /**
     * A hundred courses and fields take as many reads as ten.
     */
    public function test_reads(): void {
        $generator = $this->getDataGenerator();
        $reads = [];
        foreach ([10, 100] as $number) {
            for ($each = $number - 10; $each < $number; $each++) {
                $generator->create_custom_profile_field(['datatype' => 'text', 'shortname' => "f{$number}x{$each}", 'name' => 'F']);
                $generator->enrol_user($this->user->id, $generator->create_course()->id);
            }
            $subject = $this->own($this->user);
            $reads[] = $this->reads(fn() => (new about())->get_content($subject));
        }
        $this->assertSame($reads[0], $reads[1]);
    }
}
