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

namespace local_lectern_profile\local;

use local_lectern_profile\audience;
use local_lectern_profile\fixtures\keys_section;
use local_lectern_profile\hook\collect_sections;
use local_lectern_profile\section;
use local_lectern_profile\subject;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/keys_section.php');

/**
 * Which sections a record has, in which order, and who sees them.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\local\arrangement
 * @covers     \local_lectern_profile\local\placed
 * @covers     \local_lectern_profile\local\sections
 * @covers     \local_lectern_profile\output\section_choices
 */
final class arrangement_test extends \advanced_testcase {
    /**
     * Has the site have sections of other plugins.
     *
     * @param section ...$sections
     */
    private function bring(section ...$sections): void {
        $this->stopHookRedirections();
        $this->redirectHook(collect_sections::class, function (collect_sections $hook) use ($sections): void {
            array_walk($sections, $hook->add_section(...));
        });
    }

    /**
     * The names of the sections that are seen, ours left out.
     *
     * @param audience ...$audiences
     * @return string[]
     */
    private function seen(audience ...$audiences): array {
        $sections = arrangement::sections_for(new subject(get_admin(), $audiences));
        $names = array_map(fn(section $section): string => $section->get_name(), $sections);
        return array_values(array_filter($names, fn(string $name): bool => !str_starts_with($name, 'local_lectern_profile_')));
    }

    /**
     * The names of all sections.
     *
     * @return string[]
     */
    private function order(): array {
        return array_keys(arrangement::all());
    }

    /**
     * Until somebody chooses, everything is as the plugins bring it; ours come first, and the first of a name stays.
     */
    public function test_default(): void {
        $this->resetAfterTest();
        $ours = $this->order();
        $this->assertContains('local_lectern_profile_about', $ours);
        $this->bring(new keys_section(), new keys_section('local_lectern_profile_about'), new keys_section('local_bare', []));
        $this->assertSame([...$ours, 'local_keys', 'local_bare'], $this->order());
        $this->assertNotInstanceOf(keys_section::class, arrangement::all()['local_lectern_profile_about']->section);
        $this->assertSame(['local_keys'], $this->seen(audience::SELF));
        $this->assertSame(['local_keys'], $this->seen(audience::EVERYONE, audience::MANAGER));
        $this->assertSame([], $this->seen(audience::EVERYONE, audience::TEACHER));
    }

    /**
     * What is chosen counts, is noted among the changes of settings, and survives that a plugin goes and comes back.
     */
    public function test_choices(): void {
        global $DB;
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->bring(new keys_section('local_a'), new keys_section('local_b'), new keys_section('local_c'));
        arrangement::save([
            'local_a' => ['shown' => true, 'audiences' => [audience::TEACHER]],
            'local_b' => ['shown' => false, 'audiences' => audience::cases()],
            'local_unknown' => ['shown' => true, 'audiences' => []],
        ]);
        $this->assertSame(['local_a'], $this->seen(audience::TEACHER));
        $this->assertSame(['local_c'], $this->seen(audience::SELF));
        $everything = arrangement::sections_for(new subject(get_admin(), [audience::EVERYONE], true));
        $names = array_map(fn(section $section): string => $section->get_name(), $everything);
        $this->assertContains('local_a', $names);
        $this->assertNotContains('local_b', $names);
        $this->assertNotContains('local_unknown', $this->order());
        $this->assertTrue($DB->record_exists('config_log', ['plugin' => 'local_lectern_profile', 'name' => 'arrangement']));

        arrangement::move('local_a', -1);
        $this->bring(new keys_section('local_b'), new keys_section('local_c'));
        $this->assertNotContains('local_a', $this->order());
        $this->bring(new keys_section('local_a'), new keys_section('local_b'), new keys_section('local_c'));
        $this->assertSame(['local_a'], $this->seen(audience::TEACHER));

        arrangement::reset();
        $this->assertSame(['local_a', 'local_b', 'local_c'], $this->seen(audience::SELF));
        $this->assertSame([], $this->seen(audience::TEACHER));
    }

    /**
     * Sections move among those that are there, past those that went; a new one comes at the end.
     */
    public function test_order(): void {
        $this->resetAfterTest();
        $ours = $this->order();
        $sections = array_map(fn(string $name): section => new keys_section($name), ['a' => 'local_a', 'b' => 'local_b', 'c' => 'local_c']);
        $this->bring(...array_values($sections));
        arrangement::move('local_c', -1);
        $this->assertSame([...$ours, 'local_a', 'local_c', 'local_b'], $this->order());
        $this->bring($sections['a'], $sections['b']);
        arrangement::move('local_b', -1);
        $this->bring($sections['a'], $sections['b'], $sections['c'], new keys_section('local_d'));
        $this->assertSame([...$ours, 'local_b', 'local_c', 'local_a', 'local_d'], $this->order());
        arrangement::move($ours[0], -1);
        arrangement::move('local_d', 1);
        arrangement::move('local_unknown', 1);
        $this->assertSame([...$ours, 'local_b', 'local_c', 'local_a', 'local_d'], $this->order());
    }

    /**
     * What cannot be read is as if nothing had been chosen; unknown audiences are passed over.
     */
    public function test_damaged(): void {
        $this->resetAfterTest();
        $this->bring(new keys_section());
        foreach (['', '{', '5', '"x"', '[]', '{"local_other": 3}'] as $stored) {
            set_config('arrangement', $stored, 'local_lectern_profile');
            $this->assertSame(['local_keys'], $this->seen(audience::SELF), $stored);
        }
        $stored = '{"local_keys": {"shown": true, "audiences": ["teacher", "boss", 3, ["self"]]}}';
        set_config('arrangement', $stored, 'local_lectern_profile');
        $this->assertSame(['local_keys'], $this->seen(audience::TEACHER));
        $this->assertSame([], $this->seen(audience::SELF));
    }

    /**
     * The administrator's list says what is set, and bears a section whose title fails.
     */
    public function test_list(): void {
        global $PAGE;
        $this->resetAfterTest();
        $this->setAdminUser();
        $this->bring(new keys_section(), new keys_section('local_broken', [audience::TEACHER], 'title'));
        $data = (new \local_lectern_profile\output\section_choices(new \moodle_url('/')))
            ->export_for_template($PAGE->get_renderer('core'));
        $this->assertDebuggingCalled();
        $rows = array_column($data['sections'], null, 'name');
        $this->assertTrue($data['sections'][0]['first'] && $rows['local_broken']['last']);
        $this->assertSame('local_broken', $rows['local_broken']['title']);
        $this->assertSame(get_string('pluginname', 'local_lectern_profile'), $rows['local_keys']['source']);
        $checked = array_column($rows['local_keys']['audiences'], 'checked', 'audience');
        $this->assertSame(['self' => true, 'manager' => true, 'teacher' => false, 'everyone' => false], $checked);
    }
}
