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

use core\context\system as context_system;
use core\context\user as context_user;
use local_lectern_people\api;
use local_lectern_people\busy_lock_factory;
use local_lectern_people\local\forgetting;
use local_lectern_people\local\leader\leaders;
use local_lectern_people\local\merging;
use local_lectern_people\local\service_claims;
use local_lectern_people\local\settings;
use local_lectern_people\local\tidying;
use local_lectern_people\makes_people;
use local_lectern_people\observer;
use local_lectern_people\task\merge_people;
use local_lectern_people\task\sync_soon;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures/busy_lock_factory.php');
require_once(__DIR__ . '/../../fixtures/makes_people.php');

/**
 * Managers by roles, cohorts and departments, and what happens to them elsewhere in Moodle.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\source\user_role
 * @covers     \local_lectern_people\local\source\cohort
 * @covers     \local_lectern_people\local\source\department
 * @covers     \local_lectern_people\local\merging
 * @covers     \local_lectern_people\observer
 * @covers     \local_lectern_people\task\sync_soon
 */
final class written_elsewhere_test extends \advanced_testcase {
    use makes_people;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        // Observers are told once a transaction is over, which must not be that of the test.
        $this->preventResetByRollback();
    }

    /**
     * Names a leader.
     *
     * @param string $kind
     * @param int $itemid
     * @param string $itemname
     * @param string $leader
     */
    private function lead(string $kind, int $itemid, string $itemname, string $leader): void {
        global $DB;
        $DB->insert_record('local_lectern_people_leader', (object) [
            'kind' => $kind, 'itemid' => $itemid, 'itemname' => $itemname, 'userid' => $this->person($leader), 'timecreated' => time(),
        ]);
    }

    /**
     * How many syncs are asked for.
     *
     * @return int
     */
    private function asked(): int {
        return count(\core\task\manager::get_adhoc_tasks(sync_soon::class));
    }

    /**
     * Whoever holds the role in somebody's own context; not in another one, and no other role.
     */
    public function test_roles(): void {
        $generator = $this->getDataGenerator();
        [$mentor, $second, $other] = [$generator->create_role(), $generator->create_role(), $generator->create_role()];
        foreach ([$mentor, $second, $other] as $role) {
            set_role_contextlevels($role, [CONTEXT_USER, CONTEXT_SYSTEM]);
        }
        settings::set('roles', "{$mentor},{$second}");
        $this->switch_on('role');
        $ann = context_user::instance($this->person('ann'));
        role_assign($mentor, $this->person('bob'), $ann);
        role_assign($second, $this->person('bob'), $ann);
        role_assign($mentor, $this->person('ann'), $ann);
        role_assign($other, $this->person('cid'), $ann);
        role_assign($mentor, $this->person('dee'), context_system::instance());
        $run = $this->sync();
        $this->assertSame(['ann<bob'], $this->pairs());
        $this->assertSame(1, (int) $run->problems, 'Ann would manage herself');
        role_unassign($mentor, $this->person('bob'), $ann->id);
        $this->sync();
        $this->assertSame(['ann<bob'], $this->pairs());
        role_unassign($second, $this->person('bob'), $ann->id);
        $this->sync();
        $this->assertSame([], $this->pairs());
    }

    /**
     * Leaders of a cohort manage its members, but not themselves; of two cohorts, both do.
     */
    public function test_cohorts(): void {
        global $DB;
        $this->switch_on('cohort');
        $generator = $this->getDataGenerator();
        [$red, $blue] = [$generator->create_cohort(), $generator->create_cohort()];
        $this->lead('cohort', (int) $red->id, '', 'bob');
        $this->lead('cohort', (int) $red->id, '', 'bea');
        $this->lead('cohort', (int) $blue->id, '', 'bob');
        $DB->delete_records('task_adhoc');
        cohort_add_member($red->id, $this->person('ann'));
        $this->assertSame(1, $this->asked());
        foreach ([[$blue, 'ann'], [$red, 'bob'], [$blue, 'eve']] as [$cohort, $member]) {
            cohort_add_member($cohort->id, $this->person($member));
        }
        $this->assertSame(1, $this->asked(), 'However much changes, one sync is asked for');
        $run = $this->sync();
        $this->assertSame(['ann<bea', 'ann<bob', 'bob<bea', 'eve<bob'], $this->pairs());
        $this->assertSame(0, (int) $run->problems);
        cohort_remove_member($red->id, $this->person('bob'));
        cohort_delete_cohort($blue);
        $this->sync();
        $this->assertSame(['ann<bea', 'ann<bob'], $this->pairs());
        $this->switch_on('csv');
        $DB->delete_records('task_adhoc');
        cohort_add_member($red->id, $this->person('eve'));
        $this->assertSame(0, $this->asked());
    }

    /**
     * Heads of departments, whose name is the same without regard to case, but with regard to accents.
     */
    public function test_departments(): void {
        global $DB;
        foreach (get_enabled_auth_plugins() as $method) {
            set_config('field_lock_department', 'locked', "auth_{$method}");
        }
        $this->switch_on('department');
        $this->lead('department', 0, 'Forêt', 'bob');
        foreach (['ann' => 'FORÊT ', 'eve' => 'Foret', 'fay' => '', 'bob' => 'Forêt'] as $person => $department) {
            $DB->set_field('user', 'department', $department, ['id' => $this->person($person)]);
        }
        $this->sync();
        $this->assertSame(['ann<bob'], $this->pairs());
        set_config('field_lock_department', 'unlocked', 'auth_manual');
        $this->sync();
        $this->assertSame([], $this->pairs(), 'People could write their own department');

        $field = $this->getDataGenerator()->create_custom_profile_field([
            'datatype' => 'text', 'shortname' => 'unit', 'name' => 'Unit', 'locked' => 1,
        ]);
        settings::set('departmentfield', "profile_{$field->id}");
        foreach (['ann' => 'x', 'eve' => 'forêt', 'fay' => ''] as $person => $unit) {
            $DB->insert_record('user_info_data', (object) ['userid' => $this->person($person), 'fieldid' => $field->id, 'data' => $unit]);
        }
        $this->sync();
        $this->assertSame(['eve<bob'], $this->pairs());
    }

    /**
     * Two accounts become one: what was said of the one holds for the other.
     */
    public function test_merged(): void {
        global $CFG, $DB;
        require_once($CFG->libdir . '/tests/fixtures/event_fixtures.php');
        $this->say('ann', 'old', 'csv');
        $this->say('old', 'boss', 'csv');
        $this->say('old', 'new', 'service');
        $this->lead('department', 0, 'Red', 'old');
        $this->lead('department', 0, 'Red', 'new');
        $this->lead('department', 0, 'Blue', 'old');
        $this->sync();
        $event = \core_tests\event\unittest_executed::create([
            'context' => context_system::instance(),
            'other' => ['usersinvolved' => ['fromid' => $this->person('old'), 'toid' => $this->person('new')]],
        ]);
        observer::users_merged($event);
        $DB->set_field('user', 'suspended', 1, ['id' => $this->person('old')]);
        $this->runAdhocTasks(merge_people::class);
        $this->assertSame(1, $this->asked());
        $this->assertSame(['ann<new', 'new<boss'], $this->pairs(), 'Nothing ends and begins anew');
        $run = $this->sync(0);
        $this->assertSame(['done', 0, 0], [$run->status, (int) $run->added, (int) $run->ended]);
        $this->assertSame(['ann<new', 'new<boss'], $this->pairs());
        $this->assertSame([], $this->states('old'));
        $this->assertSame(['Blue', 'Red'], $DB->get_fieldset_select(
            'local_lectern_people_leader',
            'itemname',
            'userid = ? ORDER BY itemname',
            [$this->person('new')],
        ));
        $this->assertSame(0, $DB->count_records('local_lectern_people_leader', ['userid' => $this->person('old')]));
        // One that says nothing moves nothing.
        observer::users_merged(\core_tests\event\unittest_executed::create(['context' => context_system::instance()]));
        $this->assertSame(['ann<new', 'new<boss'], $this->pairs());
    }

    /**
     * The plugin that merges accounts rewrites columns whatever then stands there twice, such as one manager of both: that counts
     * once, and is once after the next sync.
     */
    public function test_merged_with_the_same(): void {
        global $DB;
        $this->say('old', 'boss');
        $this->say('new', 'boss');
        $this->say('boss', 'top');
        $this->say('ann', 'old new');
        foreach (['old', 'new'] as $name) {
            $this->lead('department', 0, 'Red', $name);
        }
        $this->lead('department', 0, 'Forêt', 'old');
        $this->lead('department', 0, 'Foret', 'new');
        $run = $this->sync();
        foreach (['old', 'new'] as $name) {
            $DB->insert_record('local_lectern_people_affected', (object) ['syncid' => $run->id, 'userid' => $this->person($name)]);
        }
        $this->rewrite('old', 'new', 'userid', 'managerid');
        $this->assertSame(['ann<new', 'ann<new', 'boss<top', 'new<boss', 'new<boss'], $this->pairs());
        $this->assertSame([$this->person('boss')], array_keys(api::direct_managers($this->person('new'))));
        merge_people::ask($this->person('old'), $this->person('new'));
        $this->runAdhocTasks(merge_people::class);
        $this->assertSame(['csv:boss inforce'], $this->states('new'));
        $this->assertSame(['csv:new inforce'], $this->states('ann'));
        $this->assertEqualsCanonicalizing(
            ['Foret', 'Forêt', 'Red'],
            $DB->get_fieldset_select('local_lectern_people_leader', 'itemname', 'userid = ?', [$this->person('new')]),
        );
        $run = $this->sync(0);
        $this->assertSame(['done', 3, 0, 0], [$run->status, (int) $run->inforce, (int) $run->added, (int) $run->ended]);
        $this->assertSame(['ann<new', 'boss<top', 'new<boss'], $this->pairs());
        $this->assertSame(2, $DB->count_records('local_lectern_people_link', ['endsync' => $run->id]));
        $this->assertSame(['ann<boss 2', 'ann<new 1', 'ann<top 3', 'boss<top 1', 'new<boss 1', 'new<top 2'], $this->ways());
        $this->unsay('new');
        $this->assertSame(1, (int) $this->sync()->ended);
        $this->assertSame(['ann<new', 'boss<top'], $this->pairs());
    }

    /**
     * A pair that stands there twice and is not said any more ends as one.
     */
    public function test_merged_and_over(): void {
        $this->say('old', 'boss');
        $this->say('new', 'boss');
        $this->sync();
        $this->rewrite('old', 'new', 'userid', 'managerid');
        $this->unsay('new');
        $run = $this->sync();
        $this->assertSame([1, 1], [(int) $run->inforce, (int) $run->ended]);
        $this->assertSame([[], []], [$this->pairs(), $this->ways()]);
    }

    /**
     * Two departments whose names differ by an accent alone may have one head.
     */
    public function test_departments_with_accents(): void {
        $this->assertTrue(leaders::add('department', 0, 'Forêt', $this->person('bob')));
        $this->assertTrue(leaders::add('department', 0, 'Foret', $this->person('bob')));
        $this->assertFalse(leaders::add('department', 0, 'FORET', $this->person('bob')));
    }

    /**
     * While a sync is at work, nobody else writes what it reads; who cannot wait any longer has written nothing.
     */
    public function test_while_a_sync_is_at_work(): void {
        global $CFG, $DB;
        $this->say('ann', 'old');
        $this->say('gone', 'old');
        $DB->set_field('user', 'deleted', 1, ['id' => $this->person('gone')]);
        $before = $DB->get_records('local_lectern_people_claim');
        $CFG->lock_factory = busy_lock_factory::class;
        $tries = [
            'error:syncbusy' => [
                fn() => merging::move($this->person('old'), $this->person('new')),
                fn() => tidying::run(time()),
                fn() => forgetting::person($this->person('ann')),
            ],
            'service:busy' => [
                fn() => service_claims::replace([
                    ['userid' => $this->person('ann'), 'managerids' => [$this->person('new')], 'timestart' => 0, 'timeend' => 0],
                ]),
            ],
        ];
        foreach ($tries as $code => $some) {
            foreach ($some as $try) {
                try {
                    $try();
                    $this->fail('It should not have been done');
                } catch (\moodle_exception $busy) {
                    $this->assertSame($code, $busy->errorcode);
                }
            }
        }
        $this->assertNull(\local_lectern_people\local\sync\sync::run('hand'));
        $this->assertEquals($before, $DB->get_records('local_lectern_people_claim'));
    }

    /**
     * What changes while a sync is at work, or while one that failed is to be tried again, gets a sync of its own.
     */
    public function test_asked_again(): void {
        global $DB;
        sync_soon::ask('event');
        sync_soon::ask('event');
        $this->assertSame(1, $this->asked());
        $id = (int) $DB->get_field('task_adhoc', 'id', ['component' => 'local_lectern_people']);
        $states = [
            ['timestarted' => time()],
            ['timestarted' => null, 'nextruntime' => time() + DAYSECS, 'faildelay' => DAYSECS],
            ['nextruntime' => time() - 1, 'attemptsavailable' => 0],
        ];
        foreach ($states as $state) {
            $DB->update_record('task_adhoc', (object) (['id' => $id] + $state));
            sync_soon::ask('event');
            sync_soon::ask('event');
            $this->assertSame(1, $DB->count_records_select('task_adhoc', "component = 'local_lectern_people' AND id <> ?", [$id]));
            $DB->delete_records_select('task_adhoc', "component = 'local_lectern_people' AND id <> ?", [$id]);
        }
    }

    /**
     * Who is deleted is at once out of the way between others, and the sync that is asked for does the rest.
     */
    public function test_deleted(): void {
        global $DB;
        $this->say('ann', 'bob');
        $this->say('bob', 'cid');
        $this->sync();
        delete_user($DB->get_record('user', ['id' => $this->person('bob')]));
        $this->assertSame(1, $this->asked());
        $this->assertSame([], preg_grep('/bob/', $this->ways()));
        settings::set('maxdrop', '100');
        $this->runAdhocTasks(sync_soon::class);
        $this->assertSame([[], []], [$this->pairs(), $this->ways()]);
        $this->assertSame(['csv:cid persongone'], $this->states('bob'));
    }
}
