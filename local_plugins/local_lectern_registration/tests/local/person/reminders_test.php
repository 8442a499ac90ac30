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
use local_lectern_registration\local\form\exemption;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;
use PHPUnit\Framework\Attributes\CoversClass;

/**
 * Who is reminded, and when.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\person\reminders
 */
#[CoversClass(reminders::class)]
final class reminders_test extends advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        form_store::save(new form([new field('city')]));
        self::config([
            'since' => time() - DAYSECS, 'askexisting' => 1, 'remind' => '7, 1', 'remindapp' => 7, 'grace' => 'days', 'gracedays' => 14,
        ]);
    }

    /**
     * Settings.
     *
     * @param array $values By name.
     */
    private static function config(array $values): void {
        foreach ($values as $name => $value) {
            set_config($name, $value, 'local_lectern_registration');
        }
    }

    /**
     * Somebody who was there before the plugin, was here lately and lacks their city.
     *
     * @param array $kept What is kept of them; nothing where they were not asked yet.
     * @param array $more Columns of the user table.
     * @return int
     */
    private function person(array $kept = [], array $more = []): int {
        global $DB;
        $userid = (int) $this->getDataGenerator()->create_user($more + ['city' => ''])->id;
        $DB->update_record('user', (object) ($more + [
            'id' => $userid, 'timecreated' => time() - WEEKSECS, 'lastaccess' => time() - HOURSECS, 'currentlogin' => time() - HOURSECS,
        ]));
        people::update(people::ensure($userid), $kept + ['logins' => 1]);
        return $userid;
    }

    /**
     * Gives somebody a token of the app.
     *
     * @param int $userid
     * @param int $lastaccess
     */
    private function token(int $userid, int $lastaccess): void {
        global $DB;
        $service = $DB->get_field('external_services', 'id', ['shortname' => MOODLE_OFFICIAL_MOBILE_SERVICE]);
        $DB->insert_record('external_tokens', (object) [
            'token' => random_string(32), 'privatetoken' => '', 'tokentype' => 0, 'userid' => $userid, 'externalserviceid' => $service,
            'contextid' => \core\context\system::instance()->id, 'creatorid' => $userid, 'validuntil' => 0,
            'timecreated' => time(), 'lastaccess' => $lastaccess,
        ]);
    }

    /**
     * Sends what is due.
     *
     * @return int[] User ids of those who got a message, in order.
     */
    private function reminded(): array {
        $sink = $this->redirectMessages();
        $count = reminders::send();
        $to = array_map(static fn($message): int => (int) $message->useridto, $sink->get_messages());
        $sink->close();
        $this->assertCount($count, $to);
        sort($to);
        return $to;
    }

    public function test_some_days_before_the_grace_ends_and_once_for_each_of_them(): void {
        $this->person(['timeasked' => time() - DAYSECS]);
        $week = $this->person(['timeasked' => time() - 8 * DAYSECS]);
        $day = $this->person(['timeasked' => time() - 14 * DAYSECS + HOURSECS]);
        $this->person(['timeasked' => time() - 15 * DAYSECS]);
        $this->person();
        $this->assertSame([$week, $day], $this->reminded());
        $this->assertSame([], $this->reminded(), 'Nobody is reminded twice of the same');

        // Six days later for the first of them.
        people::update(people::record($week), ['timeasked' => time() - 14 * DAYSECS + HOURSECS]);
        $this->assertSame([$week], $this->reminded());
        $this->assertSame([], $this->reminded());
    }

    public function test_before_the_day_that_is_the_same_for_all_also_who_was_not_asked_yet(): void {
        self::config(['grace' => 'date', 'gracedate' => date('Y-m-d', time() + 3 * DAYSECS)]);
        $asked = $this->person(['timeasked' => time() - DAYSECS]);
        $unasked = $this->person();
        $this->assertSame([$asked, $unasked], $this->reminded());
        $this->assertSame([], $this->reminded());
        self::config(['gracedate' => date('Y-m-d', time() + 30 * DAYSECS)]);
        $this->assertSame([], $this->reminded());
    }

    public function test_when_one_login_is_left_once(): void {
        self::config(['grace' => 'logins', 'gracelogins' => 3]);
        $this->person();
        $this->person(['timeasked' => time() - DAYSECS, 'logins' => 2]);
        $last = $this->person(['timeasked' => time() - DAYSECS, 'logins' => 3]);
        $this->person(['timeasked' => time() - DAYSECS, 'logins' => 4]);
        $this->assertSame([$last], $this->reminded());
        $this->assertSame([], $this->reminded());
    }

    public function test_who_has_no_grace_is_not_reminded_of_its_end(): void {
        $new = $this->person(['timeasked' => time() - 8 * DAYSECS], ['timecreated' => time()]);
        $this->assertSame([], $this->reminded());
        people::update(people::record($new), ['timecompleted' => time() - YEARSECS]);
        $this->assertSame([$new], $this->reminded(), 'Who was complete once has grace');
        self::config(['grace' => 'none']);
        $this->person(['timeasked' => time() - 8 * DAYSECS]);
        $this->assertSame([], $this->reminded());
    }

    public function test_who_comes_by_the_app_only_again_and_again(): void {
        $app = $this->person();
        $this->token($app, time() - MINSECS);
        $browser = $this->person();
        $this->token($browser, time() - DAYSECS);
        $this->assertSame([$app], $this->reminded());
        $this->assertSame([], $this->reminded(), 'Not before the days are over');
        people::update(people::record($app), ['timereminded' => time() - 7 * DAYSECS]);
        $this->assertSame([$app], $this->reminded());
        self::config(['remindapp' => 0]);
        people::update(people::record($app), ['timereminded' => 0]);
        $this->assertSame([], $this->reminded());
    }

    public function test_a_reminder_by_the_app_does_not_bring_that_of_the_grace_again(): void {
        $both = $this->person(['timeasked' => time() - 8 * DAYSECS]);
        $this->token($both, time() - MINSECS);
        $this->assertSame([$both], $this->reminded());
        people::update(people::record($both), ['timereminded' => time() - 7 * DAYSECS]);
        $this->assertSame([$both], $this->reminded(), 'By the app');
        $this->assertSame([], $this->reminded());
    }

    public function test_nobody_who_lacks_nothing_or_is_not_asked(): void {
        global $CFG, $DB;
        form_store::save(new form([new field('city')], [], new exemption([], [], ['oauth2'])));
        $asked = ['timeasked' => time() - 8 * DAYSECS];
        $this->person($asked, ['city' => 'Perth']);
        $this->person($asked, ['suspended' => 1]);
        $this->person($asked, ['auth' => 'oauth2']);
        $this->person($asked, ['lastaccess' => time() - YEARSECS]);
        $due = $this->person($asked);
        unassign_capability('moodle/user:editownprofile', $CFG->defaultuserroleid);
        $this->assertSame([], $this->reminded(), 'Nobody may answer');
        assign_capability('moodle/user:editownprofile', CAP_ALLOW, $CFG->defaultuserroleid, \core\context\system::instance());
        $CFG->lectern_registration_off = true;
        $this->assertSame([], $this->reminded(), 'It is switched off');
        unset($CFG->lectern_registration_off);
        self::config(['askexisting' => 0]);
        $this->assertSame([], $this->reminded(), 'Who came before is not asked');
        self::config(['askexisting' => 1]);
        $this->assertSame([$due], $this->reminded());
    }
}
