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
use moodle_exception;
use required_capability_exception;
use stdClass;

/**
 * Who sees which team, and who is in it.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\team\access
 * @covers     \local_lectern_people\local\team\query
 * @covers     \local_lectern_people\local\team\members
 * @covers     \local_lectern_people\local\team\member
 * @covers     \local_lectern_people\local\team\path
 * @covers     \local_lectern_people\local\team\view
 */
final class team_test extends advanced_testcase {
    /** @var stdClass[] People by a short name. */
    private array $people = [];
    /** @var \local_lectern_people_generator Generator. */
    private \local_lectern_people_generator $generator;

    /**
     * A director above two managers; one of these above a lead, who has one person; the other above one. Others have nobody.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->generator = $this->getDataGenerator()->get_plugin_generator('local_lectern_people');
        $names = [
            'director' => ['Amara', 'Okafor'], 'manager' => ['Jonas', 'Lindqvist'], 'other' => ['Mei', 'Tanaka'],
            'lead' => ['Priya', 'Raghunathan'], 'worker' => ['José', 'Álvarez'], 'far' => ['Tom', 'Zeller'],
            'classmate' => ['Cora', 'Classmate'], 'learner' => ['Lee', 'Learner'],
        ];
        foreach ($names as $key => [$first, $last]) {
            $this->people[$key] = $this->getDataGenerator()->create_user([
                'username' => $key, 'firstname' => $first, 'lastname' => $last, 'department' => "Dept {$key}", 'lastaccess' => time(),
            ]);
        }
        foreach ([['manager', 'director'], ['other', 'director'], ['lead', 'manager'], ['worker', 'lead'], ['far', 'other']] as $pair) {
            $this->generator->create_relation($this->id($pair[0]), $this->id($pair[1]));
        }
        $this->generator->sync();
    }

    /**
     * The id of somebody.
     *
     * @param string $key
     * @return int
     */
    private function id(string $key): int {
        return (int) $this->people[$key]->id;
    }

    /**
     * Who is found, by short names.
     *
     * @param string $manager
     * @param array $more Further parameters of the view, by name.
     * @return string[]
     */
    private function found(string $manager, array $more = []): array {
        $view = new view($this->id($manager), ...$more);
        $query = new query($view, time());
        $this->assertSame($query->count(), count($query->all()));
        $keys = array_flip(array_map(fn(stdClass $user): int => (int) $user->id, $this->people));
        return array_map(fn(int $id): string => $keys[$id], $query->page());
    }

    /**
     * Whose team each may see.
     */
    public function test_access(): void {
        global $DB;
        $may = [
            'director' => ['director', 'manager', 'other', 'lead', 'worker', 'far'],
            'manager' => ['manager', 'lead', 'worker'],
            'lead' => ['lead', 'worker'],
            'worker' => ['worker'],
            'classmate' => ['classmate'],
            'learner' => ['learner'],
        ];
        $course = $this->getDataGenerator()->create_course();
        foreach (['worker', 'classmate', 'learner'] as $key) {
            $this->getDataGenerator()->enrol_user($this->id($key), $course->id, 'student');
        }
        $this->getDataGenerator()->enrol_user($this->id('classmate'), $course->id, 'editingteacher');
        foreach ($may as $viewer => $teams) {
            $this->setUser($this->people[$viewer]);
            foreach (array_keys($this->people) as $team) {
                $this->assertSame(in_array($team, $teams, true), $this->is_let_in($this->id($team)), "$viewer sees the team of $team");
            }
            $this->assertFalse($this->is_let_in(-1));
            $this->assertFalse($this->is_let_in(99999999));
        }
        $this->setAdminUser();
        $this->assertTrue($this->is_let_in($this->id('manager')));

        // Who may see everybody's, and who may not even see their own.
        $roleid = $this->getDataGenerator()->create_role();
        assign_capability(access::VIEW_ALL, CAP_ALLOW, $roleid, \core\context\system::instance()->id);
        role_assign($roleid, $this->id('learner'), \core\context\system::instance()->id);
        $this->setUser($this->people['learner']);
        $this->assertTrue($this->is_let_in($this->id('manager')));
        $user = $DB->get_field('role', 'id', ['shortname' => 'user']);
        assign_capability(access::VIEW_TEAM, CAP_PROHIBIT, $user, \core\context\system::instance()->id, true);
        $this->setUser($this->people['director']);
        $this->assertFalse($this->is_let_in($this->id('director')));
        $this->assertFalse($this->is_let_in($this->id('manager')));
    }

    /**
     * Guests and those who are not logged in are sent away.
     */
    public function test_no_guests(): void {
        foreach ([fn() => $this->setGuestUser(), fn() => $this->setUser(null)] as $become) {
            $become();
            try {
                access::require_team($this->id('manager'));
                $this->fail('A guest is let in');
            } catch (moodle_exception $refused) {
                $this->assertSame('noguest', $refused->errorcode);
            }
        }
    }

    /**
     * Who was a manager sees nothing any more, once it is over or the account is suspended.
     */
    public function test_former_and_suspended(): void {
        global $DB;
        $this->setUser($this->people['lead']);
        $this->assertSame(['worker'], $this->found('lead'));
        $this->generator->end_relation($this->id('worker'), $this->id('lead'));
        $this->generator->sync();
        $this->assertSame([], $this->found('lead'));
        $this->assertFalse($this->is_let_in($this->id('worker')));

        // Before any sync.
        $this->setUser($this->people['other']);
        $DB->set_field('user', 'suspended', 1, ['id' => $this->id('other')]);
        $this->assertFalse($this->is_let_in($this->id('far')));
        $this->assertSame([], $this->found('other'));
        $this->setUser($this->people['director']);
        $this->assertSame([0, 0], query::totals($this->id('other')));
    }

    /**
     * Whether the current user may see a team.
     *
     * @param int $managerid
     * @return bool
     */
    private function is_let_in(int $managerid): bool {
        try {
            access::require_team($managerid);
            return true;
        } catch (required_capability_exception) {
            return false;
        }
    }

    /**
     * Parts, orders, search and pages.
     */
    public function test_finds(): void {
        global $DB;
        $this->setUser($this->people['director']);
        $this->assertSame([2, 5], query::totals($this->id('director')));
        $this->assertSame(['manager', 'other'], $this->found('director'));
        $all = $this->found('director', ['direct' => false, 'order' => 'name']);
        $this->assertEqualsCanonicalizing(['manager', 'other', 'lead', 'worker', 'far'], $all);
        $this->assertSame(array_reverse($all), $this->found('director', ['direct' => false, 'order' => 'namedown']));
        $this->assertSame(array_slice($all, 2, 2), $this->found('director', ['direct' => false, 'page' => 1, 'size' => 2]));

        // Words in any order and case; signs of LIKE are letters.
        $this->assertSame(['lead'], $this->found('director', ['direct' => false, 'search' => ' raghu  PRI ']));
        $this->assertSame([], $this->found('director', ['direct' => false, 'search' => '%']));
        $this->assertSame([], $this->found('director', ['direct' => false, 'search' => "' OR 1=1 --"]));
        $this->assertSame([], $this->found('director', ['direct' => false, 'search' => 'Classmate']), 'Somebody outside is found');

        $DB->set_field('user', 'lastaccess', time() - 31 * DAYSECS, ['id' => $this->id('far')]);
        $DB->set_field('user', 'lastaccess', 0, ['id' => $this->id('worker')]);
        $this->assertSame(['worker', 'far'], $this->found('director', ['direct' => false, 'unseen' => true, 'order' => 'seen']));
        $this->assertSame('worker', $this->found('director', ['direct' => false, 'order' => 'seen'])[0]);
        $this->assertSame('worker', $this->found('director', ['direct' => false, 'order' => 'seendown'])[4]);

        // A site that hides it tells it by no order and no choice.
        set_config('hiddenuserfields', 'lastaccess,suspended');
        $this->assertSame($all, $this->found('director', ['direct' => false, 'order' => 'seen', 'unseen' => true]));
        $member = (new members($this->id('director'), time()))->load([$this->id('far')])[0];
        $this->assertNull($member->seen());
        $this->assertNull($member->suspended());
        $this->setAdminUser();
        $this->assertSame('worker', $this->found('director', ['direct' => false, 'order' => 'seen'])[0]);
    }

    /**
     * Emails and the like are searched and told only where the viewer may see them.
     */
    public function test_identity(): void {
        global $DB;
        $DB->set_field('user', 'email', 'needle@example.com', ['id' => $this->id('manager')]);
        set_config('showuseridentity', 'email,idnumber');
        $this->setUser($this->people['director']);
        $this->assertSame([], $this->found('director', ['search' => 'needle']));
        $member = fn(): member => (new members($this->id('director'), time()))->load([$this->id('manager')])[0];
        $this->assertSame([], $member()->identity());
        $this->setAdminUser();
        $this->assertSame(['manager'], $this->found('director', ['search' => 'needle']));
        $this->assertSame(['email' => 'needle@example.com', 'idnumber' => ''], $member()->identity());
    }

    /**
     * What is told of people, and never of somebody outside.
     */
    public function test_members(): void {
        global $DB;
        $this->setUser($this->people['director']);
        $DB->set_field('user', 'suspended', 1, ['id' => $this->id('far')]);
        $ids = array_map($this->id(...), ['worker', 'manager', 'classmate', 'far', 'lead']);
        $members = (new members($this->id('director'), time()))->load($ids);
        $this->assertSame(
            array_map($this->id(...), ['worker', 'manager', 'far', 'lead']),
            array_map(fn(member $member): int => $member->id(), $members),
        );
        [$worker, $manager, $far, $lead] = $members;
        $this->assertSame([3, 1, 2, 2], array_column($members, 'depth'));
        $this->assertSame([0, 2, 0, 1], array_column($members, 'teamsize'));
        $this->assertSame([$this->id('lead')], array_keys($worker->between));
        $this->assertSame([$this->id('manager')], array_keys($lead->between));
        $this->assertSame([], $manager->between);
        $this->assertTrue($far->suspended());
        $this->assertFalse($lead->suspended());
        // As core does: the department is for those who may tell people apart by it.
        set_config('showuseridentity', 'email,department');
        $this->assertNull($lead->department());
        $this->setAdminUser();
        [$lead] = (new members($this->id('director'), time()))->load([$this->id('lead')]);
        $this->assertSame('Dept lead', $lead->department());
        set_config('showuseridentity', 'email');
        $this->assertNull($lead->department());
        $this->setUser($this->people['director']);

        // One whom two manage directly: a manager outside the team is not named.
        $this->generator->create_relation($this->id('worker'), $this->id('classmate'));
        $this->generator->sync();
        [$worker] = (new members($this->id('director'), time()))->load([$this->id('worker')]);
        $this->assertSame([$this->id('lead')], array_keys($worker->between));
    }

    /**
     * The way down.
     */
    public function test_path(): void {
        $path = fn(string $from, string $to): array => array_map(
            fn(stdClass $user): int => (int) $user->id,
            path::between($this->id($from), $this->id($to)),
        );
        $this->assertSame([$this->id('manager'), $this->id('lead')], $path('director', 'worker'));
        $this->assertSame([], $path('director', 'manager'));
        $this->assertSame([], $path('manager', 'far'));
        $this->assertSame([], $path('worker', 'director'));
        // A second way that is no longer: one of the two, not a mixture.
        $second = $this->getDataGenerator()->create_user();
        $this->generator->create_relation((int) $second->id, $this->id('other'));
        $this->generator->create_relation($this->id('worker'), (int) $second->id);
        $this->generator->sync();
        $this->assertContains($path('director', 'worker'), [
            [$this->id('manager'), $this->id('lead')],
            [$this->id('other'), (int) $second->id],
        ]);
    }

    /**
     * What an address says, made safe.
     */
    public function test_view_from_request(): void {
        $this->setUser($this->people['manager']);
        $_GET = [
            'manager' => "{$this->id('lead')}x", 'scope' => 'all', 'search' => '<b>Jo</b>', 'unseen' => '1', 'order' => 'drop table',
            'page' => '-3', 'size' => '100000',
        ];
        $view = view::from_request($this->id('manager'));
        $_GET = [];
        $this->assertSame($this->id('lead'), $view->managerid);
        $this->assertSame([false, 'Jo', true, 'name', 0, 100], [
            $view->direct, $view->search, $view->unseen, $view->order, $view->page, $view->size,
        ]);
        $this->assertSame(
            ['manager' => $this->id('lead'), 'scope' => 'all', 'search' => 'Jo', 'unseen' => 1, 'size' => 100],
            $view->params(),
        );
        $this->assertEquals(new view($this->id('manager')), view::from_request($this->id('manager')));
        $this->assertSame([], (new view($this->id('manager')))->params());
    }
}
