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

namespace local_lectern_registration\external;

use core_external\external_api;
use local_lectern_registration\local\consent\answers;
use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\consent\purposes;

/**
 * Consents by web service: one's own and nobody else's.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\external\get_consents
 * @covers     \local_lectern_registration\external\set_consent
 */
final class consents_test extends \advanced_testcase {
    /**
     * Reads one's consents, through the description of what is returned.
     *
     * @return array[]
     */
    private function read(): array {
        return external_api::clean_returnvalue(get_consents::execute_returns(), get_consents::execute())['consents'];
    }

    /**
     * Answers, likewise.
     *
     * @param int $textid
     * @param bool $given
     * @return array
     */
    private function answer(int $textid, bool $given): array {
        return external_api::clean_returnvalue(set_consent::execute_returns(), set_consent::execute($textid, $given));
    }

    /**
     * Given, withdrawn, read; another user sees only their own.
     */
    public function test_own(): void {
        $this->resetAfterTest();
        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertSame([], $this->read());
        $id = purposes::create('news', ['en' => ['name' => 'News & more', 'content' => '<p>News</p>']]);
        [$consent] = $this->read();
        $this->assertSame('News &amp; more', $consent['name']);
        $this->assertStringContainsString('<p>News</p>', $consent['content']);
        $this->assertFalse($consent['answered'] || $consent['given'] || $consent['archived']);

        $this->assertTrue($this->answer($consent['textid'], true)['given']);
        [$consent] = $this->read();
        $this->assertTrue($consent['answered'] && $consent['given'] && !$consent['outdated']);
        $this->assertSame(1, $consent['answeredversion']);
        $this->assertGreaterThan(0, $consent['timeanswered']);
        purposes::revise($id, ['en' => ['name' => 'News', 'content' => '<p>Other</p>']]);
        $this->assertTrue($this->read()[0]['outdated']);
        $this->assertFalse($this->answer($this->read()[0]['textid'], false)['given']);
        $this->assertFalse($this->answer($consent['textid'], true)['given']);

        $this->setUser($this->getDataGenerator()->create_user());
        $this->assertFalse($this->read()[0]['answered']);
    }

    /**
     * The guest, nobody, a text that is gone, somebody logged in as another.
     */
    public function test_refused(): void {
        global $DB;
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user();
        $id = purposes::create('news', ['en' => ['name' => 'News', 'content' => '<p>News</p>']]);
        $text = purposes::all()[$id]->offer()->textid;
        $refused = function (callable $do): string {
            try {
                $do();
                return '';
            } catch (\moodle_exception $refused) {
                return $refused->errorcode;
            }
        };
        $this->setGuestUser();
        $this->assertSame('noguest', $refused(fn() => $this->read()));
        $this->assertSame('noguest', $refused(fn() => $this->answer($text, true)));
        $this->setUser(null);
        $this->assertNotSame('', $refused(fn() => $this->read()));
        $this->assertNotSame('', $refused(fn() => $this->answer($text, true)));
        $this->setUser($user);
        $this->assertSame('consent:errortextgone', $refused(fn() => $this->answer(999999, true)));
        $this->setAdminUser();
        \core\session\manager::loginas($user->id, \core\context\system::instance());
        $this->assertSame('consent:errorloggedinas', $refused(fn() => $this->answer($text, true)));
        $this->assertSame(0, $DB->count_records(answers::TABLE));
        $this->assertSame([], consents::asked_of((int) $user->id) === [] ? ['asked'] : []);
    }
}
