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

namespace local_lectern_people\external;

use advanced_testcase;
use core_external\external_api;
use local_lectern_people\local\team\access;
use moodle_exception;
use stdClass;

/**
 * Web services that tell of teams and managers.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\external\get_team
 * @covers     \local_lectern_people\external\get_managers
 * @covers     \local_lectern_people\local\team\managers
 */
final class get_team_test extends advanced_testcase {
    /** @var stdClass[] A director, a manager below, a worker below that, and somebody else who is in one course with all. */
    private array $people = [];
    /** @var \local_lectern_people_generator Generator. */
    private \local_lectern_people_generator $generator;

    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->generator = $this->getDataGenerator()->get_plugin_generator('local_lectern_people');
        $course = $this->getDataGenerator()->create_course();
        foreach (['director', 'manager', 'worker', 'classmate'] as $name) {
            $this->people[$name] = $this->getDataGenerator()->create_user(['firstname' => ucfirst($name), 'lastname' => 'X']);
            $this->getDataGenerator()->enrol_user($this->people[$name]->id, $course->id, 'student');
        }
        $this->generator->create_relation($this->id('manager'), $this->id('director'));
        $this->generator->create_relation($this->id('worker'), $this->id('manager'));
        $this->generator->sync();
    }

    /**
     * The id of somebody.
     *
     * @param string $name
     * @return int
     */
    private function id(string $name): int {
        return (int) $this->people[$name]->id;
    }

    /**
     * Calls a function as a client gets it.
     *
     * @param string $class
     * @param array $arguments
     * @return array
     */
    private function call(string $class, array $arguments): array {
        return external_api::clean_returnvalue($class::execute_returns(), $class::execute(...$arguments));
    }

    /**
     * What a call is refused with.
     *
     * @param string $class
     * @param array $arguments
     * @return string|null Code, null where it is not.
     */
    private function refusal(string $class, array $arguments): ?string {
        try {
            $this->call($class, $arguments);
            return null;
        } catch (moodle_exception $refused) {
            return $refused->errorcode;
        }
    }

    /**
     * A page, with all that is told.
     */
    public function test_team(): void {
        $this->setUser($this->people['director']);
        $page = $this->call(get_team::class, []);
        $this->assertSame([$this->id('director'), 1, 0, 25], [$page['managerid'], $page['total'], $page['page'], $page['perpage']]);
        $this->assertSame([$this->id('manager')], array_column($page['people'], 'id'));
        $page = $this->call(get_team::class, ['direct' => false, 'search' => 'work', 'perpage' => 5000]);
        $this->assertSame([1, 100], [$page['total'], $page['perpage']]);
        $worker = $page['people'][0];
        $this->assertSame('Worker X', $worker['fullname']);
        $this->assertSame([['id' => $this->id('manager'), 'fullname' => 'Manager X']], $worker['between']);
        $this->assertSame([2, 0, false, 0], [$worker['depth'], $worker['teamsize'], $worker['suspended'], $worker['lastaccess']]);
        $this->assertSame([1, 0, 0, null, 0], [
            $worker['courses'], $worker['tracked'], $worker['completed'], $worker['progress'], $worker['overdue'],
        ]);
        $this->assertSame([], $worker['identity']);
        $page = $this->call(get_team::class, ['manager' => $this->id('manager')]);
        $this->assertSame([$this->id('worker')], array_column($page['people'], 'id'));
        $this->assertSame([], $this->call(get_team::class, ['page' => 3])['people']);
        // A page that no database can reach.
        $page = $this->call(get_team::class, ['page' => PHP_INT_MAX, 'perpage' => 100]);
        $this->assertSame([1, []], [$page['total'], $page['people']]);
    }

    /**
     * The department is told only those who may tell people apart by it.
     */
    public function test_department(): void {
        global $DB;
        $DB->set_field('user', 'department', 'Logistics', ['id' => $this->id('manager')]);
        $department = fn(): ?string => $this->call(get_team::class, ['manager' => $this->id('director')])['people'][0]['department'];
        set_config('showuseridentity', 'email,department');
        $this->setUser($this->people['director']);
        $this->assertNull($department());
        $roleid = $this->getDataGenerator()->create_role();
        assign_capability('moodle/site:viewuseridentity', CAP_ALLOW, $roleid, \core\context\system::instance()->id);
        role_assign($roleid, $this->id('director'), \core\context\system::instance()->id);
        $this->assertSame('Logistics', $department());
        set_config('showuseridentity', 'email');
        $this->assertNull($department());
    }

    /**
     * Whose team each gets.
     */
    public function test_team_of_others(): void {
        $may = ['director' => ['director', 'manager', 'worker'], 'manager' => ['manager', 'worker'], 'worker' => ['worker'],
            'classmate' => ['classmate']];
        foreach ($may as $viewer => $teams) {
            $this->setUser($this->people[$viewer]);
            foreach (array_keys($this->people) as $team) {
                $refusal = $this->refusal(get_team::class, ['manager' => $this->id($team)]);
                $this->assertSame(in_array($team, $teams, true) ? null : 'nopermissions', $refusal, "$viewer, team of $team");
            }
        }
        $this->setAdminUser();
        $this->assertNull($this->refusal(get_team::class, ['manager' => $this->id('manager')]));
        $this->setGuestUser();
        $this->assertNotNull($this->refusal(get_team::class, []));
        $this->setUser(null);
        $this->assertNotNull($this->refusal(get_team::class, []));
    }

    /**
     * What was managed before is not told any more; a suspended manager is told nothing.
     */
    public function test_former_and_suspended(): void {
        global $DB;
        $this->setUser($this->people['director']);
        $DB->set_field('user', 'suspended', 1, ['id' => $this->id('director')]);
        $this->assertSame(0, $this->call(get_team::class, [])['total']);
        $this->assertSame('nopermissions', $this->refusal(get_managers::class, [[$this->id('worker')]]));
        $this->setUser($this->people['manager']);
        $this->generator->end_relation($this->id('worker'), $this->id('manager'));
        $this->generator->sync();
        $this->assertSame(0, $this->call(get_team::class, ['direct' => false])['total']);
        $this->assertSame('nopermissions', $this->refusal(get_managers::class, [[$this->id('worker')]]));
    }

    /**
     * Who manages whom, the nearest first.
     */
    public function test_managers(): void {
        $this->setUser($this->people['director']);
        $people = $this->call(get_managers::class, [[$this->id('worker'), $this->id('director'), $this->id('worker')]]);
        $this->assertSame([
            ['userid' => $this->id('worker'), 'managers' => [
                ['id' => $this->id('manager'), 'fullname' => 'Manager X', 'depth' => 1],
                ['id' => $this->id('director'), 'fullname' => 'Director X', 'depth' => 2],
            ]],
            ['userid' => $this->id('director'), 'managers' => []],
        ], $people);
        $this->assertSame([], $this->call(get_managers::class, [[]]));
        $this->assertSame('error:toomany', $this->refusal(get_managers::class, [range(1, 1001)]));
    }

    /**
     * Of oneself and of one's people, of nobody else.
     */
    public function test_managers_of_others(): void {
        $this->setUser($this->people['worker']);
        $this->assertNull($this->refusal(get_managers::class, [[$this->id('worker')]]));
        $this->assertSame('nopermissions', $this->refusal(get_managers::class, [[$this->id('worker'), $this->id('manager')]]));
        $this->setUser($this->people['manager']);
        $this->assertNull($this->refusal(get_managers::class, [[$this->id('worker')]]));
        foreach (['director', 'classmate'] as $name) {
            $this->assertSame('nopermissions', $this->refusal(get_managers::class, [[$this->id('worker'), $this->id($name)]]));
        }
        $this->assertSame('nopermissions', $this->refusal(get_managers::class, [[99999999]]));
        $roleid = $this->getDataGenerator()->create_role();
        assign_capability(access::VIEW_ALL, CAP_ALLOW, $roleid, \core\context\system::instance()->id);
        role_assign($roleid, $this->id('classmate'), \core\context\system::instance()->id);
        $this->setUser($this->people['classmate']);
        $this->assertNull($this->refusal(get_managers::class, [array_map(fn(stdClass $user): int => (int) $user->id, $this->people)]));
        $this->setGuestUser();
        $this->assertNotNull($this->refusal(get_managers::class, [[$this->id('worker')]]));
    }
}
