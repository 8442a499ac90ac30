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
use stdClass;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/looking.php');

/**
 * Badges: all of one's own, of others those that they show.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\local\sections\badges
 */
final class badges_test extends \advanced_testcase {
    use looking;

    /** @var stdClass Whose badges they are. */
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
     * Gives a badge.
     *
     * @param string $name
     * @param array $issue
     * @param array $badge
     */
    private function give(string $name, array $issue = [], array $badge = []): void {
        global $DB;
        $badge = $this->getDataGenerator()->get_plugin_generator('core_badges')->create_badge(['name' => $name] + $badge);
        $DB->insert_record('badge_issued', $issue + [
            'badgeid' => $badge->id, 'userid' => $this->user->id, 'uniquehash' => random_string(40), 'dateissued' => time(),
            'dateexpire' => null, 'visible' => 1,
        ]);
    }

    /**
     * One's own and others'.
     */
    public function test_content(): void {
        $this->setAdminUser();
        $course = $this->getDataGenerator()->create_course();
        $this->give('Shown & <b>bold</b>', ['dateissued' => time() - 10]);
        $this->give('Private', ['visible' => 0, 'dateissued' => time() - 20]);
        $this->give('Over', ['dateexpire' => time() - DAYSECS, 'dateissued' => time() - 30]);
        $this->give('Of a course', ['dateissued' => time() - 40], ['type' => BADGE_TYPE_COURSE, 'courseid' => $course->id]);
        $section = new badges();
        $own = $section->get_content($this->own($this->user));
        $this->assertSame(['Shown & bold', 'Private', 'Over', 'Of a course'], array_column($this->rows($own), 0));
        $html = $this->html($own);
        $this->assertStringContainsString('Only you can see it', $html);
        $this->assertStringContainsString('Expired on', $html);
        $this->assertStringContainsString('Test issuer', $html);
        $this->assertStringContainsString('/badges/badge.php?hash=', $html);
        $context = \core\context\course::instance($course->id);
        $this->assertStringContainsString("/pluginfile.php/{$context->id}/badges/badgeimage/", $html);

        $boss = $this->getDataGenerator()->create_user();
        foreach ([$boss, $this->user, get_admin()] as $viewer) {
            $seen = $section->get_content($this->seen_by($this->user, $viewer, audience::MANAGER));
            $this->assertSame(['Shown & bold', 'Over', 'Of a course'], array_column($this->rows($seen), 0));
        }
    }

    /**
     * Who may not see others' badges sees none here.
     */
    public function test_capability(): void {
        global $CFG;
        $this->setAdminUser();
        $this->give('Shown');
        assign_capability(
            'moodle/badges:viewotherbadges',
            CAP_PROHIBIT,
            $CFG->defaultuserroleid,
            \core\context\system::instance()->id,
            true,
        );
        $boss = $this->getDataGenerator()->create_user();
        $this->assertNull((new badges())->get_content($this->seen_by($this->user, $boss, audience::MANAGER)));
        $this->assertNotNull((new badges())->get_content($this->own($this->user)));
    }

    /**
     * Without badges there is a word for oneself, and nothing for others or on a site without badges.
     */
    public function test_nothing(): void {
        $section = new badges();
        $this->assertStringContainsString('not earned', $this->html($section->get_content($this->own($this->user))));
        $this->assertNull($section->get_content($this->seen_by($this->user, get_admin(), audience::MANAGER)));
        set_config('enablebadges', 0);
        $this->assertFalse($section->is_available());
    }

    /**
     * A hundred badges of as many courses take as many reads as ten.
     */
    public function test_reads(): void {
        $reads = [];
        foreach ([10, 90] as $number) {
            $this->setAdminUser();
            for ($each = 0; $each < $number; $each++) {
                $course = $this->getDataGenerator()->create_course();
                $this->give("Badge {$each}", [], ['type' => BADGE_TYPE_COURSE, 'courseid' => $course->id]);
            }
            $subject = $this->seen_by($this->user, $this->getDataGenerator()->create_user(), audience::MANAGER);
            $reads[] = $this->reads(fn() => (new badges())->get_content($subject));
        }
        $this->assertSame($reads[0], $reads[1]);
    }
}
