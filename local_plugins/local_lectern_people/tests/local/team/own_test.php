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

namespace local_lectern_people\local\team;

use advanced_testcase;
use core\navigation\views\primary;
use core_user\output\myprofile\tree;
use moodle_page;

/**
 * The way to one's own team.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\team\own
 * @covers     \local_lectern_people\hook_callbacks
 */
final class own_test extends advanced_testcase {
    /**
     * Whether the main navigation leads to the team.
     *
     * @return bool
     */
    private function leads(): bool {
        global $PAGE;
        $PAGE = new moodle_page();
        $PAGE->set_context(\core\context\system::instance());
        $PAGE->set_url('/local/lectern_people/team.php');
        $navigation = new primary($PAGE);
        $navigation->initialise();
        return $navigation->find(own::KEY, null) !== false;
    }

    /**
     * Only who has a team is led there, without a read on every page.
     */
    public function test_navigation(): void {
        global $DB;
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('local_lectern_people');
        [$manager, $person] = [$this->getDataGenerator()->create_user(), $this->getDataGenerator()->create_user()];
        $generator->create_relation((int) $person->id, (int) $manager->id);
        $generator->sync();

        foreach ([fn() => $this->setUser($person), fn() => $this->setGuestUser(), fn() => $this->setUser(null)] as $become) {
            $become();
            $this->assertFalse($this->leads());
        }
        $this->setUser($manager);
        $this->assertTrue($this->leads());
        $before = $DB->perf_get_reads();
        $this->assertTrue(own::is_there());
        $this->assertSame($before, $DB->perf_get_reads());

        $tree = new tree();
        own::add_to_profile($tree, $person);
        $this->assertCount(0, $tree->nodes);
        own::add_to_profile($tree, $manager);
        $this->assertSame([own::KEY], array_keys($tree->nodes));

        // Without the right for it nobody is led there, whatever the session remembers.
        $role = $DB->get_field('role', 'id', ['shortname' => 'user']);
        assign_capability(access::VIEW_TEAM, CAP_PROHIBIT, $role, \core\context\system::instance()->id, true);
        $this->assertFalse($this->leads());
    }
}
