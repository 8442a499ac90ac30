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

namespace local_lectern_registration\local\signup;

use advanced_testcase;
use core_user;
use local_lectern_registration\local\person\people;
use local_lectern_registration\task\tidy;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use stdClass;

/**
 * From what was sent to an account and a mail.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\signup\processor
 */
#[CoversClass(processor::class)]
#[CoversClass(account::class)]
#[CoversClass(confirmation::class)]
#[CoversClass(intake::class)]
#[CoversClass(mails::class)]
#[CoversClass(username::class)]
final class processor_test extends advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        set_config('registerauth', 'email');
    }

    /**
     * Sends a sign-up.
     *
     * @param string $email
     * @param array $values
     * @param array $more
     * @param string|null $token
     */
    private static function send(string $email, array $values = [], array $more = [], ?string $token = null): void {
        intake::take($token ?? random_string(20), $values + [
            'firstname' => 'Ada', 'lastname' => 'Lovelace', 'email' => $email, 'city' => 'London', 'country' => 'GB',
        ], 'Secret-Pass1', $more + ['origin' => 'web']);
    }

    /**
     * Works on what waits.
     *
     * @return stdClass[] The mails.
     */
    private function process(): array {
        $sink = $this->redirectEmails();
        ob_start();
        processor::run();
        ob_end_clean();
        $mails = $sink->get_messages();
        $sink->close();
        return $mails;
    }

    /**
     * The token in a mail.
     *
     * @param stdClass $mail
     * @return string
     */
    private static function token(stdClass $mail): string {
        $body = quoted_printable_decode($mail->body);
        self::assertStringNotContainsString('/login/confirm.php', $body);
        self::assertMatchesRegularExpression('~local/lectern_registration/confirm\.php\?token=\w{40}\b~', $body);
        preg_match('~confirm\.php\?token=(\w{40})~', $body, $found);
        return $found[1];
    }

    /**
     * Confirms by a mail, as the page does it.
     *
     * @param stdClass $mail
     * @param string $password
     * @return stdClass|null The user; null where it was refused.
     */
    private static function confirm(stdClass $mail, string $password = 'Secret-Pass1'): ?stdClass {
        $confirmation = confirmation::find(self::token($mail));
        return $confirmation?->is_password($password) ? $confirmation->confirm() : null;
    }

    public function test_a_sign_up_becomes_an_account_with_its_answers_once_it_is_confirmed(): void {
        global $DB;
        $this->getDataGenerator()->create_custom_profile_field(['datatype' => 'text', 'shortname' => 'team', 'name' => 'Team']);
        $wanted = '/course/view.php?id=2&long=' . str_repeat('a', 1400);
        set_config('passwordreuselimit', 3);
        self::send('Ada@Example.org', [
            'department' => 'R&D 🎓', 'profile_field_team' => 'محرك', 'middlename' => 'Byron', 'alternatename' => 'Countess',
        ], ['wantsurl' => $wanted]);
        $mails = $this->process();
        $this->assertCount(1, $mails);
        $this->assertSame('Ada@Example.org', $mails[0]->to);
        $user = core_user::get_user_by_username('ada@example.org', '*', null, MUST_EXIST);
        $this->assertSame(['email', '0', ''], [$user->auth, (string) $user->confirmed, $user->department]);
        $this->assertFalse(validate_internal_user_password($user, 'Secret-Pass1'));

        $this->assertNull(self::confirm($mails[0], 'Another-Pass1'));
        $this->assertSame((new \moodle_url($wanted))->out(false), confirmation::find(self::token($mails[0]))->destination()->out(false));
        $this->assertNotNull(self::confirm($mails[0]));
        $user = core_user::get_user($user->id);
        $this->assertSame(['1', 'London', 'GB', 'R&D 🎓', 'Byron', 'Countess'], [
            (string) $user->confirmed, $user->city, $user->country, $user->department, $user->middlename, $user->alternatename,
        ]);
        $this->assertTrue(validate_internal_user_password($user, 'Secret-Pass1'));
        $this->assertTrue(user_is_previously_used_password($user->id, 'Secret-Pass1'));
        $this->assertSame('محرك', profile_user_record((int) $user->id)->team);
        $this->assertSame('web', people::record((int) $user->id)->origin);
        $this->assertNull(self::confirm($mails[0]), 'A link works once');
    }

    public function test_nothing_personal_stays_once_it_is_confirmed(): void {
        global $DB;
        self::send('ada@example.org');
        $waiting = $DB->get_record(intake::TABLE, []);
        $this->assertStringNotContainsString('Secret-Pass1', $waiting->data);
        self::confirm($this->process()[0]);
        $done = $DB->get_record(intake::TABLE, []);
        $this->assertSame([(string) intake::DONE, 'created', null, ''], [
            (string) $done->state, $done->outcome, $done->data, $done->secret,
        ]);
    }

    public function test_a_link_is_over_after_a_week(): void {
        global $DB;
        self::send('ada@example.org');
        $mail = $this->process()[0];
        $this->assertNotNull(confirmation::find(self::token($mail)));
        $DB->set_field(intake::TABLE, 'timemodified', time() - 8 * DAYSECS);
        $this->assertNull(confirmation::find(self::token($mail)));
        (new tidy())->execute();
        $over = $DB->get_record(intake::TABLE, []);
        $this->assertSame([(string) intake::DONE, null], [(string) $over->state, $over->data]);
        $this->assertNull(confirmation::find(''));
    }

    public function test_passwords_cannot_be_tried_without_end(): void {
        self::send('ada@example.org');
        $confirmation = confirmation::find(self::token($this->process()[0]));
        $tries = 0;
        while ($confirmation->may_try()) {
            $tries++;
        }
        $this->assertSame(10, $tries);
    }

    public function test_the_owner_of_an_address_is_told_and_nothing_is_made(): void {
        global $DB;
        $owner = $this->getDataGenerator()->create_user(['email' => 'owner@example.org', 'firstname' => 'Grace']);
        $users = $DB->count_records('user');
        self::send('OWNER@example.org');
        $mails = $this->process();
        $this->assertCount(1, $mails);
        $this->assertSame('owner@example.org', $mails[0]->to);
        $this->assertStringContainsString('/login/forgot_password.php', quoted_printable_decode($mails[0]->body));
        $this->assertSame($users, $DB->count_records('user'));
        $this->assertFalse(validate_internal_user_password(core_user::get_user($owner->id), 'Secret-Pass1'));
    }

    /**
     * Whoever of the two signs up first.
     *
     * @return array[]
     */
    public static function orders(): array {
        return ['The stranger first' => [['Mallory', 'Ada']], 'The owner first' => [['Ada', 'Mallory']]];
    }

    /**
     * Somebody signs up with an address that is not theirs, and its owner too.
     *
     * @param string[] $order
     * @dataProvider orders
     */
    #[DataProvider('orders')]
    public function test_a_stranger_who_signs_up_with_the_address_too_gets_nothing(array $order): void {
        global $DB;
        $passwords = ['Mallory' => 'Mallory-Pass1', 'Ada' => 'Secret-Pass1'];
        $this->getDataGenerator()->create_custom_profile_field(['datatype' => 'text', 'shortname' => 'team', 'name' => 'Team']);
        $mails = [];
        foreach ($order as $name) {
            intake::take(random_string(20), [
                'firstname' => $name, 'lastname' => 'L', 'email' => 'ada@example.org',
            ] + ($name === 'Mallory' ? ['department' => 'Crime', 'profile_field_team' => 'Thieves'] : []), $passwords[$name], [
                'origin' => 'web',
            ]);
            $mails[$name] = $this->process()[0];
        }
        $this->assertSame(1, $DB->count_records('user', ['email' => 'ada@example.org']));
        // All mails are hers. His link is of no use to her, and his password opens neither.
        $this->assertNull(self::confirm($mails['Mallory'], $passwords['Ada']));
        $this->assertNull(self::confirm($mails['Ada'], $passwords['Mallory']));
        // Not even by the link that core sends to who forgot the password.
        $user = core_user::get_user_by_email('ada@example.org', '*', null, MUST_EXIST);
        $this->assertFalse(validate_internal_user_password($user, $passwords['Mallory']));

        $this->assertNotNull(self::confirm($mails['Ada'], $passwords['Ada']));
        $user = core_user::get_user($user->id);
        $this->assertSame(['Ada', '', '1'], [$user->firstname, $user->department, (string) $user->confirmed]);
        $this->assertEmpty(profile_user_record((int) $user->id)->team ?? '');
        $this->assertTrue(validate_internal_user_password($user, $passwords['Ada']));
        $this->assertFalse(validate_internal_user_password($user, $passwords['Mallory']));
        $this->assertNull(self::confirm($mails['Mallory'], $passwords['Mallory']), 'His link works still');
        $this->assertSame(0, $DB->count_records_select(intake::TABLE, "data IS NOT NULL OR secret <> ''"));
    }

    public function test_an_account_that_core_made_and_nobody_confirmed_has_no_password_any_more(): void {
        $old = $this->getDataGenerator()->create_user([
            'email' => 'ada@example.org', 'auth' => 'email', 'confirmed' => 0, 'password' => 'Mallory-Pass1', 'secret' => 'old',
        ]);
        self::send('ada@example.org');
        $mail = $this->process()[0];
        $user = core_user::get_user($old->id);
        $this->assertFalse(validate_internal_user_password($user, 'Mallory-Pass1'));
        $this->assertSame(AUTH_CONFIRM_ERROR, get_auth_plugin('email')->user_confirm($user->username, 'old') ?? AUTH_CONFIRM_ERROR);
        $this->assertSame((int) $old->id, (int) self::confirm($mail)->id);
    }

    public function test_who_was_in_their_account_before_keeps_it(): void {
        $user = $this->getDataGenerator()->create_user([
            'email' => 'ada@example.org', 'auth' => 'email', 'confirmed' => 0, 'password' => 'Own-Pass1', 'lastlogin' => time(),
        ]);
        self::send('ada@example.org');
        $this->assertStringContainsString('forgot_password', quoted_printable_decode($this->process()[0]->body));
        $this->assertTrue(validate_internal_user_password(core_user::get_user($user->id), 'Own-Pass1'));
    }

    public function test_a_double_submit_is_one_account_and_one_mail(): void {
        global $DB;
        self::send('ada@example.org', [], [], 'one');
        self::send('ada@example.org', [], [], 'one');
        $this->assertSame(1, $DB->count_records(intake::TABLE));
        $this->assertCount(1, $this->process());
        $this->assertCount(0, $this->process());
    }

    public function test_a_username_that_is_taken_becomes_another_and_only_its_owner_is_told(): void {
        set_config('usernameisemail', 0, 'local_lectern_registration');
        $this->getDataGenerator()->create_user(['username' => 'ada']);
        self::send('ada@example.org', [], ['username' => 'ada']);
        $mails = $this->process();
        $user = core_user::get_user_by_email('ada@example.org', '*', null, MUST_EXIST);
        $this->assertMatchesRegularExpression('/^ada\d+$/', $user->username);
        $this->assertCount(1, $mails);
        $this->assertStringContainsString("wished for could not be used. Yours is: {$user->username}", self::plain($mails[0]));
    }

    public function test_an_address_that_is_no_username_is_not_bent_into_another(): void {
        $long = str_repeat('a', 60) . '@' . str_repeat('b', 30) . '.org';
        self::send('ada+work@example.org');
        self::send($long);
        [$mail, $other] = $this->process();
        $user = core_user::get_user_by_email('ada+work@example.org', '*', null, MUST_EXIST);
        $this->assertMatchesRegularExpression('/^u\d{9}$/', $user->username);
        $this->assertStringContainsString("could not be used as your username. Your username is: {$user->username}", self::plain($mail));
        $this->assertNotFalse(core_user::get_user_by_username($long));
        $this->assertStringNotContainsString('could not be used', self::plain($other));
        // Once more: the same name, told again.
        self::send('ada+work@example.org');
        $mail = $this->process()[0];
        $this->assertStringContainsString("Your username is: {$user->username}", self::plain($mail));
        $this->assertSame($user->username, self::confirm($mail)->username);
    }

    public function test_each_sign_up_has_the_username_that_was_wished_in_it(): void {
        set_config('usernameisemail', 0, 'local_lectern_registration');
        self::send('ada@example.org', [], ['username' => 'silly']);
        self::send('ada@example.org', [], ['username' => 'ada']);
        [, $mail] = $this->process();
        $this->assertSame('ada', self::confirm($mail)->username);
    }

    /**
     * A mail's text on one line.
     *
     * @param stdClass $mail
     * @return string
     */
    private static function plain(stdClass $mail): string {
        return preg_replace('/\s+/', ' ', quoted_printable_decode($mail->body));
    }

    public function test_an_answer_that_is_taken_is_left_out_and_asked_later(): void {
        $field = ['datatype' => 'text', 'shortname' => 'staff', 'name' => 'Staff number', 'forceunique' => 1];
        $this->getDataGenerator()->create_custom_profile_field($field);
        self::send('first@example.org', ['profile_field_staff' => '4711']);
        self::send('second@example.org', ['profile_field_staff' => '4711']);
        foreach ($this->process() as $mail) {
            self::confirm($mail);
        }
        $staff = static fn(string $email): ?string => profile_user_record(
            (int) core_user::get_user_by_email($email, '*', null, MUST_EXIST)->id
        )->staff ?? null;
        $this->assertSame('4711', $staff('first@example.org'));
        $this->assertEmpty($staff('second@example.org'));
    }

    public function test_a_crash_before_the_mail_makes_no_second_account(): void {
        global $DB;
        self::send('ada@example.org');
        $this->process();
        $user = core_user::get_user_by_email('ada@example.org', '*', null, MUST_EXIST);
        // As the row is between the account and the mail.
        $row = $DB->get_record(intake::TABLE, []);
        $row->state = intake::MAILING;
        $row->timenext = 0;
        $DB->update_record(intake::TABLE, $row);
        $this->assertCount(1, $this->process());
        $this->assertSame(1, $DB->count_records('user', ['email' => 'ada@example.org']));
        $this->assertSame((string) intake::SENT, (string) $DB->get_field(intake::TABLE, 'state', []));
    }

    public function test_a_row_that_cannot_be_worked_on_does_not_stop_the_others(): void {
        global $DB;
        self::send('broken@example.org');
        $DB->set_field(intake::TABLE, 'data', '{broken');
        self::send('ada@example.org');
        $this->process();
        $this->assertNotFalse(core_user::get_user_by_email('ada@example.org'));
        $broken = $DB->get_record(intake::TABLE, ['outcome' => '']);
        $this->assertSame(1, (int) $broken->attempts);
        $this->assertNotSame('', $broken->lasterror);
        $this->assertGreaterThan(time(), (int) $broken->timenext);
        $DB->update_record(intake::TABLE, ['id' => $broken->id, 'attempts' => 19, 'timenext' => 0]);
        $this->process();
        $broken = $DB->get_record(intake::TABLE, ['id' => $broken->id]);
        $this->assertSame([(string) intake::FAILED, null], [(string) $broken->state, $broken->data]);
    }

    public function test_one_address_is_not_flooded_with_mails_and_those_over_the_hour_come_later(): void {
        global $DB;
        $this->getDataGenerator()->create_user(['email' => 'owner@example.org']);
        for ($i = 0; $i < 10; $i++) {
            self::send('owner@example.org');
        }
        $this->assertCount(4, $this->process());
        $this->assertSame(4, $DB->count_records(intake::TABLE, ['state' => intake::MAILING]));
        $this->assertSame(2, $DB->count_records(intake::TABLE, ['outcome' => 'limited', 'state' => intake::DONE]));
        $waiting = $DB->get_records(intake::TABLE, ['state' => intake::MAILING]);
        foreach ($waiting as $row) {
            $this->assertSame(0, (int) $row->attempts);
            $this->assertSame(limit::next_window(), (int) $row->timenext);
        }
        // The next hour: what was counted in this one is over.
        self::new_hour('owner@example.org');
        $DB->set_field(intake::TABLE, 'timenext', 0);
        $this->assertCount(4, $this->process());
        $this->assertSame(0, $DB->count_records(intake::TABLE, ['state' => intake::MAILING]));
    }

    public function test_a_mail_server_that_takes_nothing_for_a_day_loses_nothing(): void {
        global $CFG, $DB;
        $owner = $this->getDataGenerator()->create_user(['email' => 'owner@example.org']);
        self::send('ada@example.org');
        $this->process();
        $ada = core_user::get_user_by_email('ada@example.org', '*', null, MUST_EXIST);
        // Core sends nothing to these.
        $CFG->handlebounces = 1;
        foreach ([$owner, $ada] as $user) {
            set_user_preferences(['email_bounce_count' => 100, 'email_send_count' => 100], $user->id);
        }
        self::send('ada@example.org');
        self::send('owner@example.org');
        for ($i = 0; $i < 12; $i++) {
            $this->assertCount(0, $this->process());
            $DB->set_field(intake::TABLE, 'timenext', 0);
        }
        $this->assertSame(2, $DB->count_records(intake::TABLE, ['state' => intake::MAILING, 'attempts' => 12]));
        $this->resetDebugging();
        $CFG->handlebounces = 0;
        $mails = array_column($this->process(), null, 'to');
        $this->assertEqualsCanonicalizing(['ada@example.org', 'owner@example.org'], array_keys($mails));
        $this->assertNotNull(self::confirm($mails['ada@example.org']));
    }

    /**
     * Forgets what was counted in this hour, as the next one does.
     *
     * @param string $email
     */
    private static function new_hour(string $email): void {
        global $DB;
        $bucket = hash_hmac('sha256', "mail|{$email}|" . intdiv(time(), HOURSECS), get_site_identifier());
        $DB->delete_records('local_lectern_registration_limit', ['bucket' => $bucket]);
    }

    public function test_a_transaction_that_another_plugin_left_open_does_not_swallow_what_follows(): void {
        global $DB;
        $this->preventResetByRollback();
        self::send('broken@example.org');
        self::send('ada@example.org');
        $first = true;
        \core\event\manager::phpunit_replace_observers([[
            'eventname' => \core\event\user_created::class,
            'internal' => true,
            'callback' => static function () use ($DB, &$first): void {
                if ($first) {
                    $first = false;
                    $DB->start_delegated_transaction();
                    throw new \Error('Another plugin is broken');
                }
            },
        ]]);
        $this->process();
        $this->resetDebugging();
        $this->assertFalse($DB->is_transaction_started());
        $this->assertNotFalse(core_user::get_user_by_email('ada@example.org'));
    }

    public function test_sending_costs_the_same_whoever_has_the_address(): void {
        global $DB;
        $this->getDataGenerator()->create_user(['email' => 'owner@example.org']);
        self::send('warm@example.org');
        $costs = [];
        foreach (['owner@example.org', 'stranger@example.org'] as $email) {
            $before = [$DB->perf_get_reads(), $DB->perf_get_writes()];
            self::send($email);
            $costs[] = [$DB->perf_get_reads() - $before[0], $DB->perf_get_writes() - $before[1]];
        }
        $this->assertSame($costs[0], $costs[1]);
    }

    public function test_what_is_over_is_removed(): void {
        global $DB;
        self::send('ada@example.org');
        self::confirm($this->process()[0]);
        $DB->set_field(intake::TABLE, 'timemodified', time() - 40 * DAYSECS);
        self::send('waits@example.org');
        $DB->set_field(intake::TABLE, 'timenext', time() + DAYSECS, ['state' => intake::WAITING]);
        (new tidy())->execute();
        $this->assertSame(1, $DB->count_records(intake::TABLE));
        $this->assertSame(1, $DB->count_records(intake::TABLE, ['state' => intake::WAITING]));
    }
}
