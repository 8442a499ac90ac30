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

namespace local_lectern_syllabus\local;

use core\context\system as context_system;

/**
 * The site's settings, and who finds the tools in the site administration.
 *
 * @package    local_lectern_syllabus
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_syllabus\local\settings
 */
final class settings_test extends \advanced_testcase {
    /** @var string The plugin. */
    private const PLUGIN = 'local_lectern_syllabus';

    /**
     * What a new site begins with.
     */
    public function test_defaults(): void {
        global $DB;
        $this->resetAfterTest();
        $this->assertSame(365, settings::stale_days());
        $this->assertTrue(settings::public_links());
        $this->assertFalse(settings::enrol_page());
        $this->assertFalse(settings::folded());
        $teachers = $DB->get_fieldset_select('role', 'id', "archetype IN ('editingteacher', 'teacher')");
        $this->assertEqualsCanonicalizing(array_map('intval', $teachers), settings::people_roles());
    }

    /**
     * Values have their types, wrong ones do no harm.
     */
    public function test_values(): void {
        $this->resetAfterTest();
        foreach (['0' => 1, '-5' => 1, 'x' => 365, '' => 365, '30' => 30] as $stored => $expected) {
            set_config('staledays', $stored, self::PLUGIN);
            $this->assertSame($expected, settings::stale_days());
        }
        $this->assertEqualsWithDelta(time() - 30 * DAYSECS, settings::stale_before(), 5);
        foreach (['' => [], '3,4' => [3, 4], '3, x,3,0,-1' => [3]] as $stored => $expected) {
            set_config('peopleroles', $stored, self::PLUGIN);
            $this->assertSame($expected, settings::people_roles());
        }
        foreach (['publiclinks' => 'public_links', 'enrolpage' => 'enrol_page', 'folded' => 'folded'] as $name => $getter) {
            set_config($name, 1, self::PLUGIN);
            $this->assertTrue(settings::$getter());
            set_config($name, 0, self::PLUGIN);
            $this->assertFalse(settings::$getter());
        }
    }

    /**
     * The tools are for who has their capability, not for administrators alone, and for nobody else.
     */
    public function test_tools(): void {
        $this->resetAfterTest();
        $tools = [
            'sections' => 'managesections', 'templates' => 'edit', 'import' => 'import', 'report' => 'viewreport',
            'report_too' => 'viewreport',
        ];
        $this->setAdminUser();
        $this->assertSame([...array_keys($tools), 'settings'], $this->tools([...array_keys($tools), 'settings']));

        $course = $this->getDataGenerator()->create_course();
        foreach (['student', 'teacher', 'editingteacher'] as $role) {
            $this->setUser($this->getDataGenerator()->create_and_enrol($course, $role));
            $this->assertSame([], $this->tools([...array_keys($tools), 'settings']), $role);
        }
        $this->setGuestUser();
        $this->assertSame([], $this->tools(array_keys($tools)));
        foreach ($tools as $tool => $capability) {
            $user = $this->getDataGenerator()->create_user();
            $roleid = $this->getDataGenerator()->create_role();
            assign_capability("local/lectern_syllabus:{$capability}", CAP_ALLOW, $roleid, context_system::instance());
            role_assign($roleid, $user->id, context_system::instance());
            $this->setUser($user);
            $this->assertSame(
                array_keys(array_filter($tools, fn(string $needed): bool => $needed === $capability)),
                $this->tools([...array_keys($tools), 'settings']),
                $tool,
            );
        }
    }

    /**
     * Whose roles are no longer shown goes at once, though people are cached.
     */
    public function test_people_follow_their_setting(): void {
        global $CFG;
        require_once($CFG->libdir . '/adminlib.php');
        $this->resetAfterTest();
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $this->getDataGenerator()->create_and_enrol($course, 'editingteacher');
        $this->assertCount(1, people::of_course((int) $course->id));
        $setting = admin_get_root(true, true)->locate(self::PLUGIN . '_settings')->settings->{self::PLUGIN . 'peopleroles'};
        $before = $setting->get_setting();
        $this->assertSame('', $setting->write_setting([]));
        $setting->post_write_settings($before);
        $this->assertSame([], people::of_course((int) $course->id));
    }

    /**
     * Those of the tools that the user gets.
     *
     * @param string[] $tools
     * @return string[]
     */
    private function tools(array $tools): array {
        global $CFG;
        require_once($CFG->libdir . '/adminlib.php');
        $root = admin_get_root(true, true);
        return array_values(array_filter($tools, function (string $tool) use ($root): bool {
            $part = $root->locate(self::PLUGIN . "_{$tool}");
            return $part !== null && $part->check_access();
        }));
    }
}
