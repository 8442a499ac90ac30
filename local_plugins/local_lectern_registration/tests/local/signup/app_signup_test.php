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
use core_external\external_api;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\form\form;
use local_lectern_registration\local\form\form_store;
use local_lectern_registration\local\rules\rules;
use PHPUnit\Framework\Attributes\CoversClass;

/**
 * Signing up by the app, by core's own function as the app calls it.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\signup\app_signup
 */
#[CoversClass(app_signup::class)]
final class app_signup_test extends advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        global $CFG;
        parent::setUp();
        require_once($CFG->dirroot . '/login/lib.php');
        $this->resetAfterTest();
        set_config('registerauth', 'email');
    }

    /**
     * Calls the function.
     *
     * @param array $arguments
     * @return array Of call_external_function(): error, and data or exception.
     */
    private static function sign_up(array $arguments): array {
        return external_api::call_external_function(app_signup::SERVICE, $arguments + [
            'username' => 'ada', 'password' => 'Secret-Pass1', 'firstname' => 'Ada', 'lastname' => 'Lovelace',
            'email' => 'ada@example.org', 'city' => 'London', 'country' => 'GB',
        ]);
    }

    public function test_it_answers_alike_whoever_has_the_address_or_the_name(): void {
        global $DB;
        $this->getDataGenerator()->create_user(['email' => 'owner@example.org', 'username' => 'owner']);
        $answers = [
            self::sign_up([]),
            self::sign_up(['email' => 'owner@example.org', 'username' => 'new']),
            self::sign_up(['email' => 'new@example.org', 'username' => 'owner']),
        ];
        $this->assertSame(['error' => false, 'data' => ['success' => true, 'warnings' => []]], $answers[0]);
        $this->assertSame($answers[0], $answers[1]);
        $this->assertSame($answers[0], $answers[2]);
        $this->assertSame(3, $DB->count_records(intake::TABLE));
    }

    public function test_what_it_carries_is_checked(): void {
        global $DB;
        form_store::save(new form([
            new field('city'), new field('phone1'),
            new field('country', rules: rules::from_array(['values' => ['AU', 'NZ']])),
        ]));
        $answer = self::sign_up(['city' => '', 'country' => 'GB', 'password' => '']);
        $this->assertFalse($answer['data']['success']);
        $items = array_column($answer['data']['warnings'], 'item');
        sort($items);
        $this->assertSame(['city', 'country', 'password'], array_values(array_unique($items)));
        $this->assertSame(0, $DB->count_records(intake::TABLE));
        $this->assertTrue(self::sign_up(['country' => 'NZ'])['data']['success'], 'What it cannot carry is asked later');
    }

    public function test_it_can_be_closed(): void {
        set_config('appsignup', 'close', 'local_lectern_registration');
        $answer = self::sign_up([]);
        $this->assertTrue($answer['error']);
        $this->assertSame('appclosed', $answer['exception']->errorcode);
    }

    public function test_core_answers_where_its_own_page_is_kept(): void {
        set_config('signuppage', 'core', 'local_lectern_registration');
        $this->getDataGenerator()->create_user(['email' => 'owner@example.org']);
        $this->assertFalse(self::sign_up(['email' => 'owner@example.org'])['data']['success']);
    }
}
