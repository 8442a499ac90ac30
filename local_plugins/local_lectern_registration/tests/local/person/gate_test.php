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

namespace local_lectern_registration\local\person;

use advanced_testcase;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;
use PHPUnit\Framework\Attributes\CoversClass;
use stdClass;

/**
 * Who is led to the page that asks, and who passes. The command line never asks; pages are tried in a browser, and here by
 * what decides: {@see people}, {@see requirements}, {@see grace} and {@see pages}.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\person\people
 */
#[CoversClass(gate::class)]
#[CoversClass(people::class)]
#[CoversClass(pages::class)]
#[CoversClass(grace::class)]
#[CoversClass(destination::class)]
final class gate_test extends advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    /**
     * Remembers a person as complete.
     *
     * @return stdClass The user.
     */
    private function complete_person(): stdClass {
        $user = $this->getDataGenerator()->create_user(['city' => 'Perth']);
        people::remember_complete((int) $user->id, people::begin_look((int) $user->id));
        $this->assertTrue(people::known_complete((int) $user->id));
        return $user;
    }

    public function test_who_is_complete_costs_no_read(): void {
        global $DB;
        $user = $this->complete_person();
        $before = $DB->perf_get_reads();
        for ($page = 0; $page < 10; $page++) {
            people::known_complete((int) $user->id);
        }
        $this->assertSame($before, $DB->perf_get_reads());
    }

    public function test_a_change_of_the_form_is_seen_at_once_by_all(): void {
        $user = $this->complete_person();
        form_store::save(form_store::current()->with_field(new field('phone1')));
        $this->assertFalse(people::known_complete((int) $user->id));
    }

    public function test_the_version_of_the_form_is_not_the_plugins(): void {
        $before = get_config('local_lectern_registration', 'version');
        form_store::save(form_store::current());
        $this->assertSame($before, get_config('local_lectern_registration', 'version'));
        $this->assertMatchesRegularExpression('/^\d{10}$/', (string) $before);
    }

    public function test_a_new_or_deleted_custom_field_is_seen_at_once(): void {
        $this->preventResetByRollback();
        $user = $this->complete_person();
        $field = $this->getDataGenerator()->create_custom_profile_field(['datatype' => 'text', 'shortname' => 'a', 'name' => 'A']);
        \core\event\user_info_field_created::create_from_field($field)->trigger();
        $this->assertFalse(people::known_complete((int) $user->id));
    }

    public function test_what_is_blanked_later_is_asked_again(): void {
        global $CFG;
        require_once($CFG->dirroot . '/user/lib.php');
        $this->preventResetByRollback();
        form_store::save(new form([new field('city')]));
        $user = $this->complete_person();
        user_update_user(['id' => $user->id, 'city' => ''], false);
        $this->assertFalse(people::known_complete((int) $user->id));
        $this->assertSame(['city'], array_keys(requirements::of((int) $user->id)->missing));
    }

    public function test_what_is_blanked_in_a_transaction_is_looked_at_after_it(): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/user/lib.php');
        $this->preventResetByRollback();
        $user = $this->complete_person();
        $transaction = $DB->start_delegated_transaction();
        user_update_user(['id' => $user->id, 'city' => ''], false);
        // A page of theirs meanwhile reads what was stored before.
        people::remember_complete((int) $user->id, people::begin_look((int) $user->id));
        $transaction->allow_commit();
        $this->assertFalse(people::known_complete((int) $user->id));
    }

    public function test_who_is_forgotten_while_a_page_looks_at_them_is_not_remembered(): void {
        $userid = (int) $this->getDataGenerator()->create_user()->id;
        $mark = people::begin_look($userid);
        people::forget($userid);
        people::remember_complete($userid, $mark);
        $this->assertFalse(people::known_complete($userid));
    }

    public function test_a_role_that_lets_people_edit_their_profile_or_not_is_seen_at_once(): void {
        global $CFG;
        $this->preventResetByRollback();
        $user = $this->complete_person();
        unassign_capability('moodle/user:editownprofile', $CFG->defaultuserroleid);
        $this->assertFalse(people::known_complete((int) $user->id));
        $user = $this->complete_person();
        role_assign($this->getDataGenerator()->create_role(), $user->id, \core\context\system::instance());
        $this->assertFalse(people::known_complete((int) $user->id));
    }

    public function test_a_lock_of_a_login_method_is_seen_at_once(): void {
        $this->preventResetByRollback();
        $user = $this->complete_person();
        $this->setAdminUser();
        add_to_config_log('field_lock_city', 'unlocked', 'locked', 'auth_ldap');
        $this->assertFalse(people::known_complete((int) $user->id));
    }

    public function test_who_leaves_an_exempt_cohort_is_looked_at_again(): void {
        global $CFG;
        require_once($CFG->dirroot . '/cohort/lib.php');
        $this->preventResetByRollback();
        $cohort = $this->getDataGenerator()->create_cohort();
        form_store::save(new form([new field('city')], [], new \local_lectern_registration\local\form\exemption([], [$cohort->id])));
        $user = $this->complete_person();
        cohort_add_member($cohort->id, $user->id);
        $this->assertFalse(people::known_complete((int) $user->id));
    }

    public function test_enrolments_cost_nothing_where_nobody_is_exempt(): void {
        $this->preventResetByRollback();
        form_store::save(new form([new field('city')]));
        $user = $this->complete_person();
        $this->getDataGenerator()->enrol_user($user->id, $this->getDataGenerator()->create_course()->id);
        $this->assertTrue(people::known_complete((int) $user->id));
    }

    public function test_pages_that_everybody_reaches(): void {
        set_config('exemptpages', "https://www.example.com/moodle/local/shop/\n  /mod/forum/view.php\n/\n", 'local_lectern_registration');
        $free = ['/login/logout.php', '/login/change_password.php', '/admin/tool/policy/index.php', '/admin/tool/mfa/auth.php',
            '/pluginfile.php', '/local/lectern_registration/complete.php', '/local/shop/cart.php', '/mod/forum/view.php'];
        foreach ($free as $path) {
            $this->assertTrue(pages::is_free($path), $path);
        }
        foreach (['/my/index.php', '/course/view.php', '/mod/forum/post.php', '/user/edit.php', '/index.php'] as $path) {
            $this->assertFalse(pages::is_free($path), $path);
        }
    }

    /**
     * What browsers say of their requests, and whether it is one in the background.
     *
     * @return array[]
     */
    public static function requests(): array {
        return [
            'an old browser' => [[], false],
            'somebody goes to a page' => [['SEC_FETCH_MODE' => 'navigate', 'SEC_FETCH_DEST' => 'document'], false],
            'a frame in a page' => [['SEC_FETCH_MODE' => 'navigate', 'SEC_FETCH_DEST' => 'iframe'], true],
            'a script' => [['SEC_FETCH_MODE' => 'cors', 'SEC_FETCH_DEST' => 'empty'], true],
            'a beacon' => [['SEC_FETCH_MODE' => 'no-cors', 'SEC_FETCH_DEST' => 'empty'], true],
            'an image' => [['SEC_FETCH_DEST' => 'image'], true],
            'a script in an old browser' => [['X_REQUESTED_WITH' => 'XMLHttpRequest'], true],
        ];
    }

    /**
     * What goes on in the background is not led away.
     *
     * @dataProvider requests
     * @param string[] $headers
     * @param bool $background
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('requests')]
    public function test_what_goes_on_in_the_background_is_not_led_away(array $headers, bool $background): void {
        foreach ($headers as $name => $value) {
            $_SERVER["HTTP_{$name}"] = $value;
        }
        $this->assertSame($background, pages::is_background());
        foreach (array_keys($headers) as $name) {
            unset($_SERVER["HTTP_{$name}"]);
        }
    }

    /**
     * Somebody who was complete once and now lacks their city, logged in.
     *
     * @return int
     */
    private function lacks_again(): int {
        form_store::save(new form([new field('city')]));
        $userid = (int) $this->getDataGenerator()->create_user(['city' => '', 'department' => ''])->id;
        people::complete(people::record($userid));
        $this->setUser($userid);
        $this->assertTrue(gate::must_answer());
        return $userid;
    }

    public function test_not_now_lasts_until_something_more_is_asked_of_this_person(): void {
        $userid = $this->lacks_again();
        $grace = grace::of(\core_user::get_user($userid), people::ask($userid), time());
        $this->assertTrue($grace->holds, 'Who was complete once has grace again');
        gate::postpone($grace, requirements::of($userid));
        $this->assertFalse(gate::must_answer());
        form_store::save(new form([new field('city'), new field('country', true, false), new field('department', from: time() + 60)]));
        $this->assertFalse(gate::must_answer(), 'Nothing more is asked of them now');
        form_store::save(new form([new field('city'), new field('department')]));
        $this->assertTrue(gate::must_answer(), 'The department is new');
    }

    public function test_not_now_ends_with_the_grace(): void {
        $userid = $this->lacks_again();
        gate::postpone(grace::of(\core_user::get_user($userid), people::ask($userid), time()), requirements::of($userid));
        set_config('grace', 'none', 'local_lectern_registration');
        form_store::renew_version();
        $this->assertTrue(gate::must_answer());
        gate::postpone(new grace(false), requirements::of($userid));
        $this->assertTrue(gate::must_answer(), 'Without grace it cannot be said');
    }

    public function test_who_cannot_answer_since_something_is_broken_goes_on_without_grace(): void {
        set_config('grace', 'none', 'local_lectern_registration');
        $userid = $this->lacks_again();
        gate::release(requirements::of($userid));
        $this->assertFalse(gate::must_answer());
        form_store::renew_version();
        $this->assertFalse(gate::must_answer());
    }

    public function test_who_is_found_complete_has_grace_for_what_is_asked_later(): void {
        form_store::save(new form([new field('city')]));
        $user = $this->getDataGenerator()->create_user(['city' => 'Perth']);
        $this->setUser($user);
        $this->assertFalse(grace::of($user, people::record((int) $user->id), time())->holds);
        $this->assertFalse(gate::must_answer());
        $this->assertTrue(people::known_complete((int) $user->id));
        $this->assertTrue(grace::of($user, people::record((int) $user->id), time())->holds);
    }

    public function test_grace_by_days_by_logins_by_day_and_none(): void {
        $config = static fn(array $values) => array_walk(
            $values,
            static fn($value, string $name) => set_config($name, $value, 'local_lectern_registration'),
        );
        $now = time();
        $config(['since' => $now - DAYSECS, 'grace' => 'days', 'gracedays' => 3]);
        $old = (object) ['timecreated' => $now - WEEKSECS];
        $record = (object) ['timeasked' => $now - 2 * DAYSECS, 'logins' => 5, 'timecompleted' => 0];
        $this->assertTrue(grace::of($old, $record, $now)->holds);
        $this->assertFalse(grace::of($old, $record, $now + DAYSECS)->holds);
        $new = (object) ['timecreated' => $now];
        $this->assertFalse(grace::of($new, $record, $now)->holds, 'Who came after the plugin is asked at once');
        $again = (object) (['timecompleted' => $now - YEARSECS] + (array) $record);
        $this->assertTrue(grace::of($new, $again, $now)->holds, 'unless they were complete once');
        $unasked = (object) ['timeasked' => 0, 'logins' => 1, 'timecompleted' => 0];
        $this->assertSame([true, 0], [grace::of($old, $unasked, $now)->holds, grace::of($old, $unasked, $now)->until]);

        $config(['grace' => 'logins', 'gracelogins' => 5]);
        $this->assertSame([true, 1], [grace::of($old, $record, $now)->holds, grace::of($old, $record, $now)->logins]);
        $record->logins = 7;
        $this->assertFalse(grace::of($old, $record, $now)->holds);

        $config(['grace' => 'date', 'gracedate' => date('Y-m-d', $now)]);
        $this->assertTrue(grace::of($old, $record, $now)->holds, 'The last day counts');
        $this->assertFalse(grace::of($old, $record, $now + 2 * DAYSECS)->holds);
        $config(['gracedate' => 'soon']);
        $this->assertFalse(grace::of($old, $record, $now)->holds);
        $config(['grace' => 'none']);
        $this->assertFalse(grace::of($old, $record, $now)->holds);
    }

    /**
     * Addresses and where they lead.
     *
     * @return array[]
     */
    public static function destinations(): array {
        return [
            'a page' => ['https://www.example.com/moodle/course/view.php?id=5', '/course/view.php?id=5'],
            'elsewhere' => ['https://evil.example/course/view.php', '/'],
            'a trick with the name' => ['https://www.example.com/moodle.evil.example/', '/'],
            'a trick with a user' => ['https://www.example.com@evil.example/moodle/', '/'],
            'a script' => ['javascript:alert(1)', '/'],
            'our own page' => ['https://www.example.com/moodle/local/lectern_registration/complete.php', '/'],
            'nothing' => ['', '/'],
        ];
    }

    /**
     * Leads to local pages only.
     *
     * @dataProvider destinations
     * @param string $referer
     * @param string $expected
     */
    #[\PHPUnit\Framework\Attributes\DataProvider('destinations')]
    public function test_it_leads_to_local_pages_only(string $referer, string $expected): void {
        $_SERVER['HTTP_REFERER'] = $referer;
        destination::keep(true);
        unset($_SERVER['HTTP_REFERER']);
        [$url] = destination::take();
        $this->assertSame((new \moodle_url($expected))->out(false), $url->out(false));
        $this->assertSame((new \moodle_url('/'))->out(false), destination::take()[0]->out(false), 'It leads there once');
    }

    public function test_an_account_is_kept_with_the_road_by_which_it_came(): void {
        $this->assertSame('other', people::record((int) $this->getDataGenerator()->create_user()->id)->origin);
        $this->assertSame('oauth2', people::record((int) $this->getDataGenerator()->create_user(['auth' => 'oauth2'])->id)->origin);
    }

    public function test_a_deleted_person_is_forgotten(): void {
        $user = $this->getDataGenerator()->create_user();
        $this->assertNotNull(people::record((int) $user->id));
        delete_user($user);
        $this->assertNull(people::record((int) $user->id));
    }
}
