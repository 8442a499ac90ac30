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

use core\context;
use local_lectern_people\external\get_problems;
use local_lectern_people\external\set_managers;
use local_lectern_people\external\sync as sync_service;
use local_lectern_people\local\settings;
use local_lectern_people\makes_people;
use local_lectern_people\output\people_tabs;
use local_lectern_people\reportbuilder\datasource\relations as datasource;
use local_lectern_people\reportbuilder\local\systemreports\problems;
use local_lectern_people\reportbuilder\local\systemreports\relations;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures/makes_people.php');

/**
 * Who may see and change who manages whom: every door, as everybody, with the session's key and without.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\admin\source_changes
 * @covers     \local_lectern_people\local\admin\sync_actions
 * @covers     \local_lectern_people\output\people_tabs
 * @covers     \local_lectern_people\external\set_managers
 * @covers     \local_lectern_people\external\get_problems
 * @covers     \local_lectern_people\external\sync
 * @covers     \local_lectern_people\reportbuilder\local\systemreports\relations
 * @covers     \local_lectern_people\reportbuilder\local\systemreports\problems
 * @covers     \local_lectern_people\reportbuilder\datasource\relations
 */
final class access_test extends \advanced_testcase {
    use makes_people;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        // As for a part of a file: require_login() then throws, and does not redirect or print a notice and exit.
        $_SERVER['HTTP_RANGE'] = 'bytes=0-';
        $this->say('ann', 'boss');
        $this->sync();
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
        $generator = $this->getDataGenerator();
        $system = context\system::instance();
        if (in_array($who, ['visitor', 'guest', 'administrator'], true)) {
            match ($who) {
                'visitor' => $this->setUser(null),
                'guest' => $this->setGuestUser(),
                'administrator' => $this->setAdminUser(),
            };
        } else if ($who === 'boss') {
            $this->setUser($this->person('boss'));
        } else {
            $user = $generator->create_user();
            $course = $generator->create_course();
            match ($who) {
                'learner' => $generator->enrol_user($user->id, $course->id, 'student'),
                'teacher' => $generator->enrol_user($user->id, $course->id, 'editingteacher'),
                'manager of a category' => $generator->role_assign('manager', $user->id, context\coursecat::instance($course->category)),
                'only viewing' => $generator->role_assign($this->role_with('viewall'), $user->id, $system),
                'only managing' => $generator->role_assign($this->role_with('manage'), $user->id, $system),
                'manager' => $generator->role_assign('manager', $user->id, $system),
            };
            $this->setUser($user);
        }
        $_POST['sesskey'] = sesskey();
    }

    /**
     * A role with one of our capabilities.
     *
     * @param string $capability
     * @return int
     */
    private function role_with(string $capability): int {
        $role = $this->getDataGenerator()->create_role();
        assign_capability("local/lectern_people:{$capability}", CAP_ALLOW, $role, context\system::instance());
        return $role;
    }

    /**
     * All doors, each with how one tries to get in. What opens must also have done what was asked for.
     *
     * @return callable[]
     */
    private function doors(): array {
        $report = fn(string $class): bool => \core_reportbuilder\system_report_factory::create(
            $class,
            context\system::instance(),
            'local_lectern_people',
        ) !== null;
        return [
            'up' => fn(): bool => source_changes::perform('up', 'csv') && settings::list('order')[3] === 'csv',
            'down' => fn(): bool => source_changes::perform('down', 'csv') && settings::list('order')[4] === 'csv',
            'on' => fn(): bool => source_changes::perform('on', 'cohort') && in_array('cohort', settings::list('enabled'), true),
            'off' => fn(): bool => source_changes::perform('off', 'cohort') && !in_array('cohort', settings::list('enabled'), true),
            'save' => fn(): bool => source_changes::save(['maxdrop' => '33']) === [] && settings::number('maxdrop') === 33,
            'sync' => fn(): bool => sync_actions::perform('sync')[1] === 'success',
            'end' => fn(): bool => sync_actions::perform('end', 1)[0] !== '',
            'leave' => fn(): bool => sync_actions::perform('leave', 1)[0] !== '',
            'tab now' => fn(): bool => people_tabs::for_current_user('now')->current() === 'now',
            'tab problems' => fn(): bool => people_tabs::for_current_user('problems')->current() === 'problems',
            'tab syncs' => fn(): bool => people_tabs::for_current_user('syncs')->current() === 'syncs',
            'relations' => fn(): bool => $report(relations::class),
            'problems' => fn(): bool => $report(problems::class),
            'datasource' => fn(): bool => datasource::is_available(),
            'service set' => fn(): bool => set_managers::execute([])['enabled'],
            'service problems' => fn(): bool => get_problems::execute()['total'] === 0,
            'service sync' => fn(): bool => sync_service::execute()['asked'],
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
                $this->assertContains(
                    $refused->errorcode,
                    ['requireloginerror', 'nopermissions', 'noguest', 'errorreportview'],
                    $name,
                );
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
            'up', 'down', 'on', 'off', 'save', 'sync', 'end', 'leave', 'tab problems', 'tab syncs', 'problems',
            'service set', 'service problems', 'service sync',
        ];
        $view = ['tab now', 'relations', 'datasource'];
        return [
            'visitor' => ['visitor', []],
            'guest' => ['guest', []],
            'learner' => ['learner', []],
            'boss' => ['boss', []],
            'teacher' => ['teacher', []],
            'manager of a category' => ['manager of a category', []],
            'only viewing' => ['only viewing', $view],
            'only managing' => ['only managing', $manage],
            'manager' => ['manager', [...$manage, ...$view]],
            'administrator' => ['administrator', [...$manage, ...$view]],
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
        $this->become($who);
        $before = [settings::get('order'), settings::get('enabled'), settings::get('maxdrop')];
        $this->assertEqualsCanonicalizing($expected, $this->opened());
        if (!in_array('save', $expected, true)) {
            $this->assertSame($before, [settings::get('order'), settings::get('enabled'), settings::get('maxdrop')]);
            $this->assertSame([], \core\task\manager::get_adhoc_tasks(\local_lectern_people\task\sync_soon::class));
        }
    }

    /**
     * Without the session's key nothing is changed by a page, whoever asks.
     */
    public function test_session_key(): void {
        $this->become('administrator');
        foreach (['wrong', null] as $key) {
            $_POST['sesskey'] = $key;
            if ($key === null) {
                unset($_POST['sesskey']);
            }
            foreach (['up', 'down', 'on', 'off', 'sync', 'end', 'leave'] as $name) {
                try {
                    $this->doors()[$name]();
                    $this->fail($name);
                } catch (\moodle_exception $refused) {
                    $this->assertContains($refused->errorcode, ['invalidsesskey', 'missingparam'], $name);
                }
            }
        }
        $this->assertSame(settings::DEFAULTS['order'], settings::get('order'));
    }
}
