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
        people::remember_complete((int) $user->id, form_store::version(time()));
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
        $user = $this->complete_person();
        $field = $this->getDataGenerator()->create_custom_profile_field(['datatype' => 'text', 'shortname' => 'a', 'name' => 'A']);
        \core\event\user_info_field_created::create_from_field($field)->trigger();
        $this->assertFalse(people::known_complete((int) $user->id));
    }

    public function test_what_is_blanked_later_is_asked_again(): void {
        global $CFG;
        require_once($CFG->dirroot . '/user/lib.php');
        form_store::save(new form([new field('city')]));
        $user = $this->complete_person();
        user_update_user(['id' => $user->id, 'city' => ''], false);
        $this->assertFalse(people::known_complete((int) $user->id));
        $this->assertSame(['city'], array_keys(requirements::of((int) $user->id)->missing));
    }

    public function test_a_lock_of_a_login_method_is_seen_at_once(): void {
        $user = $this->complete_person();
        $this->setAdminUser();
        add_to_config_log('field_lock_city', 'unlocked', 'locked', 'auth_ldap');
        $this->assertFalse(people::known_complete((int) $user->id));
    }

    public function test_who_leaves_an_exempt_cohort_is_looked_at_again(): void {
        global $CFG;
        require_once($CFG->dirroot . '/cohort/lib.php');
        $cohort = $this->getDataGenerator()->create_cohort();
        form_store::save(new form([new field('city')], [], new \local_lectern_registration\local\form\exemption([], [$cohort->id])));
        $user = $this->complete_person();
        cohort_add_member($cohort->id, $user->id);
        $this->assertFalse(people::known_complete((int) $user->id));
    }

    public function test_enrolments_cost_nothing_where_nobody_is_exempt(): void {
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

    public function test_grace_by_days_by_logins_by_day_and_none(): void {
        $config = static fn(array $values) => array_walk(
            $values,
            static fn($value, string $name) => set_config($name, $value, 'local_lectern_registration'),
        );
        $now = time();
        $config(['since' => $now - DAYSECS, 'grace' => 'days', 'gracedays' => 3]);
        $old = (object) ['timecreated' => $now - WEEKSECS];
        $record = (object) ['timeasked' => $now - 2 * DAYSECS, 'logins' => 4];
        $this->assertTrue(grace::of($old, $record, $now)->holds);
        $this->assertFalse(grace::of($old, $record, $now + DAYSECS)->holds);
        $new = (object) ['timecreated' => $now];
        $this->assertFalse(grace::of($new, $record, $now)->holds, 'Who came after the plugin is asked at once');

        $config(['grace' => 'logins', 'gracelogins' => 5]);
        $this->assertSame([true, 1], [grace::of($old, $record, $now)->holds, grace::of($old, $record, $now)->logins]);
        $record->logins = 6;
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
