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

namespace theme_lectern\privacy;

use context_system;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;
use core_privacy\tests\provider_testcase;
use theme_lectern\local\draft\draft;

/**
 * Tests of what the theme tells about people, and forgets.
 *
 * @package    theme_lectern
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \theme_lectern\privacy\provider
 */
final class provider_test extends provider_testcase {
    public function test_the_chosen_scheme_is_exported(): void {
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user();
        set_user_preference('theme_lectern_scheme', 'dark', $user);
        provider::export_user_preferences((int) $user->id);
        $preferences = writer::with_context(context_system::instance())->get_user_preferences('theme_lectern');
        $this->assertSame('dark', $preferences->theme_lectern_scheme->value);
    }

    public function test_only_the_user_may_choose_the_scheme_and_only_one_there_is(): void {
        $this->resetAfterTest();
        $user = $this->getDataGenerator()->create_user();
        $this->setUser($user);
        $this->assertTrue(\core_user::can_edit_preference('theme_lectern_scheme', $user));
        $this->assertFalse(\core_user::can_edit_preference('theme_lectern_draft', $user));
        $this->assertFalse(\core_user::can_edit_preference('theme_lectern_scheme', get_admin()));
        $this->assertSame('auto', \core_user::clean_preference('sepia', 'theme_lectern_scheme'));
    }

    public function test_a_draft_is_exported_and_deleted(): void {
        $this->resetAfterTest();
        $context = context_system::instance();
        $admin = get_admin();
        $other = $this->getDataGenerator()->create_user();
        foreach ([$admin, $other] as $user) {
            $draft = new draft((int) $user->id);
            $draft->set('leadtitle', "Title of {$user->id}");
            $draft->save();
        }
        $this->assertEquals([$context->id], provider::get_contexts_for_userid((int) $admin->id)->get_contextids());
        $list = new userlist($context, 'theme_lectern');
        provider::get_users_in_context($list);
        $this->assertEqualsCanonicalizing([$admin->id, $other->id], $list->get_userids());

        provider::export_user_data(new approved_contextlist($admin, 'theme_lectern', [$context->id]));
        $data = writer::with_context($context)->get_data([get_string('draft', 'theme_lectern')]);
        $this->assertSame("Title of {$admin->id}", $data->leadtitle);

        provider::delete_data_for_user(new approved_contextlist($admin, 'theme_lectern', [$context->id]));
        $this->assertSame([], (new draft((int) $admin->id))->values());
        $this->assertNotSame([], (new draft((int) $other->id))->values());
        provider::delete_data_for_users(new approved_userlist($context, 'theme_lectern', [$other->id]));
        $this->assertSame([], (new draft((int) $other->id))->values());
    }

    public function test_everything_can_be_deleted(): void {
        $this->resetAfterTest();
        $draft = new draft((int) get_admin()->id);
        $draft->set('leadtitle', 'x');
        $draft->save();
        provider::delete_data_for_all_users_in_context(context_system::instance());
        $this->assertSame([], (new draft((int) get_admin()->id))->values());
        $this->assertNull(get_user_preferences(draft::PREFERENCE, null, get_admin()));
    }
}
