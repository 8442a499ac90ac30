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

namespace local_lectern_people\local\admin;

use core\output\notification;
use local_lectern_people\local\settings;
use local_lectern_people\local\sync\runs;
use local_lectern_people\makes_people;
use local_lectern_people\output\people_held;
use local_lectern_people\output\people_status;
use local_lectern_people\output\people_syncs;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures/makes_people.php');

/**
 * The buttons of the page of people, and what the page says.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\admin\sync_actions
 * @covers     \local_lectern_people\output\people_held
 * @covers     \local_lectern_people\output\people_status
 * @covers     \local_lectern_people\output\people_syncs
 */
final class sync_actions_test extends \advanced_testcase {
    use makes_people;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        // A sync that fails takes its transaction back, which must not be that of the test.
        $this->preventResetByRollback();
        $this->setAdminUser();
        $_POST['sesskey'] = sesskey();
        $this->redirectMessages();
    }

    #[\Override]
    protected function tearDown(): void {
        unset($_POST['sesskey']);
        parent::tearDown();
    }

    /**
     * What a part of the page says.
     *
     * @param \core\output\templatable $part
     * @return array
     */
    private function export(\core\output\templatable $part): array {
        global $PAGE;
        $PAGE->set_url('/local/lectern_people/people.php');
        return $part->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * Syncs at once and says what was done, then by whom.
     */
    public function test_sync(): void {
        global $USER;
        $this->assertSame('Nothing has been synced yet.', $this->export(new people_status(true, time()))['last']);
        $this->say('ann', 'bob');
        $this->say('eve', 'eve');
        [$message, $type] = sync_actions::perform('sync');
        $this->assertSame(['Done. New relations: 1, ended: 0, problems: 1.', notification::NOTIFY_SUCCESS], [$message, $type]);
        $status = $this->export(new people_status(true, time()));
        $this->assertSame(['1', '1', '1'], array_column($status['numbers'], 'number'));
        $this->assertStringContainsString('New relations: 1', $status['last']);
        $row = $this->export(new people_syncs(runs::newest(50)))['syncs'][0];
        $this->assertSame(['done', 'By hand', fullname($USER), 1], [$row['status'], $row['origin'], $row['by'], $row['added']]);
        $task = \core\task\manager::get_scheduled_task(\local_lectern_people\task\sync_relations::class);
        $task->set_disabled(true);
        \core\task\manager::configure_scheduled_task($task);
        $this->assertStringContainsString('switched off', $this->export(new people_status(true, time()))['next']);
        \local_lectern_people\task\sync_soon::ask('hand');
        $this->assertStringContainsString('next cron', $this->export(new people_status(true, time()))['next']);
    }

    /**
     * A sync that waits is shown with the names of those whom it is about, left, and at last done.
     */
    public function test_held(): void {
        $this->say('ann', 'bob');
        $this->say('eve', 'bob');
        sync_actions::perform('sync');
        settings::set('enabled', '');
        [$message, $type] = sync_actions::perform('sync');
        $this->assertStringContainsString('2 of 2', $message);
        $this->assertSame(notification::NOTIFY_WARNING, $type);
        $held = $this->export(new people_held(runs::waiting()));
        $this->assertStringContainsString('2 of 2 relations (100 %). You allow 20 %', $held['summary']);
        $this->assertSame(['Ann X', 'Eve X'], array_column($held['relations'], 'person'));
        $this->assertSame(['Bob X', 'Bob X'], array_column($held['relations'], 'manager'));
        $this->assertSame([false, ''], [$held['left'], $held['more']]);

        $id = (int) runs::waiting()->id;
        $this->assertSame(notification::NOTIFY_WARNING, sync_actions::perform('end', $id - 1)[1], 'Not the one that was shown');
        $this->assertCount(2, $this->pairs());
        sync_actions::perform('leave', $id);
        sync_actions::perform('sync');
        $this->assertNull(runs::held());
        $this->assertTrue($this->export(new people_held(runs::waiting()))['left']);
        [$message, $type] = sync_actions::perform('end', (int) runs::waiting()->id);
        $this->assertStringContainsString('ended: 2', $message);
        $this->assertSame(notification::NOTIFY_SUCCESS, $type);
        $this->assertSame([[], null], [$this->pairs(), runs::waiting()]);
        $statuses = array_column($this->export(new people_syncs(runs::newest(50)))['syncs'], 'statuslabel');
        $this->assertSame(['Done', 'Stopped', 'Stopped', 'Done'], $statuses);
    }

    /**
     * One that fails says so, and what went wrong.
     */
    public function test_failed(): void {
        $this->say('ann', 'bob');
        $this->sync();
        $this->say('eve', 'bob');
        [$message, $type] = $this->without_pairs(fn(): array => sync_actions::perform('sync'));
        $this->assertStringContainsString('nothing was changed', $message);
        $this->assertSame(notification::NOTIFY_ERROR, $type);
        $row = $this->export(new people_syncs(runs::newest(50)))['syncs'][0];
        $this->assertSame('failed', $row['status']);
        $this->assertNotSame('', $row['error']);
        $this->assertSame(['ann<bob'], $this->pairs());
    }
}
