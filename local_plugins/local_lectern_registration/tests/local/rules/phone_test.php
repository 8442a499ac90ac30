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

namespace local_lectern_registration\local\rules;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/vectors.php');

/**
 * Telephone numbers of all countries.
 *
 * @package    local_lectern_registration
 * @copyright  2026 Lectern contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @covers     \local_lectern_registration\local\rules\phone
 * @covers     \local_lectern_registration\local\rules\numbering
 */
final class phone_test extends \advanced_testcase {
    public function test_a_number_of_each_country(): void {
        $plans = json_decode(file_get_contents(__DIR__ . '/../../../thirdparty/libphonenumber/metadata.json'), true)['countries'];
        foreach (vectors::read('phones') as $country => $number) {
            $national = substr($number, 1 + strlen($plans[$country]['code']));
            $prefixes = $plans[$country]['prefixes'] ?? [''];
            $other = $country === 'CH' ? 'DE' : 'CH';
            $this->assertSame($number, phone::normalise($number, phone::ANY, ''), $country);
            $this->assertSame($number, phone::normalise($national, phone::COUNTRY, $country), $country);
            $this->assertSame($number, phone::normalise(end($prefixes) . $national, $country, ''), $country);
            $this->assertNull(phone::normalise($number, $other, $country), $country);
        }
    }

    public function test_the_data_can_be_read_and_fit_into_the_column(): void {
        $data = json_decode(file_get_contents(__DIR__ . '/../../../thirdparty/libphonenumber/metadata.json'), true);
        foreach ($data['countries'] as $country => $plan) {
            $pattern = pattern::compile($plan['pattern']);
            foreach ($plan['lengths'] as $length) {
                $this->assertTrue($pattern->matches_within($length, $length), "{$country} {$length}");
                $this->assertLessThanOrEqual(20, 1 + strlen($plan['code']) + $length);
            }
            $this->assertContains((string) $country, $data['codes'][$plan['code']]);
        }
    }

    public function test_what_is_stored_stays_as_it_is(): void {
        foreach (vectors::read('validation')['checks'] as $check) {
            if ($check['kind'] === 'phone' && $check['code'] === null && isset($check['rules']['phone'], $check['stored'])) {
                $again = phone::normalise($check['stored'], $check['rules']['phone'], $check['around']['country'] ?? '');
                $this->assertSame($check['stored'], $again);
            }
        }
    }
}
