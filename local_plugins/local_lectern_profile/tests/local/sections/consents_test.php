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
use local_lectern_registration\local\consent\consents as given_consents;
use local_lectern_registration\local\consent\purposes;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/looking.php');

/**
 * Consents, where registration asks for any.
 *
 * @package    local_lectern_profile
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_profile\local\sections\consents
 */
final class consents_test extends \advanced_testcase {
    use looking;

    /**
     * Needs the plugin.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        if (!(new consents())->is_available()) {
            $this->markTestSkipped('local_lectern_registration is not installed.');
        }
    }

    /**
     * A purpose, with an answer of the person where there is one.
     *
     * @param string $name
     * @param int $userid
     * @param bool|null $given
     * @return int
     */
    private function purpose(string $name, int $userid, ?bool $given): int {
        $id = purposes::create(strtolower($name), ['en' => ['name' => $name, 'content' => 'About it.']]);
        if ($given !== null) {
            given_consents::record($userid, purposes::all()[$id]->offer()->textid, $given, given_consents::PROFILE);
        }
        return $id;
    }

    /**
     * What was said, and the way to change it for oneself.
     */
    public function test_content(): void {
        $user = $this->getDataGenerator()->create_user();
        $subject = $this->own($user);
        $this->purpose('News', $user->id, true);
        $this->purpose('Photos', $user->id, false);
        $this->purpose('Calls', $user->id, null);
        $changed = $this->purpose('Partners', $user->id, true);
        purposes::revise($changed, ['en' => ['name' => 'Partners', 'content' => 'Something else.']]);
        $content = (new consents())->get_content($subject);
        $rows = $this->rows($content);
        $this->assertSame(['News', 'Photos', 'Calls', 'Partners'], array_column($rows, 0));
        $this->assertStringStartsWith('Yes, since', $rows[0][1]);
        $this->assertStringStartsWith('No, since', $rows[1][1]);
        $this->assertSame('Not answered yet', $rows[2][1]);
        $this->assertStringEndsWith('(to an earlier text)', $rows[3][1]);
        $this->assertStringContainsString('/local/lectern_registration/consents.php', $this->html($content));
        $seen = (new consents())->get_content($this->seen_by($user, get_admin(), audience::MANAGER));
        $this->assertSame($rows, $this->rows($seen));
        $this->assertStringNotContainsString('consents.php', $this->html($seen));
    }

    /**
     * Nobody but the person sees them until administrators say so.
     */
    public function test_audiences(): void {
        $this->assertSame([audience::SELF], (new consents())->get_default_audiences());
    }

    /**
     * Nothing asked, nothing shown.
     */
    public function test_nothing(): void {
        $this->assertNull((new consents())->get_content($this->own($this->getDataGenerator()->create_user())));
    }

    /**
     * A hundred purposes take as many reads as ten.
     */
    public function test_reads(): void {
        $user = $this->getDataGenerator()->create_user();
        $subject = $this->own($user);
        $reads = [];
        foreach ([10, 90] as $number) {
            for ($each = 0; $each < $number; $each++) {
                $this->purpose("P{$number}x{$each}", $user->id, true);
            }
            $reads[] = $this->reads(fn() => (new consents())->get_content($subject));
        }
        $this->assertSame($reads[0], $reads[1]);
    }
}
