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

namespace local_lectern_registration\local\admin;

use core\context;
use local_lectern_registration\external\move_field;
use local_lectern_registration\external\set_field;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\output\fields_preview;

/**
 * Who may change the form: every door, as everybody, with the session's key and without.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\admin\access
 * @covers     \local_lectern_registration\local\admin\actions
 * @covers     \local_lectern_registration\local\admin\takeover
 * @covers     \local_lectern_registration\external\set_field
 * @covers     \local_lectern_registration\external\move_field
 * @covers     \local_lectern_registration\output\fields_preview
 */
final class access_test extends \advanced_testcase {
    /** @var int A field that core demands. */
    private int $team;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        // As for a part of a file: require_login() then throws, and does not redirect or print a notice and exit.
        $_SERVER['HTTP_RANGE'] = 'bytes=0-';
        $this->setAdminUser();
        $this->team = (int) $this->getDataGenerator()->create_custom_profile_field([
            'shortname' => 'team', 'name' => 'Team', 'datatype' => 'text', 'required' => 1, 'visible' => 2,
        ])->id;
        form_store::save(new form([new field('city'), new field('country')], ['', '']));
    }

    #[\Override]
    protected function tearDown(): void {
        unset($_SERVER['HTTP_RANGE'], $_POST['sesskey']);
        parent::tearDown();
    }

    /**
     * Becomes somebody.
     *
     * @param string $who
     */
    private function become(string $who): void {
        global $DB;
        if (in_array($who, ['visitor', 'guest', 'administrator'], true)) {
            match ($who) {
                'visitor' => $this->setUser(null),
                'guest' => $this->setGuestUser(),
                'administrator' => $this->setAdminUser(),
            };
        } else {
            $generator = $this->getDataGenerator();
            $user = $generator->create_user();
            $system = context\system::instance();
            $course = $generator->create_course();
            match ($who) {
                'nobody special' => null,
                'learner' => $generator->enrol_user($user->id, $course->id, 'student'),
                'teacher' => $generator->enrol_user($user->id, $course->id, 'editingteacher'),
                'course creator' => $generator->role_assign('coursecreator', $user->id, $system),
                'manager of a category' => $generator->role_assign('manager', $user->id, context\coursecat::instance($course->category)),
                'manager' => $generator->role_assign('manager', $user->id, $system),
                'manager with site settings' => $generator->role_assign('manager', $user->id, $system),
                'only site settings' => $generator->role_assign($this->role_with('moodle/site:config'), $user->id, $system),
            };
            if ($who === 'manager with site settings') {
                assign_capability('moodle/site:config', CAP_ALLOW, $DB->get_field('role', 'id', ['shortname' => 'manager']), $system);
            }
            $this->setUser($user);
        }
        // Some Moodles write to whom they enrol, and a page that wrote an email is set up.
        $GLOBALS['PAGE'] = new \moodle_page();
        $GLOBALS['PAGE']->set_url('/local/lectern_registration/fields.php');
        $_POST['sesskey'] = sesskey();
    }

    /**
     * A role that may do one thing.
     *
     * @param string $capability
     * @return int
     */
    private function role_with(string $capability): int {
        $role = $this->getDataGenerator()->create_role();
        assign_capability($capability, CAP_ALLOW, $role, context\system::instance());
        return $role;
    }

    /**
     * All doors, each with how one tries to get in. What opens must also have done what was asked for.
     *
     * @return callable[]
     */
    private function doors(): array {
        $now = static fn(): array => form_store::current()->fields;
        return [
            'set' => fn(): bool => actions::perform('set', 'city', 0, ['shown' => false, 'mandatory' => true])
                && !$now()['city']->shown,
            'up' => fn(): bool => actions::perform('up', 'country') !== '',
            'down' => fn(): bool => actions::perform('down', 'city') !== '',
            'add' => fn(): bool => actions::perform('add', 'phone1') && isset($now()['phone1']),
            'remove' => fn(): bool => actions::perform('remove', 'phone1') && !isset($now()['phone1']),
            'addstep' => fn(): bool => actions::perform('addstep') && count(form_store::current()->steps) === 3,
            'removestep' => fn(): bool => actions::perform('removestep', '', 3) && count(form_store::current()->steps) === 2,
            'page' => function (): bool {
                access::require_manage();
                return true;
            },
            'preview' => fn(): bool => str_contains(fields_preview::fragment(['step' => '1']), 'name="email"'),
            'service set' => fn(): bool => !set_field::execute('city', mandatory: false)['mandatory'],
            'service move' => fn(): bool => move_field::execute('city', 2) && $now()['city']->step === 2,
            'take' => fn(): bool => takeover::perform('take', [$this->team]) === 1,
            'undo' => fn(): bool => takeover::perform('undo', [$this->team]) === 1,
        ];
    }

    /**
     * The doors that open to who is logged in now.
     *
     * @return string[]
     */
    private function opened(): array {
        $opened = [];
        foreach ($this->doors() as $name => $try) {
            try {
                if ($try()) {
                    $opened[] = $name;
                }
            } catch (\coding_exception | \dml_exception $mistake) {
                throw $mistake;
            } catch (\moodle_exception $refused) {
                $this->assertContains($refused->errorcode, ['requireloginerror', 'nopermissions', 'invalidsesskey', 'noguest'], $name);
            }
        }
        return $opened;
    }

    /**
     * Who, and what opens.
     *
     * @return array[]
     */
    public static function people_provider(): array {
        $manage = [
            'set', 'up', 'down', 'add', 'remove', 'addstep', 'removestep', 'page', 'preview', 'service set', 'service move',
        ];
        return [
            'visitor' => ['visitor', []],
            'guest' => ['guest', []],
            'nobody special' => ['nobody special', []],
            'learner' => ['learner', []],
            'teacher' => ['teacher', []],
            'course creator' => ['course creator', []],
            'manager of a category' => ['manager of a category', []],
            'only site settings' => ['only site settings', []],
            'manager' => ['manager', $manage],
            'manager with site settings' => ['manager with site settings', [...$manage, 'take', 'undo']],
            'administrator' => ['administrator', [...$manage, 'take', 'undo']],
        ];
    }

    /**
     * What opens to whom; and nothing is changed by those to whom nothing opens.
     *
     * @dataProvider people_provider
     * @param string $who
     * @param string[] $expected
     */
    public function test_doors(string $who, array $expected): void {
        $before = form_store::current()->to_array();
        $this->become($who);
        $this->assertSame($expected, $this->opened());
        if (!$expected) {
            $this->assertSame($before, form_store::current()->to_array());
            $this->assertArrayHasKey($this->team, takeover::candidates());
        }
    }

    /**
     * Without the session's key nothing is changed by a page, whoever asks.
     */
    public function test_session_key(): void {
        $this->become('administrator');
        foreach ([null, 'wrong'] as $key) {
            $_POST['sesskey'] = $key;
            if ($key === null) {
                unset($_POST['sesskey']);
            }
            $before = form_store::current()->to_array();
            foreach (array_diff(array_keys($this->doors()), ['page', 'preview', 'service set', 'service move']) as $name) {
                try {
                    $this->doors()[$name]();
                    $this->fail($name);
                } catch (\moodle_exception $refused) {
                    $this->assertContains($refused->errorcode, ['invalidsesskey', 'missingparam'], $name);
                }
            }
            $this->assertSame($before, form_store::current()->to_array());
        }
    }
}
