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

namespace local_lectern_profile\local\sections;

use local_lectern_profile\audience;
use local_lectern_profile\content;
use local_lectern_profile\local\facts\certificate;
use local_lectern_profile\local\facts\plugins;
use local_lectern_profile\subject;
use stdClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/looking.php');

/**
 * Certificates of the plugins that give any; tests of those that are not installed are left out.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\local\sections\certificates
 * @covers     \local_lectern_profile\local\facts\certificate
 * @covers     \local_lectern_profile\local\facts\customcert_source
 * @covers     \local_lectern_profile\local\facts\tool_certificate_source
 * @covers     \local_lectern_profile\local\facts\plugins
 */
final class certificates_test extends \advanced_testcase {
    use looking;

    /** @var stdClass Whose certificates they are. */
    private stdClass $user;

    /**
     * Somebody.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->user = $this->getDataGenerator()->create_user();
    }

    /**
     * Leaves a test out whose plugin is not there.
     *
     * @param string $component
     */
    private function need(string $component): void {
        if (!plugins::has($component)) {
            $this->markTestSkipped("{$component} is not installed.");
        }
    }

    /**
     * A course with a certificate of the activity for the person.
     *
     * @param array $course
     * @param array $options Of the activity.
     * @param int $time
     */
    private function customcert(array $course, array $options, int $time): void {
        global $DB;
        $course = $this->getDataGenerator()->create_course($course);
        $activity = $this->getDataGenerator()->create_module('customcert', ['course' => $course->id] + $options);
        $DB->insert_record('customcert_issues', [
            'userid' => $this->user->id, 'customcertid' => $activity->id, 'code' => random_string(10), 'timecreated' => $time,
        ]);
    }

    /**
     * A certificate of the tool.
     *
     * @param string $name
     * @param int $expires
     * @param int|null $courseid
     */
    private function tool_certificate(string $name, int $expires, ?int $courseid = null): void {
        global $DB;
        $context = \core\context\system::instance();
        $template = $DB->insert_record('tool_certificate_templates', [
            'name' => $name, 'contextid' => $context->id, 'timecreated' => 1, 'timemodified' => 1,
        ]);
        $DB->insert_record('tool_certificate_issues', [
            'userid' => $this->user->id, 'templateid' => $template, 'code' => random_string(10), 'timecreated' => time(),
            'expires' => $expires, 'component' => 'tool_certificate', 'courseid' => $courseid,
        ]);
    }

    /**
     * The section is there where a plugin gives certificates.
     */
    public function test_available(): void {
        $any = plugins::has('mod_customcert') || plugins::has('tool_certificate');
        $this->assertSame($any, (new certificates())->is_available());
    }

    /**
     * The activity's: the newest first, one's own all of them, others none that are hidden and no way to open any.
     */
    public function test_customcert(): void {
        $this->need('mod_customcert');
        $this->customcert(['fullname' => 'First aid'], ['name' => 'Helper'], 1000);
        $this->customcert(['fullname' => 'Closed', 'visible' => 0], ['name' => 'Old'], 2000);
        $this->customcert(['fullname' => 'Half'], ['name' => 'Hidden', 'visible' => 0], 3000);
        $section = new certificates();
        $own = $section->get_content($this->own($this->user));
        $this->assertSame(['Hidden', 'Old', 'Helper'], array_column($this->rows($own), 0));
        $this->assertStringContainsString('my_certificates.php', $this->html($own));

        $boss = $this->getDataGenerator()->create_user();
        foreach ([$boss, $this->user] as $viewer) {
            $seen = $section->get_content($this->seen_by($this->user, $viewer, audience::MANAGER));
            $this->assertSame([['Helper', 'First aid']], array_map(static fn($row) => array_slice($row, 0, 2), $this->rows($seen)));
            $this->assertStringNotContainsString('href', $this->html($seen));
        }
        $seen = $section->get_content($this->seen_by($this->user, get_admin(), audience::MANAGER));
        $this->assertStringContainsString("userid={$this->user->id}", $this->html($seen));
    }

    /**
     * Where the site hides others' courses, certificates do not name them.
     */
    public function test_hidden_courses(): void {
        $certificates = [new certificate('Helper', 'First aid', 1000), new certificate('Lifelong', '', 900)];
        set_config('hiddenuserfields', 'mycourses');
        $other = $this->getDataGenerator()->create_user();
        $content = fn(subject $subject): content => certificates::content_of($certificates, $subject);
        $named = fn(subject $subject): array => array_column($this->rows($content($subject)), 1, 0);
        foreach ([audience::TEACHER, audience::EVERYONE] as $audience) {
            foreach ([$other, $this->user] as $viewer) {
                $subject = $this->seen_by($this->user, $viewer, $audience);
                $this->assertSame(['Helper' => '', 'Lifelong' => ''], $named($subject));
                $this->assertStringNotContainsString('First aid', $this->html($content($subject)));
            }
        }
        $this->assertSame(['Helper' => 'First aid', 'Lifelong' => ''], $named($this->seen_by($this->user, $other, audience::MANAGER)));
        $this->assertSame(['Helper' => 'First aid', 'Lifelong' => ''], $named($this->own($this->user)));
    }

    /**
     * The tool's, with and without a course, valid and expired.
     */
    public function test_tool_certificate(): void {
        $this->need('tool_certificate');
        $hidden = $this->getDataGenerator()->create_course(['visible' => 0]);
        $this->tool_certificate('Lifelong', 0);
        $this->tool_certificate('Valid', time() + DAYSECS);
        $this->tool_certificate('Expired', time() - DAYSECS);
        $this->tool_certificate('Closed', 0, (int) $hidden->id);
        $section = new certificates();
        $own = $section->get_content($this->own($this->user));
        $validity = array_column($this->rows($own), 3, 0);
        $this->assertSame('', $validity['Lifelong']);
        $this->assertStringContainsString('Valid until', $validity['Valid']);
        $this->assertStringContainsString('Expired on', $validity['Expired']);
        $this->assertArrayHasKey('Closed', $validity);
        $this->assertStringContainsString('/admin/tool/certificate/view.php?code=', $this->html($own));
        $boss = $this->getDataGenerator()->create_user();
        $seen = $section->get_content($this->seen_by($this->user, $boss, audience::MANAGER));
        $this->assertNotContains('Closed', array_column($this->rows($seen), 0));
        $this->assertCount(3, $this->rows($seen));
    }

    /**
     * Nobody's certificates are another's.
     */
    public function test_nothing(): void {
        if (!(new certificates())->is_available()) {
            $this->markTestSkipped('No plugin gives certificates.');
        }
        $other = $this->getDataGenerator()->create_user();
        plugins::has('mod_customcert') && $this->customcert([], [], 1000);
        plugins::has('tool_certificate') && $this->tool_certificate('One', 0);
        $this->assertStringContainsString('no certificates', $this->html((new certificates())->get_content($this->own($other))));
        $this->assertNull((new certificates())->get_content($this->seen_by($other, $this->user, audience::MANAGER)));
    }

    /**
     * A hundred take as many reads as ten.
     */
    public function test_reads(): void {
        if (!(new certificates())->is_available()) {
            $this->markTestSkipped('No plugin gives certificates.');
        }
        $reads = [];
        foreach ([10, 90] as $number) {
            for ($each = 0; $each < $number; $each++) {
                plugins::has('mod_customcert') && $this->customcert([], [], 1000);
                plugins::has('tool_certificate') && $this->tool_certificate('One', 0);
            }
            $subject = $this->own($this->user);
            $reads[] = $this->reads(fn() => (new certificates())->get_content($subject));
        }
        $this->assertSame($reads[0], $reads[1]);
    }
}
