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

namespace local_lectern_registration\form;

use advanced_testcase;
use local_lectern_registration\local\form\catalogue;
use local_lectern_registration\local\form\field;
use local_lectern_registration\local\rules\rules;
use PHPUnit\Framework\Attributes\CoversClass;

/**
 * Fields in a form, whatever is sent.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\form\elements
 */
#[CoversClass(elements::class)]
final class elements_test extends advanced_testcase {
    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
    }

    public function test_the_country_of_another_step_decides_what_a_number_means(): void {
        $fields = [new field('phone1', rules: rules::from_array(['phone' => 'country']))];
        set_config('country', 'DE');
        $data = ['phone1' => '0664 1234567'];
        $known = new elements(catalogue::pairs($fields), 0, ['country' => 'AT']);
        $this->assertSame([], $known->validate($data));
        $this->assertSame(['phone1' => '+436641234567'], $known->values($data));
        $this->assertSame('AT', $known->specs()['phone1']['country'] ?? 'AT');
    }

    public function test_what_no_form_sends_is_refused_and_not_stored(): void {
        $elements = new elements(catalogue::pairs([new field('city'), new field('country')]));
        $this->assertSame(['city', 'country'], array_keys($elements->validate([
            'city' => ['text' => 'Perth'], 'country' => ['AU'],
        ])));
    }

    public function test_a_text_of_an_editor_is_an_answer_once_it_says_something(): void {
        $this->getDataGenerator()->create_custom_profile_field(['datatype' => 'textarea', 'shortname' => 'about', 'name' => 'About']);
        $elements = new elements(catalogue::pairs([new field('profile_field_about')]));
        $of = static fn(string $text): array => ['profile_field_about' => ['text' => $text, 'format' => FORMAT_HTML]];
        $this->assertSame(['profile_field_about'], array_keys($elements->validate($of('<p> </p>'))));
        $this->assertSame([], $elements->validate($of('<p>I bake.</p>')));
    }

    public function test_a_day_must_be_chosen(): void {
        $this->getDataGenerator()->create_custom_profile_field([
            'datatype' => 'datetime', 'shortname' => 'begin', 'name' => 'Begin', 'param1' => 2000, 'param2' => 2030,
        ]);
        $elements = new elements(catalogue::pairs([new field('profile_field_begin')]));
        $this->assertSame(['profile_field_begin'], array_keys($elements->validate(['profile_field_begin' => 0])));
        $this->assertSame([], $elements->validate(['profile_field_begin' => 1700000000]));
    }

    public function test_that_a_value_is_taken_is_told_only_to_who_has_an_account(): void {
        global $DB;
        $staff = $this->getDataGenerator()->create_custom_profile_field(
            ['datatype' => 'text', 'shortname' => 'staff', 'name' => 'Staff', 'forceunique' => 1]
        );
        $owner = $this->getDataGenerator()->create_user();
        $DB->insert_record('user_info_data', ['userid' => $owner->id, 'fieldid' => $staff->id, 'data' => '4711', 'dataformat' => 0]);
        $pairs = catalogue::pairs([new field('profile_field_staff')]);
        $data = ['profile_field_staff' => '4711'];
        $this->assertSame([], (new elements($pairs))->validate($data));
        $other = (int) $this->getDataGenerator()->create_user()->id;
        $this->assertSame(['profile_field_staff'], array_keys((new elements($pairs, $other))->validate($data)));
    }
}
