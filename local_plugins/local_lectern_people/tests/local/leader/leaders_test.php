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

namespace local_lectern_people\local\leader;

use core\context\coursecat as context_coursecat;
use local_lectern_people\event\leader_added;
use local_lectern_people\event\leader_removed;
use local_lectern_people\form\leader_form;
use local_lectern_people\local\settings;
use local_lectern_people\makes_people;
use local_lectern_people\output\leaders as rendered;
use local_lectern_people\output\leaders_view;
use local_lectern_people\task\sync_soon;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures/makes_people.php');

/**
 * Leaders of cohorts and departments: naming and removing them, and the page.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\leader\leaders
 * @covers     \local_lectern_people\local\leader\listing
 * @covers     \local_lectern_people\local\leader\cohort_listing
 * @covers     \local_lectern_people\local\leader\department_listing
 * @covers     \local_lectern_people\output\leaders
 * @covers     \local_lectern_people\output\leaders_view
 * @covers     \local_lectern_people\form\leader_form
 * @covers     \local_lectern_people\event\leader_added
 * @covers     \local_lectern_people\event\leader_removed
 */
final class leaders_test extends \advanced_testcase {
    use makes_people;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
    }

    /**
     * What a page lists.
     *
     * @param string $kind
     * @param string $search
     * @param string $show
     * @param int $from
     * @param int $most
     * @return array Names with number of people and leaders, and how many there are on all pages.
     */
    private function listed(string $kind, string $search = '', string $show = 'all', int $from = 0, int $most = 50): array {
        [$items, $total] = listing::of($kind)->page($search, $show, $from, $most);
        $names = array_flip($this->ids);
        $listed = [];
        foreach ($items as $item) {
            $leaders = array_map(fn($leader): string => $names[$leader->userid], $item->leaders);
            $listed[] = trim("{$item->shown} {$item->people} " . implode(' ', $leaders));
        }
        return [$listed, $total];
    }

    /**
     * Somebody is named, once; they manage after the sync; removed, they do not.
     */
    public function test_add_and_remove(): void {
        global $DB;
        $this->switch_on('cohort', 'department');
        $cohort = $this->getDataGenerator()->create_cohort();
        cohort_add_member($cohort->id, $this->person('ann'));
        $this->person('ben', ['department' => ' sales']);
        $this->person('mia', ['department' => 'Sales']);
        $this->lock_department();
        $DB->delete_records('task_adhoc');
        $sink = $this->redirectEvents();
        $this->assertTrue(leaders::add('cohort', (int) $cohort->id, '', $this->person('mia')));
        $this->assertFalse(leaders::add('cohort', (int) $cohort->id, '', $this->person('mia')));
        $this->assertTrue(leaders::add('department', 0, ' Sales ', $this->person('mia')));
        $this->assertFalse(leaders::add('department', 0, 'SALES', $this->person('mia')));
        $this->assertTrue(leaders::add('department', 0, 'Sáles', $this->person('joe')));
        $this->assertCount(1, \core\task\manager::get_adhoc_tasks(sync_soon::class));
        $this->sync();
        $this->assertSame(['ann<mia', 'ben<mia'], $this->pairs());

        $ids = array_keys($DB->get_records(leaders::TABLE, ['userid' => $this->person('mia')]));
        $this->assertNotNull(leaders::remove($ids[0]));
        $this->assertNull(leaders::remove($ids[0]));
        $this->sync();
        $this->assertSame(['ben<mia'], $this->pairs());

        $events = array_filter($sink->get_events(), fn($e): bool => $e instanceof leader_added || $e instanceof leader_removed);
        $this->assertSame(
            [leader_added::class, leader_added::class, leader_added::class, leader_removed::class],
            array_map('get_class', array_values($events)),
        );
        foreach ($events as $event) {
            $this->assertNotEmpty($event->get_description());
            $this->assertNotEmpty($event->relateduserid);
        }
    }

    /**
     * Nothing that is neither a cohort nor a department has leaders.
     */
    public function test_no_such_thing(): void {
        foreach ([['cohort', 0, ''], ['cohort', 1, 'x'], ['department', 0, ' '], ['department', 1, 'x'], ['team', 0, 'x']] as $wrong) {
            try {
                leaders::add(...[...$wrong, $this->person('mia')]);
                $this->fail(implode(' ', $wrong));
            } catch (\coding_exception $refused) {
                $this->assertSame(0, $GLOBALS['DB']->count_records(leaders::TABLE));
            }
        }
    }

    /**
     * Cohorts of the site and of categories: search, those with leaders, those without, pages.
     */
    public function test_cohorts(): void {
        $category = $this->getDataGenerator()->create_category(['name' => 'Bakeries & more']);
        $make = fn(string $name, array $more = []): int
            => (int) $this->getDataGenerator()->create_cohort(['name' => $name] + $more)->id;
        $north = $make('North & West');
        $south = $make('South', ['contextid' => context_coursecat::instance($category->id)->id, 'visible' => 0]);
        $make('50% off_time');
        cohort_add_member($north, $this->person('ann'));
        cohort_add_member($north, $this->person('gone'));
        $GLOBALS['DB']->set_field('user', 'deleted', 1, ['id' => $this->person('gone')]);
        leaders::add('cohort', $north, '', $this->person('mia'));
        leaders::add('cohort', $north, '', $this->person('joe'));
        leaders::add('cohort', $south, '', $this->person('gone'));
        $off = '50% off_time 0';
        $this->assertSame([[$off, 'North &amp; West 1 joe mia', 'South 0'], 3], $this->listed('cohort'));
        $this->assertSame([['North &amp; West 1 joe mia'], 3], $this->listed('cohort', '', 'all', 1, 1));
        $this->assertSame([['South 0'], 1], $this->listed('cohort', 'sOuT'));
        $this->assertSame([[$off], 1], $this->listed('cohort', '%'));
        $this->assertSame([[$off], 1], $this->listed('cohort', 'f_t'));
        $this->assertSame([['North &amp; West 1 joe mia'], 1], $this->listed('cohort', 'n', 'with'));
        $this->assertSame([[], 0], $this->listed('cohort', 'north', 'without'));
        [$items] = listing::of('cohort')->page('south', 'all', 0, 5);
        $this->assertSame('Bakeries &amp; more', $items[0]->about);
    }

    /**
     * Departments as they stand in profiles: one that is written differently is one, unless accents differ.
     */
    public function test_departments(): void {
        foreach (['Sales', 'sales', ' SALES ', 'Sáles', 'R&D', '', '  '] as $number => $department) {
            $this->person("p{$number}", ['department' => $department, 'institution' => 'Head office']);
        }
        leaders::add('department', 0, 'Logistics', $this->person('mia'));
        leaders::add('department', 0, 'sAles', $this->person('joe'));
        [$listed, $total] = $this->listed('department');
        $this->assertSame(4, $total);
        $this->assertEqualsCanonicalizing(
            ['logistics 0 mia', 'r&amp;d 1', 'sales 3 joe', 'sáles 1'],
            array_map(\core_text::strtolower(...), $listed),
        );
        $this->assertSame([['Logistics 0 mia'], 1], $this->listed('department', 'gist'));
        $this->assertSame(2, $this->listed('department', '', 'with')[1]);
        $this->assertEqualsCanonicalizing(['R&amp;D 1', 'Sáles 1'], $this->listed('department', '', 'without')[0]);
        // Another field.
        settings::set('departmentfield', 'institution');
        $this->assertSame([['Head office 7'], 1], $this->listed('department', '', 'without'));
        $field = $this->getDataGenerator()->create_custom_profile_field(
            ['shortname' => 'unit', 'name' => 'Unit', 'datatype' => 'text', 'locked' => 1],
        );
        $GLOBALS['DB']->insert_record('user_info_data', ['userid' => $this->person('p0'), 'fieldid' => $field->id, 'data' => 'Ovens']);
        settings::set('departmentfield', "profile_{$field->id}");
        $this->assertSame([['Ovens 1'], 1], $this->listed('department', '', 'without'));
        // A field that is gone.
        settings::set('departmentfield', 'nonsense');
        $this->assertSame([[], 0], $this->listed('department', '', 'without'));
        $this->assertSame(2, $this->listed('department')[1]);
    }

    /**
     * The page says why leaders do not count, escapes what people wrote, and reads the same for many.
     */
    public function test_page(): void {
        global $DB, $PAGE;
        $PAGE->set_url('/local/lectern_people/leaders.php');
        $output = $PAGE->get_renderer('core');
        $render = fn(string $kind): string => $output->render_from_template(
            'local_lectern_people/leaders',
            (new rendered(new leaders_view($kind)))->export_for_template($output),
        );
        $this->switch_on('csv');
        // Written by something that cleans nothing.
        $DB->set_field('user', 'department', '<b>x</b>"', ['id' => $this->person('ann')]);
        $DB->set_field('user', 'lastname', '<i>y</i>', ['id' => $this->person('mia')]);
        leaders::add('department', 0, '<b>x</b>"', $this->person('mia'));
        $html = $render('department');
        $this->assertStringContainsString(get_string('leaders:off', 'local_lectern_people'), $html);
        $this->assertStringContainsString('&lt;b&gt;x&lt;/b&gt;', $html);
        $this->assertStringNotContainsString('<b>x', $html);
        $this->assertStringNotContainsString('<i>y', $html);
        $this->assertStringNotContainsString('@example.org', $html);
        $this->switch_on('department', 'cohort');
        $this->assertStringContainsString('They do not count now. ', $render('department'));
        $this->lock_department();
        $this->assertStringNotContainsString('They do not count now. ', $render('department'));
        // A field's name is written once, as it is.
        $field = $this->getDataGenerator()->create_custom_profile_field(
            ['shortname' => 'unit', 'name' => 'R&D <b>unit</b>', 'datatype' => 'text', 'locked' => 0],
        );
        settings::set('departmentfield', "profile_{$field->id}");
        $html = $render('department');
        $this->assertStringContainsString('R&amp;D', $html);
        $this->assertStringNotContainsString('&amp;amp;', $html);
        $this->assertStringNotContainsString('<b>unit', $html);

        $reads = [];
        foreach ([3, 30] as $number) {
            for ($made = 0; $made < $number; $made++) {
                $cohort = $this->getDataGenerator()->create_cohort();
                leaders::add('cohort', (int) $cohort->id, '', $this->person('ann'));
                leaders::add('cohort', (int) $cohort->id, '', $this->person('mia'));
                leaders::add('department', 0, "Unit {$number} {$made}", $this->person('mia'));
            }
            $before = $DB->perf_get_reads();
            $render('cohort');
            $render('department');
            $reads[] = $DB->perf_get_reads() - $before;
        }
        $this->assertLessThanOrEqual($reads[0], $reads[1]);
    }

    /**
     * What is looked at stands in the address, whatever is searched; a page that no database can reach is none.
     */
    public function test_address(): void {
        foreach (['all', '0', '', 'x & y'] as $search) {
            $params = (new leaders_view('department', $search, 'with', 3))->url()->params();
            $expected = ['kind' => 'department', 'search' => $search, 'show' => 'with', 'page' => 3];
            $this->assertEquals(array_filter($expected, fn($value): bool => $value !== ''), $params);
        }
        $this->assertEquals(['kind' => 'cohort', 'search' => '0'], (new leaders_view('cohort', '0', 'all', 0))->url()->params());
        $view = new leaders_view('cohort', '', 'all', PHP_INT_MAX);
        $this->assertSame([], $this->listed('cohort', '', 'all', $view->page * leaders_view::MOST)[0]);
    }

    /**
     * A department may be called "0".
     */
    public function test_department_zero(): void {
        $this->person('ann', ['department' => '0']);
        $this->assertTrue(leaders::add('department', 0, '0', $this->person('mia')));
        $this->assertSame([['0 1 mia'], 1], $this->listed('department'));
        $this->assertSame([['0 1 mia'], 1], $this->listed('department', '0', 'with'));
    }

    /**
     * The form names only who could manage somebody, by search or by username.
     */
    public function test_form(): void {
        global $CFG;
        $ann = $this->person('ann');
        $cases = [
            [['userid' => $ann], $ann],
            [['username' => ' ANN '], $ann],
            [['userid' => '', 'username' => 'ann'], $ann],
            [['username' => 'nobody'], null],
            [['username' => ''], null],
            [[], null],
            [['userid' => "{$ann} OR 1=1", 'username' => ''], $ann],
            [['userid' => 0], null],
            [['userid' => (int) $CFG->siteguest], null],
            [['userid' => $this->person('susan', ['suspended' => 1])], null],
            [['userid' => $this->person('una', ['confirmed' => 0])], null],
        ];
        foreach ($cases as [$data, $expected]) {
            $this->assertSame($expected, leader_form::person($data), json_encode($data));
        }
        $custom = ['kind' => 'department', 'itemid' => 0, 'name' => '', 'shown' => ''];
        $submit = function (array $data, array $custom): leader_form {
            leader_form::mock_submit($data);
            return new leader_form(null, $custom);
        };
        $this->assertNull($submit(['itemname' => ' ', 'userid' => $ann], $custom)->get_data());
        $this->assertNull($submit(['itemname' => str_repeat('x', 256), 'userid' => $ann], $custom)->get_data());
        $form = $submit(['itemname' => ' R&D <x> ', 'userid' => $ann], $custom);
        $data = $form->get_data();
        $this->assertNotNull($data);
        $this->assertSame('R&D <x>', $form->department((array) $data));
        leaders::add('department', 0, 'R&D <x>', $ann);
        $this->assertNull($submit(['itemname' => 'r&d <X>', 'userid' => $ann], $custom)->get_data());
        // What is fixed cannot be changed by what is sent.
        $form = $submit(['itemname' => 'Other', 'userid' => $ann], ['name' => 'Sales', 'shown' => 'Sales'] + $custom);
        $this->assertSame('Sales', $form->department((array) $form->get_data()));
    }

    /**
     * Who may not search people writes the username.
     */
    public function test_form_without_search(): void {
        $user = $this->getDataGenerator()->create_user();
        $custom = ['kind' => 'department', 'itemid' => 0, 'name' => 'Sales', 'shown' => 'Sales'];
        $this->assertStringContainsString('name="userid"', (new leader_form(null, $custom))->render());
        $this->setUser($user);
        $html = (new leader_form(null, $custom))->render();
        $this->assertStringNotContainsString('name="userid"', $html);
        $this->assertStringContainsString('name="username"', $html);
    }

    /**
     * Nobody can write their own department.
     */
    private function lock_department(): void {
        foreach (get_enabled_auth_plugins() as $method) {
            set_config('field_lock_department', 'locked', "auth_{$method}");
        }
    }
}
