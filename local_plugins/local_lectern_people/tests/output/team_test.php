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

namespace local_lectern_people\output;

use advanced_testcase;
use local_lectern_people\local\team\view;
use stdClass;

/**
 * The page of a team.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\output\team
 * @covers     \local_lectern_people\output\team_member
 * @covers     \local_lectern_people\output\team_filters
 */
final class team_test extends advanced_testcase {
    /**
     * The page's HTML.
     *
     * @param view $view
     * @return string
     */
    private function html(view $view): string {
        global $PAGE;
        $PAGE->set_url('/local/lectern_people/team.php');
        $output = $PAGE->get_renderer('core');
        return $output->render_from_template('local_lectern_people/team', (new team($view, time()))->export_for_template($output));
    }

    /**
     * A manager with a team.
     *
     * @param int $people
     * @param int $courses In which all are.
     * @return stdClass
     */
    private function create_team(int $people, int $courses): stdClass {
        global $DB;
        set_config('enablecompletion', 1);
        $plugin = $this->getDataGenerator()->get_plugin_generator('local_lectern_people');
        $manager = $this->getDataGenerator()->create_user();
        $between = $this->getDataGenerator()->create_user();
        $plugin->create_relation((int) $between->id, (int) $manager->id);
        $ids = [];
        for ($i = 1; $i < $people; $i++) {
            $ids[] = (int) $this->getDataGenerator()->create_user(['picture' => 1])->id;
            $plugin->create_relation(end($ids), $i % 2 ? (int) $manager->id : (int) $between->id);
        }
        $plugin->sync();
        for ($i = 0; $i < $courses; $i++) {
            $course = $this->getDataGenerator()->create_course(['enablecompletion' => 1]);
            $this->getDataGenerator()->create_module('page', [
                'course' => $course->id, 'completion' => COMPLETION_TRACKING_MANUAL, 'completionexpected' => 1000,
            ]);
            $enrol = $DB->get_record('enrol', ['courseid' => $course->id, 'enrol' => 'manual']);
            $context = \core\context\course::instance($course->id);
            $role = $DB->get_field('role', 'id', ['shortname' => 'student']);
            $DB->insert_records('user_enrolments', array_map(fn(int $id): array => [
                'enrolid' => $enrol->id, 'userid' => $id, 'status' => 0, 'timestart' => 0, 'timeend' => 0,
            ], $ids));
            $DB->insert_records('role_assignments', array_map(fn(int $id): array => [
                'roleid' => $role, 'userid' => $id, 'contextid' => $context->id, 'component' => '',
            ], $ids));
        }
        return $manager;
    }

    /**
     * Reads of the page.
     *
     * @param stdClass $manager
     * @return int
     */
    private function reads(stdClass $manager): int {
        global $DB;
        $this->setUser($manager);
        $view = new view((int) $manager->id, false, size: 100);
        $this->html($view);
        \core\context_helper::reset_caches();
        accesslib_clear_all_caches_for_unit_testing();
        $before = $DB->perf_get_reads();
        $html = $this->html($view);
        $this->assertMatchesRegularExpression('/\d overdue</', $html);
        return $DB->perf_get_reads() - $before;
    }

    /**
     * As many reads for ten people as for a hundred, for ten courses as for a hundred.
     */
    public function test_reads_do_not_grow(): void {
        $this->resetAfterTest();
        $few = $this->reads($this->create_team(10, 10));
        $people = $this->reads($this->create_team(100, 10));
        $courses = $this->reads($this->create_team(10, 100));
        $this->assertSame([$few, $few], [$people, $courses]);
        $this->assertLessThanOrEqual(20, $few);
    }

    /**
     * Who has no team reads so, kindly.
     */
    public function test_nobody(): void {
        global $DB;
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user(['firstname' => 'Lee']);
        // Such as a connection to another system can write it.
        $DB->set_field('user', 'lastname', '<b>Learner</b>', ['id' => $user->id]);
        $this->setUser($user);
        $html = $this->html(new view((int) $user->id));
        $this->assertStringContainsString(get_string('team:nobody', 'local_lectern_people'), $html);
        $this->assertStringNotContainsString('<table', $html);
        $this->setAdminUser();
        $html = $this->html(new view((int) $user->id));
        $this->assertStringContainsString('Nobody reports to Lee &lt;b&gt;Learner&lt;/b&gt;', $html);
    }

    /**
     * The way down, the links, and names that are only names.
     */
    public function test_drill_down(): void {
        global $DB;
        $this->resetAfterTest();
        $plugin = $this->getDataGenerator()->get_plugin_generator('local_lectern_people');
        $create = fn(string $name): int => (int) $this->getDataGenerator()->create_user([
            'firstname' => $name, 'email' => strtolower($name) . '@secret.example',
        ])->id;
        [$top, $middle, $low, $person] = array_map($create, ['Top', 'Middle', 'Low', 'Person']);
        foreach ([[$middle, $top], [$low, $middle], [$person, $low]] as [$userid, $managerid]) {
            $plugin->create_relation($userid, $managerid);
        }
        $plugin->sync();
        $DB->set_field_select('user', 'lastname', '"><script>', "email LIKE '%@secret.example'");
        $DB->set_field_select('user', 'department', '<i>Logistics</i>', "email LIKE '%@secret.example'");
        $this->setUser($top);
        $html = $this->html(new view($top));
        $this->assertStringContainsString("team.php?manager={$middle}\"", $html);
        $this->assertStringContainsString('Manages 2 people', $html);
        $this->assertStringContainsString("/user/profile.php?id={$middle}", $html);
        $this->assertStringNotContainsString("id={$person}", $html);
        $this->assertStringNotContainsString('<script>', $html);
        $this->assertStringNotContainsString('<i>Logistics', $html);
        $this->assertStringNotContainsString('secret.example', $html);
        $this->assertStringNotContainsString('Logistics', $html);
        $this->assertStringNotContainsString(get_string('department'), $html);
        $html = $this->html(new view($top, false));
        $this->assertStringContainsString('Reports to Low', $html);
        $html = $this->html(new view($low));
        $this->assertMatchesRegularExpression('~My team</a></li>.*Middle[^<]*</a></li>.*aria-current="page">Low~s', $html);

        // Where the numbers come from.
        $this->assertStringContainsString(get_string('team:how_overdue', 'local_lectern_people'), $html);

        // A page that is no more is the last one; nothing found is said.
        $this->assertStringContainsString("id={$person}", $this->html(new view($low, page: 7)));
        $this->assertStringContainsString("id={$person}", $this->html(new view($low, page: PHP_INT_MAX)));
        $html = $this->html(new view($top, search: 'zzz'));
        $this->assertStringContainsString(get_string('team:nonefound', 'local_lectern_people'), $html);

        // The department is for those who may tell people apart by it, and still only text.
        set_config('showuseridentity', 'email,department');
        $this->assertStringNotContainsString('Logistics', $this->html(new view($top)));
        $this->setAdminUser();
        $html = $this->html(new view($top));
        $this->assertStringContainsString('&lt;i&gt;Logistics&lt;/i&gt;', $html);
        $this->assertStringNotContainsString('<i>Logistics', $html);
        $this->assertMatchesRegularExpression('~columnheader">' . get_string('department') . '</th>~', $html);
    }
}
