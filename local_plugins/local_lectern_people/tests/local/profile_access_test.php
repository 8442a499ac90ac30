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

namespace local_lectern_people\local;

use core_user;
use local_lectern_people\makes_people;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/makes_people.php');

/**
 * Whose profiles a manager opens, and what that costs everybody else.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\profile_access
 */
final class profile_access_test extends \advanced_testcase {
    use makes_people;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->say('ann', 'bob');
        $this->say('bob', 'cid');
        $this->sync();
    }

    /**
     * Whether the current user gets in by way of managing.
     *
     * @param string $whose
     * @return bool
     */
    private function opens(string $whose): bool {
        return profile_access::answer($this->person($whose)) === core_user::VIEWPROFILE_FORCE_ALLOW;
    }

    /**
     * Those below, and nobody else.
     */
    public function test_answer(): void {
        $this->setUser($this->person('cid'));
        $this->assertTrue($this->opens('ann') && $this->opens('bob'));
        $this->assertFalse($this->opens('cid') || $this->opens('eve'));
        $this->setUser($this->person('bob'));
        $this->assertTrue($this->opens('ann'));
        $this->assertFalse($this->opens('cid'));
        foreach ([null, $this->person('ann')] as $user) {
            $this->setUser($user);
            $this->assertFalse($this->opens('bob') || $this->opens('ann'));
        }
        $this->setGuestUser();
        $this->assertFalse($this->opens('ann'));
    }

    /**
     * Who has no team is looked up once, for however many profiles; who has one is asked for each, and what changes counts at once.
     */
    public function test_reads(): void {
        global $DB;
        $this->setUser($this->person('ann'));
        $reads = function (array $whose) use ($DB): int {
            $before = $DB->perf_get_reads();
            array_walk($whose, fn(string $name) => $this->assertFalse($this->opens($name)));
            return $DB->perf_get_reads() - $before;
        };
        $this->assertSame(1, $reads(['bob', 'cid', 'bob', 'cid', 'bob']));
        $this->assertSame(0, $reads(['bob', 'cid']));
        $this->say('low', 'ann');
        $this->sync();
        $this->assertTrue($this->opens('low'), 'A sync that gives a team opens it');
        $DB->set_field('user', 'suspended', 1, ['id' => $this->person('ann')]);
        $this->assertFalse($this->opens('low'));
    }
}
