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

use local_lectern_people\event\sources_updated;
use local_lectern_people\form\sources_form;
use local_lectern_people\local\settings;
use local_lectern_people\makes_people;
use local_lectern_people\output\sources;
use local_lectern_people\task\sync_soon;
use moodle_exception;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../../fixtures/makes_people.php');

/**
 * Choosing the sources, and what the page says of them.
 *
 * @package    local_lectern_people
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_people\local\admin\source_changes
 * @covers     \local_lectern_people\local\admin\tally
 * @covers     \local_lectern_people\form\sources_form
 * @covers     \local_lectern_people\output\sources
 * @covers     \local_lectern_people\event\sources_updated
 */
final class source_changes_test extends \advanced_testcase {
    use makes_people;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->setAdminUser();
        $_POST['sesskey'] = sesskey();
    }

    #[\Override]
    protected function tearDown(): void {
        unset($_POST['sesskey']);
        parent::tearDown();
    }

    /**
     * Events of a change.
     *
     * @param callable $change
     * @return string[][] What changed, of each.
     */
    private function told(callable $change): array {
        $sink = $this->redirectEvents();
        $change();
        $events = array_filter($sink->get_events(), fn($event): bool => $event instanceof sources_updated);
        $sink->close();
        return array_values(array_map(fn(sources_updated $event): array => $event->other['settings'], $events));
    }

    /**
     * Up, down, on and off; each change asks for a sync and is told, what changes nothing does not.
     */
    public function test_buttons(): void {
        $do = fn(string $what, string $name): array => $this->told(fn() => source_changes::perform($what, $name));
        $this->assertSame([], $do('up', 'field'), 'The first cannot go up');
        $this->assertSame([], $do('down', 'service'));
        $this->assertSame([], \core\task\manager::get_adhoc_tasks(sync_soon::class));
        $this->assertSame([['order']], $do('down', 'field'));
        $this->assertSame([['order']], $do('up', 'service'));
        $this->assertSame(['role', 'field', 'cohort', 'department', 'service', 'csv'], settings::list('order'));
        $this->assertSame([['enabled']], $do('off', 'csv'));
        $this->assertSame([], $do('off', 'csv'));
        $this->assertSame([['enabled']], $do('on', 'role'));
        $this->assertSame(['service', 'role'], settings::list('enabled'));
        $this->assertCount(1, \core\task\manager::get_adhoc_tasks(sync_soon::class));
        $this->expectException(moodle_exception::class);
        source_changes::perform('on', 'other');
    }

    /**
     * The form: what it takes, and that a source which does not work is told of after saving.
     */
    public function test_form(): void {
        $field = $this->getDataGenerator()->create_custom_profile_field([
            'datatype' => 'text', 'shortname' => 'boss', 'name' => 'Boss', 'locked' => 0,
        ]);
        $role = $this->getDataGenerator()->create_role();
        set_role_contextlevels($role, [CONTEXT_USER]);
        settings::set('enabled', 'field,csv');
        $sent = [
            'fieldid' => $field->id, 'fieldkey' => 'idnumber', 'roles' => [$role => 1], 'departmentfield' => "profile_{$field->id}",
            'maxdrop' => '5', 'keepdays' => '90',
        ];
        sources_form::mock_submit($sent);
        $data = (new sources_form())->get_data();
        $choices = sources_form::choices($data);
        $this->assertSame([
            'fieldid' => (string) $field->id, 'fieldkey' => 'idnumber', 'roles' => (string) $role,
            'departmentfield' => "profile_{$field->id}", 'maxdrop' => '5', 'keepdays' => '90',
        ], $choices);
        $problems = [];
        $told = $this->told(function () use ($choices, &$problems): void {
            $problems = source_changes::save($choices + ['enabled' => 'all of them']);
        });
        $this->assertSame([array_keys($choices)], $told);
        $this->assertCount(1, $problems);
        $this->assertStringContainsString('Boss', $problems[0]);
        $this->assertSame('field,csv', settings::get('enabled'), 'Only what the form has is taken');
        foreach (['maxdrop' => ['101', '-1', 'x', ''], 'keepdays' => ['-1', '1.5', '99999']] as $name => $values) {
            foreach ($values as $value) {
                sources_form::mock_submit([$name => $value] + $sent);
                $form = new sources_form();
                $this->assertNull($form->get_data(), "{$name}: {$value}");
            }
        }
        // What is not among the choices is not taken, whoever sends it.
        sources_form::mock_submit(['fieldid' => 99999, 'fieldkey' => 'password', 'departmentfield' => 'secret'] + $sent);
        $odd = sources_form::choices((new sources_form())->get_data());
        $this->assertSame($choices, $odd);
    }

    /**
     * What the page says: whether each source works, and what it gives.
     */
    public function test_page(): void {
        global $DB, $PAGE;
        $this->switch_on('csv', 'service', 'field');
        $this->say('ann', 'bob', 'csv');
        $this->say('ann', 'cid', 'service');
        $this->say('eve', 'eve', 'service');
        $this->sync();
        $PAGE->set_url('/local/lectern_people/sources.php');
        $output = $PAGE->get_renderer('core');
        $page = new sources(new \core\url('/local/lectern_people/sources.php'), tally::now());
        $reads = $DB->perf_get_reads();
        $rows = array_column($page->export_for_template($output)['sources'], null, 'name');
        $this->assertLessThan(10, $DB->perf_get_reads() - $reads);
        $this->assertSame(['csv', 'service', 'field', 'role', 'cohort', 'department'], array_keys($rows));
        $this->assertSame(['used', 'used', 'unusable', 'off', 'off', 'off'], array_column($rows, 'state'));
        $this->assertSame(['In force: 1'], $rows['csv']['facts']);
        $this->assertSame(['In force: 0', 'Another source decides: 1', 'Problems: 1'], $rows['service']['facts']);
        $this->assertStringContainsString('Choose the field', $rows['field']['problem']);
        $this->assertStringContainsString('Choose at least one role', $rows['role']['problem']);
        $html = $output->render_from_template('local_lectern_people/sources', $page->export_for_template($output));
        $this->assertSame(12, substr_count($html, 'value="up"') + substr_count($html, 'value="down"'));
        $this->assertSame(6, substr_count($html, 'name="sesskey"'));
    }
}
