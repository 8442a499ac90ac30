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

namespace local_lectern_registration\event;

use core\context\user as context_user;
use local_lectern_registration\local\consent\consents;
use local_lectern_registration\local\consent\purposes;

/**
 * What the log says of consents.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\event\consent_given
 * @covers     \local_lectern_registration\event\consent_withdrawn
 */
final class consent_test extends \advanced_testcase {
    /**
     * Given and withdrawn, by the person themself whoever runs the code, or by an administrator for them.
     */
    public function test_events(): void {
        $this->resetAfterTest();
        $this->setAdminUser();
        $user = $this->getDataGenerator()->create_user();
        $id = purposes::create('news', ['en' => ['name' => 'News', 'content' => '<p>News</p>']]);
        $text = purposes::all()[$id]->offer()->textid;
        $sink = $this->redirectEvents();
        consents::record($user->id, $text, true, consents::SIGNUP);
        consents::record($user->id, $text, false, consents::ADMIN);
        [$given, $withdrawn] = $sink->get_events();
        $this->assertInstanceOf(consent_given::class, $given);
        $this->assertInstanceOf(consent_withdrawn::class, $withdrawn);
        $this->assertEquals($user->id, $given->userid);
        $this->assertEquals(get_admin()->id, $withdrawn->userid);
        foreach (['signup' => $given, 'admin' => $withdrawn] as $source => $event) {
            $this->assertEquals($user->id, $event->relateduserid);
            $this->assertSame(context_user::instance($user->id)->id, $event->get_context()->id);
            $this->assertSame(
                ['purposeid' => $id, 'textid' => $text, 'version' => 1, 'source' => $source],
                $event->other,
            );
            $this->assertStringNotContainsString('[[', $event::get_name());
            $this->assertStringContainsString((string) $user->id, $event->get_description());
            $this->assertSame("/user/profile.php?id={$user->id}", $event->get_url()->out_as_local_url(false));
        }
        $this->assertNotSame($given->get_description(), $withdrawn->get_description());
        $this->assertEventContextNotUsed($given);
    }

    /**
     * An event without what belongs to it is a mistake.
     */
    public function test_other(): void {
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user();
        $this->expectException(\coding_exception::class);
        consent_given::create(['context' => context_user::instance($user->id), 'objectid' => 1])->trigger();
    }
}
