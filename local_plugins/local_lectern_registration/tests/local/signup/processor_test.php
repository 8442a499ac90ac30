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
#[CoversClass(intake::class)]
#[CoversClass(mails::class)]
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

    public function test_a_sign_up_becomes_an_account_with_its_answers_and_a_mail_to_confirm(): void {
        $this->getDataGenerator()->create_custom_profile_field(['datatype' => 'text', 'shortname' => 'team', 'name' => 'Team']);
        self::send('Ada@Example.org', ['department' => 'R&D 🎓', 'profile_field_team' => 'محرك'], ['wantsurl' => '/course/view.php?id=2']);
        $mails = $this->process();
        $this->assertCount(1, $mails);
        $this->assertSame('Ada@Example.org', $mails[0]->to);
        $this->assertStringContainsString('/login/confirm.php', $mails[0]->body);

        $user = core_user::get_user_by_username('ada@example.org', '*', null, MUST_EXIST);
        $this->assertSame(['email', '0', 'London', 'GB', 'R&D 🎓'], [
            $user->auth, (string) $user->confirmed, $user->city, $user->country, $user->department,
        ]);
        $this->assertTrue(validate_internal_user_password($user, 'Secret-Pass1'));
        $this->assertSame('محرك', profile_user_record((int) $user->id)->team);
        $this->assertSame('web', people::record((int) $user->id)->origin);
        $this->assertSame('/course/view.php?id=2', get_user_preferences('auth_email_wantsurl', '', $user));
    }

    public function test_nothing_personal_stays_once_it_is_done(): void {
        global $DB;
        self::send('ada@example.org');
        $waiting = $DB->get_record(intake::TABLE, []);
        $this->assertStringNotContainsString('Secret-Pass1', $waiting->data);
        $this->process();
        $done = $DB->get_record(intake::TABLE, []);
        $this->assertSame([(string) intake::DONE, 'created', null], [(string) $done->state, $done->outcome, $done->data]);
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

    public function test_who_has_not_confirmed_gets_the_link_again_and_keeps_their_password(): void {
        global $DB;
        self::send('ada@example.org');
        $this->process();
        $before = core_user::get_user_by_email('ada@example.org', '*', null, MUST_EXIST);
        intake::take(random_string(20), [
            'firstname' => 'Mallory', 'lastname' => 'M', 'email' => 'ada@example.org',
        ], 'Another-Pass1', ['origin' => 'web']);
        $mails = $this->process();
        $this->assertStringContainsString('/login/confirm.php', $mails[0]->body);
        $after = core_user::get_user_by_email('ada@example.org', '*', null, MUST_EXIST);
        $this->assertSame([$before->password, 'Ada'], [$after->password, $after->firstname]);
        $this->assertSame(1, $DB->count_records('user', ['email' => 'ada@example.org']));
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
        $this->assertCount(2, $mails);
        $this->assertStringContainsString($user->username, quoted_printable_decode($mails[0]->body));
    }

    public function test_an_answer_that_is_taken_is_left_out_and_asked_later(): void {
        $field = ['datatype' => 'text', 'shortname' => 'staff', 'name' => 'Staff number', 'forceunique' => 1];
        $this->getDataGenerator()->create_custom_profile_field($field);
        self::send('first@example.org', ['profile_field_staff' => '4711']);
        self::send('second@example.org', ['profile_field_staff' => '4711']);
        $this->process();
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
        $row->data = json_encode(['userid' => $user->id, 'redirect' => '']);
        $row->timenext = 0;
        $DB->update_record(intake::TABLE, $row);
        $this->assertCount(1, $this->process());
        $this->assertSame(1, $DB->count_records('user', ['email' => 'ada@example.org']));
        $this->assertSame((string) intake::DONE, (string) $DB->get_field(intake::TABLE, 'state', []));
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
        $DB->update_record(intake::TABLE, ['id' => $broken->id, 'attempts' => 9, 'timenext' => 0]);
        $this->process();
        $this->assertSame((string) intake::FAILED, (string) $DB->get_field(intake::TABLE, 'state', ['id' => $broken->id]));
    }

    public function test_one_address_is_not_flooded_with_mails(): void {
        $this->getDataGenerator()->create_user(['email' => 'owner@example.org']);
        for ($i = 0; $i < 10; $i++) {
            self::send('owner@example.org');
        }
        $this->assertLessThanOrEqual(4, count($this->process()));
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
        $this->process();
        $DB->set_field(intake::TABLE, 'timemodified', time() - 40 * DAYSECS);
        self::send('waits@example.org');
        $DB->set_field(intake::TABLE, 'timenext', time() + DAYSECS, ['state' => intake::WAITING]);
        (new tidy())->execute();
        $this->assertSame(1, $DB->count_records(intake::TABLE));
        $this->assertSame(1, $DB->count_records(intake::TABLE, ['state' => intake::WAITING]));
    }
}
